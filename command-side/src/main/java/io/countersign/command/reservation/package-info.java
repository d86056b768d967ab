/** Decides about transfer reservations: goods held for a customer from Monday to Monday. */
@NullMarked
package io.countersign.command.reservation;

import org.jspecify.annotations.NullMarked;
