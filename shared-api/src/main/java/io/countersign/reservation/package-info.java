/** Goods held for a customer from Monday to Monday. */
@NullMarked
package io.countersign.reservation;

import org.jspecify.annotations.NullMarked;
