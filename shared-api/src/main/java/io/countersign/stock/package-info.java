/** Goods in the warehouses, per model and warehouse. */
@NullMarked
package io.countersign.stock;

import org.jspecify.annotations.NullMarked;
