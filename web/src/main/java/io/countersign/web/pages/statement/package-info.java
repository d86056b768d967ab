/** An account's statement: every movement with the balance it left, and the invoices that are still open. */
@NullMarked
package io.countersign.web.pages.statement;

import org.jspecify.annotations.NullMarked;
