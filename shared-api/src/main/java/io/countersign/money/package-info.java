/** Amounts, unit prices and quantities: whole numbers of the smallest unit, never floating point. */
@NullMarked
package io.countersign.money;

import org.jspecify.annotations.NullMarked;
