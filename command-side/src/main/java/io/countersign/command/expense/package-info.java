/** Decides about expense claims and the invoices in them. */
@NullMarked
package io.countersign.command.expense;

import org.jspecify.annotations.NullMarked;
