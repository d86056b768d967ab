/** Keeps what was tried and refused. */
@NullMarked
package io.countersign.command.attempt;

import org.jspecify.annotations.NullMarked;
