package io.countersign.expense;

import io.countersign.money.Money;
import java.time.LocalDate;

/** One invoice that somebody paid for the company. */
public record ExpenseInvoice(
        ExpenseInvoiceNumber number, String issuer, Money amount, LocalDate invoicedOn, ExpenseCategory category) {}
