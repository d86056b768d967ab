package io.countersign.account;

import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import java.time.LocalDate;

/** An invoice as it was charged to an account. */
public record ChargedInvoice(InvoiceNumber number, Money amount, LocalDate invoicedOn, LocalDate dueOn) {}
