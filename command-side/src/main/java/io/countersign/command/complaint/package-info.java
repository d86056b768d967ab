/** Decides about complaints. */
@NullMarked
package io.countersign.command.complaint;

import org.jspecify.annotations.NullMarked;
