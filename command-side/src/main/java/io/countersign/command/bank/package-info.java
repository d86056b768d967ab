/** Decides about the bank's statements: which line is whose money. */
@NullMarked
package io.countersign.command.bank;

import org.jspecify.annotations.NullMarked;
