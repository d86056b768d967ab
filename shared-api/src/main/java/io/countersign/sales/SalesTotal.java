package io.countersign.sales;

import io.countersign.money.Money;

/** What all customers of one currency come to. */
public record SalesTotal(long orders, Money billed, Money returned, Money collected, Money overdue) {}
