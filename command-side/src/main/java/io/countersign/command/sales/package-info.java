/** Decides when a weekly sales report is issued. */
@NullMarked
package io.countersign.command.sales;

import org.jspecify.annotations.NullMarked;
