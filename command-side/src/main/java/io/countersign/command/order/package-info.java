/** Decides about an order: its lines, its shipment, its invoice. */
@NullMarked
package io.countersign.command.order;

import org.jspecify.annotations.NullMarked;
