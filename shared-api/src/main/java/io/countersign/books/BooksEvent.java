package io.countersign.books;

import io.countersign.people.PersonId;
import java.time.YearMonth;
import java.util.List;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to the books. */
public sealed interface BooksEvent {

    BooksId books();

    /**
     * From here on, a fact whose business date is in this month or before it is late: it counts from the first day of the
     * next month, and keeps its own date.
     */
    @Revision("1")
    record ClosingBegun(BooksId books, YearMonth month, PersonId begunBy) implements BooksEvent {}

    /** The month is closed with these figures. */
    @Revision("1")
    record MonthClosed(BooksId books, YearMonth month, List<MonthFigure> figures, PersonId closedBy)
            implements BooksEvent {

        public MonthClosed {
            figures = List.copyOf(figures);
        }
    }
}
