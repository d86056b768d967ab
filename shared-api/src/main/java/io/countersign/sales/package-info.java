/** What was sold: by day, week, month, quarter and year. */
@NullMarked
package io.countersign.sales;

import org.jspecify.annotations.NullMarked;
