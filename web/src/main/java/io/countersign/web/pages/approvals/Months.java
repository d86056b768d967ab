package io.countersign.web.pages.approvals;

import io.countersign.account.AccountQuery.ShowStatement.Movement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import io.countersign.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What a customer was charged and what money came, month by month: six pairs of bars tell how they pay. */
public record Months(List<Month> months, Money billed, Money received) {

    private static final int SHOWN = 6;
    private static final String INVOICE = "account.invoice-charged";
    private static final String CREDIT_NOTE = "account.credit-note";

    /** The height of the highest bar. */
    private static final int HEIGHT = 40;

    /**
     * One month.
     *
     * @param billedHeight of the bar, of at most {@code 40}
     */
    public record Month(YearMonth month, Money billed, Money received, long billedHeight, long receivedHeight) {

        /** The number of the month, which stands below its bars. */
        public int number() {
            return month.getMonthValue();
        }
    }

    /** The six months that end with this day's. */
    static Months of(Statement statement, LocalDate today) {
        Money none = Money.zero(statement.currency());
        TreeMap<YearMonth, Money> billed = new TreeMap<>();
        TreeMap<YearMonth, Money> received = new TreeMap<>();
        for (int i = SHOWN - 1; i >= 0; i--) {
            billed.put(YearMonth.from(today).minusMonths(i), none);
            received.put(YearMonth.from(today).minusMonths(i), none);
        }
        for (Movement movement : statement.movements()) {
            YearMonth month = YearMonth.from(movement.on());
            if (billed.containsKey(month) && !movement.event().startsWith(CREDIT_NOTE)) {
                boolean charged =
                        movement.event().equals(INVOICE) && !movement.amount().isNegative();
                if (charged) {
                    billed.merge(month, movement.amount(), Money::plus);
                } else {
                    received.merge(month, movement.amount().negated(), Money::plus);
                }
            }
        }
        long most = Math.max(highest(billed), highest(received));
        List<Month> months = new ArrayList<>();
        billed.forEach((month, charged) -> {
            Money came = received.getOrDefault(month, none);
            months.add(new Month(month, charged, came, height(charged, most), height(came, most)));
        });
        return new Months(months, sum(billed, none), sum(received, none));
    }

    private static Money sum(TreeMap<YearMonth, Money> amounts, Money none) {
        return amounts.values().stream().reduce(none, Money::plus);
    }

    private static long highest(TreeMap<YearMonth, Money> amounts) {
        return amounts.values().stream().mapToLong(Money::minorUnits).max().orElse(0);
    }

    /** Something is never drawn as nothing. */
    private static long height(Money amount, long most) {
        return amount.isPositive() ? Math.max(1, Math.round((double) HEIGHT * amount.minorUnits() / most)) : 0;
    }
}
