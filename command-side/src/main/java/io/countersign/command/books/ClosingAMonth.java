package io.countersign.command.books;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.books.MonthFigure;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When may a month be closed? */
final class ClosingAMonth {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Closing a month",
            rule("BKS-5", "A month is closed after its closing was begun.", Facts::wasBegun),
            rule("BKS-6", "In each currency the debits of a month are its credits.", Facts::debitsAreCredits),
            rule("BKS-7", "Opening, debit and credit of a month make its closing.", Facts::figuresAddUp));

    private ClosingAMonth() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param begun the last month whose closing was begun
     */
    record Facts(YearMonth month, @Nullable YearMonth begun, List<MonthFigure> figures) {

        boolean wasBegun() {
            return month.equals(begun);
        }

        boolean debitsAreCredits() {
            return sums(MonthFigure::debit).equals(sums(MonthFigure::credit));
        }

        boolean figuresAddUp() {
            return figures.stream()
                    .allMatch(figure -> figure.opening()
                            .plus(figure.debit())
                            .minus(figure.credit())
                            .equals(figure.closing()));
        }

        private Map<Currency, Money> sums(Function<MonthFigure, Money> of) {
            return figures.stream()
                    .map(of)
                    .collect(Collectors.toMap(Money::currency, Function.identity(), Money::plus));
        }
    }
}
