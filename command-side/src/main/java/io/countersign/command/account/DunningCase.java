package io.countersign.command.account;

import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.account.DunningCalendar;
import io.countersign.account.DunningCaseId;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.policy.OfficePolicy.DunningTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an account knows about the dunning case that is open.
 *
 * @param attempts how many there were
 * @param nextDueOn the day of the next one
 * @param escalated whether the regional manager has taken over
 */
record DunningCase(
        DunningCaseId dunning,
        LocalDate openedOn,
        Set<OrderId> orders,
        Money amount,
        int attempts,
        LocalDate nextDueOn,
        boolean escalated) {

    DunningCase {
        orders = Set.copyOf(orders);
    }

    static DunningCase opened(DunningCaseId dunning, LocalDate openedOn, List<OrderId> orders, Money amount) {
        return new DunningCase(dunning, openedOn, Set.copyOf(orders), amount, 0, openedOn, false);
    }

    /**
     * The day of an attempt, counted from the day on which the case was opened: one a day at first, then one after every
     * pause. A day that was missed moves none of them.
     */
    LocalDate dueOn(int attempt, DunningTerms terms) {
        return DunningCalendar.dueOn(openedOn, attempt, terms.dailyAttempts(), terms.pauseDays());
    }

    /** Whether the attempt after the daily ones was made, or its day has come. */
    boolean isForTheManager(LocalDate today, DunningTerms terms) {
        int managers = DunningCalendar.escalatingAttempt(terms.dailyAttempts());
        return attempts >= managers || !today.isBefore(dueOn(managers, terms));
    }

    boolean isAbout(Arrears arrears) {
        return orders.equals(Set.copyOf(arrears.orders())) && amount.equals(arrears.amount());
    }

    DunningCase changed(List<OrderId> nowOrders, Money nowAmount) {
        return new DunningCase(dunning, openedOn, Set.copyOf(nowOrders), nowAmount, attempts, nextDueOn, escalated);
    }

    DunningCase asked(DunningAttemptLogged attempt) {
        return new DunningCase(dunning, openedOn, orders, amount, attempt.attempt(), attempt.nextDueOn(), escalated);
    }

    DunningCase takenOver() {
        return new DunningCase(dunning, openedOn, orders, amount, attempts, nextDueOn, true);
    }
}
