package io.countersign.query.journal;

import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.MonthFigure;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up what was posted in a time, account by account. */
final class TrialBalance {

    private final @Nullable LocalDate from;
    private final LocalDate until;
    private final Map<String, MonthFigure> figures = new TreeMap<>();

    /**
     * @param from the first day; what counts before it is the opening
     * @param until the last day
     */
    TrialBalance(@Nullable LocalDate from, LocalDate until) {
        this.from = from;
        this.until = until;
    }

    void add(Entry entry) {
        if (entry.on().isAfter(until)) {
            return;
        }
        boolean before = from != null && entry.on().isBefore(from);
        for (Posting posting : entry.postings()) {
            add(figure(posting, before));
        }
    }

    /** Adds what was added up already. */
    void add(MonthFigure figure) {
        String currency = figure.closing().currency().getCurrencyCode();
        figures.merge(figure.account() + " " + currency, figure, TrialBalance::sum);
    }

    /** One line for each account and currency, by code. */
    List<MonthFigure> figures() {
        return List.copyOf(figures.values());
    }

    /** One line for each currency. */
    Map<String, MonthFigure> totals() {
        Map<String, MonthFigure> totals = new TreeMap<>();
        figures.values()
                .forEach(figure ->
                        totals.merge(figure.closing().currency().getCurrencyCode(), figure, TrialBalance::sum));
        return totals;
    }

    /** What one posting adds to its account. */
    static MonthFigure figure(Posting posting, boolean before) {
        Money amount = posting.amount();
        Money nothing = Money.zero(amount.currency());
        return new MonthFigure(
                posting.account(),
                before ? amount : nothing,
                !before && amount.isPositive() ? amount : nothing,
                !before && amount.isNegative() ? amount.negated() : nothing,
                amount);
    }

    /** Are both of the same account and currency? */
    static boolean isOfTheSame(MonthFigure one, MonthFigure other) {
        return one.account().equals(other.account())
                && one.closing().currency().equals(other.closing().currency());
    }

    /** What was posted before is the opening. */
    static MonthFigure asOpening(MonthFigure figure) {
        Money nothing = Money.zero(figure.closing().currency());
        return new MonthFigure(figure.account(), figure.closing(), nothing, nothing, figure.closing());
    }

    static MonthFigure sum(MonthFigure one, MonthFigure other) {
        return new MonthFigure(
                one.account(),
                one.opening().plus(other.opening()),
                one.debit().plus(other.debit()),
                one.credit().plus(other.credit()),
                one.closing().plus(other.closing()));
    }
}
