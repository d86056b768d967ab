/** Goods in the warehouses over HTTP. */
@NullMarked
package io.countersign.web.stock;

import org.jspecify.annotations.NullMarked;
