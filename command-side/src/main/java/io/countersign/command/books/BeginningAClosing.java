package io.countersign.command.books;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.books.BooksId;
import io.countersign.command.rulebook.Rulebook;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** When may the closing of a month be begun? */
final class BeginningAClosing {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Beginning the closing of a month",
            rule("BKS-1", "There is one set of books, the company's.", Facts::isTheCompanys),
            rule("BKS-2", "A month is closed after its last day.", Facts::isOver),
            rule("BKS-3", "Months are closed one after the other, and each once.", Facts::isNext),
            rule("BKS-4", "One closing is finished before the next is begun.", Facts::nothingElseIsUnderWay));

    private BeginningAClosing() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param begun the last month whose closing was begun
     * @param closed the last month that was closed
     */
    record Facts(
            BooksId books,
            YearMonth month,
            @Nullable YearMonth begun,
            @Nullable YearMonth closed,
            LocalDate today) {

        boolean isTheCompanys() {
            return books.equals(BooksId.COMPANY);
        }

        boolean isOver() {
            return month.atEndOfMonth().isBefore(today);
        }

        boolean isNext() {
            return month.equals(begun) || closed == null || month.equals(closed.plusMonths(1));
        }

        boolean nothingElseIsUnderWay() {
            return begun == null || begun.equals(closed) || begun.equals(month);
        }
    }
}
