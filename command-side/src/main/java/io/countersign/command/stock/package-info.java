/** Decides about a model in a warehouse: what is there, for whom, and who waits for more. */
@NullMarked
package io.countersign.command.stock;

import org.jspecify.annotations.NullMarked;
