package io.countersign.account;

import io.countersign.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How an account stood at the moment somebody asked for a credit release.
 *
 * @param balance what the customer owed on invoices, less money and credit notes
 * @param available confirmed money not put towards anything, and slips neither confirmed nor rejected
 * @param unpaidReleases earlier credit releases of this customer that were not paid yet
 * @param withheldOrders orders that waited for money, the one asked for included
 * @param oldestOverdueOn the due day of the oldest overdue invoice; absent when nothing is overdue
 */
public record FiguresSeen(
        Money balance,
        Money available,
        int unpaidReleases,
        int withheldOrders,
        @Nullable LocalDate oldestOverdueOn) {}
