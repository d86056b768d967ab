package io.countersign.web.importing;

import io.countersign.account.CreditNoteNumber;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.remittance.RemittanceId;

/**
 * The numbers that an order of a file has in the ledger, always the same ones.
 *
 * @param invoice the number printed on the invoice, or the order's
 */
record OrderNumbers(OrderId order, InvoiceNumber invoice, CreditNoteNumber creditNote, RemittanceId settlement) {

    /**
     * Makes the numbers of the order that a line belongs to.
     *
     * @throws IllegalArgumentException when they come out as the ledger does not take them
     */
    static OrderNumbers of(String source, HistoryLine line) {
        String order = source + '-' + line.order();
        String printed = line.bill().invoice();
        return new OrderNumbers(
                new OrderId(order),
                new InvoiceNumber(printed == null ? order : Numbering.fit(printed)),
                new CreditNoteNumber(order + "-credit"),
                new RemittanceId(order + "-paid"));
    }
}
