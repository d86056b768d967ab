/** The history of the time before the ledger: files of past invoices, order lines and payments, brought along. */
@NullMarked
package io.countersign.web.importing;

import org.jspecify.annotations.NullMarked;
