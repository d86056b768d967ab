package io.countersign.query.receivables;

import io.countersign.money.Money;
import io.countersign.query.receivables.AccountReceivables.OpenInvoice;
import io.countersign.receivables.ReceivablesQuery.Figures;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out the figures of a row or a total on a day. Age is counted from the due date. */
final class Ageing {

    private static final int DAYS_PER_BUCKET = 30;
    private static final int NOT_YET_DUE = 0;
    private static final int OVER_90 = 4;

    private final LocalDate asOf;
    private final Currency currency;
    private long billed;
    private long received;
    private long credited;
    private long advance;
    private long available;
    private final long[] buckets = new long[OVER_90 + 1];
    private int openInvoices;
    private @Nullable LocalDate oldestOverdueOn;

    Ageing(LocalDate asOf, Currency currency) {
        this.asOf = asOf;
        this.currency = currency;
    }

    static Figures of(AccountReceivables owed, LocalDate asOf) {
        Ageing ageing = new Ageing(asOf, owed.billed().currency());
        ageing.add(owed);
        return ageing.figures();
    }

    void add(AccountReceivables owed) {
        addFlow(owed);
        buckets[NOT_YET_DUE] = plus(buckets[NOT_YET_DUE], owed.unusedCredit().negated());
        openInvoices += owed.open().size();
        for (OpenInvoice invoice : owed.open()) {
            add(invoice);
        }
    }

    private void addFlow(AccountReceivables owed) {
        billed = plus(billed, owed.billed());
        received = plus(received, owed.received());
        credited = plus(credited, owed.credited());
        advance = plus(advance, owed.confirmed().minus(owed.received()));
        available = plus(available, availableOf(owed));
    }

    Figures figures() {
        return new Figures(
                money(billed),
                money(received),
                money(credited),
                money(Math.subtractExact(Math.subtractExact(billed, received), credited)),
                money(advance),
                money(available),
                money(buckets[NOT_YET_DUE]),
                money(buckets[1]),
                money(buckets[2]),
                money(buckets[3]),
                money(buckets[OVER_90]),
                openInvoices,
                oldestOverdueOn,
                oldestOverdueOn == null ? 0 : ChronoUnit.DAYS.between(oldestOverdueOn, asOf));
    }

    static boolean hasSomethingOpen(AccountReceivables owed) {
        return !owed.open().isEmpty() || owed.unusedCredit().isPositive();
    }

    private void add(OpenInvoice open) {
        LocalDate dueOn = open.invoice().dueOn();
        long daysOverdue = ChronoUnit.DAYS.between(dueOn, asOf);
        int bucket = bucketOf(daysOverdue);
        buckets[bucket] = plus(buckets[bucket], open.open());
        if (daysOverdue > 0
                && open.open().isPositive()
                && (oldestOverdueOn == null || dueOn.isBefore(oldestOverdueOn))) {
            oldestOverdueOn = dueOn;
        }
    }

    private static int bucketOf(long daysOverdue) {
        return daysOverdue <= 0 ? NOT_YET_DUE : (int) Math.min(OVER_90, (daysOverdue - 1) / DAYS_PER_BUCKET + 1);
    }

    private static Money availableOf(AccountReceivables owed) {
        Money available = owed.confirmed().minus(owed.received());
        for (AccountReceivables.Earmark earmark : owed.earmarked()) {
            available = available.minus(earmark.amount());
        }
        for (AccountReceivables.Pending slip : owed.pending()) {
            available = available.plus(slip.amount());
        }
        return available;
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }

    private static long plus(long sum, Money amount) {
        return Math.addExact(sum, amount.minorUnits());
    }

    /**
     * Adds up accounts of one currency: what flowed from the accounts themselves, and how old it is from their rows. So
     * that the rows make the total can be checked.
     */
    static Figures total(List<AccountReceivables> accounts, List<Figures> rows, LocalDate asOf, Currency currency) {
        Ageing total = new Ageing(asOf, currency);
        accounts.forEach(total::addFlow);
        rows.forEach(total::addAge);
        return total.figures();
    }

    private void addAge(Figures row) {
        buckets[NOT_YET_DUE] = plus(buckets[NOT_YET_DUE], row.notYetDue());
        buckets[1] = plus(buckets[1], row.overdue1to30());
        buckets[2] = plus(buckets[2], row.overdue31to60());
        buckets[3] = plus(buckets[3], row.overdue61to90());
        buckets[OVER_90] = plus(buckets[OVER_90], row.overdueOver90());
        openInvoices += row.openInvoices();
        LocalDate oldest = row.oldestOverdueOn();
        if (oldest != null && (oldestOverdueOn == null || oldest.isBefore(oldestOverdueOn))) {
            oldestOverdueOn = oldest;
        }
    }
}
