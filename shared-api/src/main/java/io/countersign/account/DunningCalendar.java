package io.countersign.account;

import java.time.LocalDate;

/**
 * On which days a customer who is behind is asked for payment (催款).
 *
 * <p>First on consecutive days, then always after some clear days. The days follow from the day on which the case was
 * opened: an attempt that was missed stays due and moves no other.
 */
public final class DunningCalendar {

    private DunningCalendar() {}

    /**
     * The day from which an attempt is due.
     *
     * @param openedOn the day on which the case was opened
     * @param attempt its number, from 1
     * @param dailyAttempts attempts on consecutive days at the beginning
     * @param pauseDays clear days between two attempts after that
     */
    public static LocalDate dueOn(LocalDate openedOn, int attempt, int dailyAttempts, int pauseDays) {
        int daily = Math.min(attempt, dailyAttempts);
        int afterPauses = attempt - daily;
        return openedOn.plusDays(Math.max(0, daily - 1L) + afterPauses * (pauseDays + 1L));
    }

    /**
     * The attempt with which the regional manager takes over.
     *
     * @param dailyAttempts attempts on consecutive days at the beginning
     */
    public static int escalatingAttempt(int dailyAttempts) {
        return dailyAttempts + 1;
    }
}
