/** Expense claims over HTTP. */
@NullMarked
package io.countersign.web.expenses;

import org.jspecify.annotations.NullMarked;
