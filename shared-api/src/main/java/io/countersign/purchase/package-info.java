/** Goods ordered from makers for an order. */
@NullMarked
package io.countersign.purchase;

import org.jspecify.annotations.NullMarked;
