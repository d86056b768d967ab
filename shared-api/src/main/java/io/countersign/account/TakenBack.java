package io.countersign.account;

import io.countersign.money.Money;
import io.countersign.order.OrderId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money taken away from an order again, which is unpaid by that much from then on.
 *
 * @param order the order that loses it
 * @param amount how much, always positive
 * @param on the business day from which it counts: the day of the deed, but not before the money had been put there
 * @param invoice the invoice it had been paying, when the order was invoiced already
 */
public record TakenBack(
        OrderId order, Money amount, LocalDate on, @Nullable ChargedInvoice invoice) {}
