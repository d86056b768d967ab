package io.countersign.books;

import java.time.YearMonth;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of the books. */
public sealed interface BooksCommand {

    BooksId books();

    /** Let no more facts count in this month. */
    record BeginClosing(@TargetAggregateIdentifier BooksId books, YearMonth month) implements BooksCommand {}

    /**
     * Close the month with these figures.
     *
     * @param figures the month's trial balance, drawn up after its closing was begun
     */
    record CloseMonth(@TargetAggregateIdentifier BooksId books, YearMonth month, List<MonthFigure> figures)
            implements BooksCommand {

        public CloseMonth {
            figures = List.copyOf(figures);
        }
    }
}
