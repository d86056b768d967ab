/** What was sold, day by day, and whose it is. */
@NullMarked
package io.countersign.query.sales;

import org.jspecify.annotations.NullMarked;
