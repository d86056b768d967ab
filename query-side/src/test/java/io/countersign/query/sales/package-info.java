/** Sales by day, tried out. */
@NullMarked
package io.countersign.query.sales;

import org.jspecify.annotations.NullMarked;
