package io.countersign.web.pages.letter;

import io.countersign.account.AccountQuery.ListOpenInvoices.OpenInvoice;
import io.countersign.money.Money;
import io.countersign.web.pages.AsOf;
import java.time.LocalDate;
import java.util.List;

/**
 * A letter to a customer.
 *
 * @param account the customer's number
 * @param customer what the customer is called
 * @param asOf the day the letter speaks of
 * @param asked what was asked for
 * @param invoices what is open, the one due first at the top
 * @param notTaken credit that no invoice has taken
 * @param balance what the customer owes
 * @param capitals the balance in capital figures
 */
public record Letter(
        String account,
        String customer,
        LocalDate asOf,
        AsOf asked,
        List<OpenInvoice> invoices,
        Money notTaken,
        Money balance,
        String capitals) {}
