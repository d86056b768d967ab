/** Decides about purchases: asked for, ordered from a maker, arrived or given up. */
@NullMarked
package io.countersign.command.purchase;

import org.jspecify.annotations.NullMarked;
