package io.countersign.web.orders;

import io.countersign.money.Money;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.web.orders.OrderRequests.NewLine;
import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a new order with their amounts, none of them beyond what the ledger can add up. */
final class Lines {

    private static final String TOO_LARGE = "an amount has at most 12 digits before the point";
    private static final long MAIN_UNITS_MAX = 999_999_999_999L;

    private Lines() {}

    static List<OrderLine> priced(List<NewLine> lines, Currency currency) {
        List<FieldProblem> problems = new ArrayList<>();
        List<OrderLine> priced = new ArrayList<>();
        Money most = Money.of(Long.toString(MAIN_UNITS_MAX), currency);
        Money sum = Money.zero(currency);
        for (int i = 0; i < lines.size(); i++) {
            OrderLine line = priced(lines.get(i), currency);
            if (line == null || isBeyond(most, line.amount())) {
                problems.add(new FieldProblem("lines[" + i + "]", TOO_LARGE));
            } else {
                priced.add(line);
                sum = sum.plus(line.amount());
            }
        }
        if (isBeyond(most, sum)) {
            problems.add(new FieldProblem("lines", "the total has at most 12 digits before the point"));
        }
        if (!problems.isEmpty()) {
            throw Rejected.shape(problems);
        }
        return priced;
    }

    private static boolean isBeyond(Money most, Money amount) {
        return amount.compareTo(most) > 0 || amount.compareTo(most.negated()) < 0;
    }

    private static @Nullable OrderLine priced(NewLine line, Currency currency) {
        Supply supply = line.supply();
        try {
            return OrderLine.priced(
                    line.model(),
                    line.patternBook(),
                    line.quantity(),
                    line.unit(),
                    line.unitPrice(),
                    supply == null ? Supply.SPOT : supply,
                    line.expectedOn(),
                    currency);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
