/** Decides what is done about views and about events that nobody could digest. */
@NullMarked
package io.countersign.command.operation;

import org.jspecify.annotations.NullMarked;
