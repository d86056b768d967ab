package io.countersign.account;

import io.countersign.money.Money;
import io.countersign.order.OrderId;
import java.time.LocalDate;

/**
 * Money put towards one order.
 *
 * @param order the order it pays for
 * @param amount how much, always positive
 * @param on the business day from which it counts: the day the money came, or was moved
 */
public record Allocation(OrderId order, Money amount, LocalDate on) {}
