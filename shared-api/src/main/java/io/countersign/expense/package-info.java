/** What the staff spend for the company, from the plan to the payment. */
@NullMarked
package io.countersign.expense;

import org.jspecify.annotations.NullMarked;
