package io.countersign.web.pages.calls;

import io.countersign.account.AccountQuery.Account;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.deed.Deed;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a day.
 *
 * @param done how many of the customers were called on that day already
 * @param totals what is missing in all, one amount for each currency
 * @param dailyAttempts how many attempts are made on consecutive days before the regional manager is told
 * @param pauseDays how many clear days lie between two attempts after that
 */
public record CallList(
        Asked asked,
        LocalDate on,
        List<Line> lines,
        int done,
        List<Money> totals,
        Ahead ahead,
        Choices choices,
        int dailyAttempts,
        int pauseDays,
        Map<PersonId, String> names) {

    /** What there is to choose from. */
    public record Choices(List<String> regions, List<Salesperson> salespeople) {}

    /** Somebody whose customers are behind. */
    public record Salesperson(String number, String name) {}

    /**
     * What comes next.
     *
     * @param callsOn the next day with calls; absent when nobody is behind
     * @param calls how many they are
     * @param promisedOn the next day on which customers promised to pay
     * @param promises how many did
     */
    public record Ahead(
            @Nullable LocalDate callsOn,
            int calls,
            @Nullable LocalDate promisedOn,
            int promises) {}

    /**
     * One customer.
     *
     * @param kept how many promises the customer ever kept
     * @param call logs an attempt; absent for those who may not
     * @param promise logs one with a promise
     */
    public record Line(
            Account customer,
            Case dunning,
            @Nullable String contact,
            @Nullable String phone,
            int kept,
            int broken,
            @Nullable Deed call,
            @Nullable Deed promise) {

        /** The last time that the customer was asked; absent before the first one. */
        public @Nullable Attempt last() {
            return dunning.attempts().isEmpty() ? null : dunning.attempts().getLast();
        }

        /** What the customer promised last; absent when nothing was promised. */
        public @Nullable Attempt promised() {
            return dunning.lastPromise();
        }

        /** Whether that was not kept. */
        public boolean isBroken() {
            Attempt promised = promised();
            return promised != null && promised.promiseIs() == PromiseState.BROKEN;
        }

        /** Where the customer is shown. */
        public String address() {
            return Address.filled(
                    "/customers/{id}", Map.of("id", customer.account().value()));
        }

        /** Where one sees what is missing. */
        public String statement() {
            return Address.ofStatement(customer.account()).with("show", "open").toString();
        }

        /** Where the customer's events are. */
        public String events() {
            return Address.ofEvents(customer.account()).toString();
        }
    }

    /** What to do with this customer, in the reader's language. */
    public String action(Line line, Page page) {
        int attempt = line.dunning().nextAttempt();
        return attempt <= dailyAttempts
                ? page.say("calls.action.daily", attempt, dailyAttempts)
                : attempt == dailyAttempts + 1
                        ? page.say("calls.action.takeOver", attempt)
                        : page.say("calls.action.again", attempt, pauseDays);
    }

    /** For how many days the call has waited. */
    public long waited(Line line) {
        LocalDate due = line.dunning().nextDueOn();
        return due == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, on));
    }

    /** For how many days the customer has been behind. */
    public long behind(Line line) {
        return ChronoUnit.DAYS.between(line.dunning().openedOn(), on);
    }

    /** How far the day's work has come, of a hundred. */
    public int progress() {
        int all = done + lines.size();
        return all == 0 ? 100 : done * 100 / all;
    }

    /** How a day is called that is not far: today, tomorrow, or its weekday; else its date. */
    public String day(LocalDate day, Page page) {
        long days = ChronoUnit.DAYS.between(on, day);
        return days == 0
                ? page.say("day.today")
                : days == 1
                        ? page.say("day.tomorrow")
                        : days > 1 && days < 7
                                ? page.say("day." + day.getDayOfWeek().name())
                                : page.day(day);
    }
}
