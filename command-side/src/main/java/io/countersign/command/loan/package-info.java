/** Decides about samples on loan. */
@NullMarked
package io.countersign.command.loan;

import org.jspecify.annotations.NullMarked;
