package io.countersign.command.books;

import static io.countersign.command.stories.Office.FINANCE;
import static io.countersign.command.stories.Office.yuan;

import io.countersign.books.BooksCommand.BeginClosing;
import io.countersign.books.BooksCommand.CloseMonth;
import io.countersign.books.BooksEvent.ClosingBegun;
import io.countersign.books.BooksEvent.MonthClosed;
import io.countersign.books.BooksId;
import io.countersign.books.MonthFigure;
import java.time.YearMonth;
import java.util.List;

/** The words in which stories about the books are told. Today is 20 January 2026. */
final class BooksStories {

    static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    static final YearMonth DECEMBER = YearMonth.of(2025, 12);
    static final YearMonth THIS_MONTH = YearMonth.of(2026, 1);

    static final List<MonthFigure> FIGURES =
            List.of(figure("1122", "10", "100", "0", "110"), figure("6001", "-10", "0", "100", "-110"));

    private BooksStories() {}

    static MonthFigure figure(String account, String opening, String debit, String credit, String closing) {
        return new MonthFigure(account, yuan(opening), yuan(debit), yuan(credit), yuan(closing));
    }

    static BeginClosing begin(YearMonth month) {
        return new BeginClosing(BooksId.COMPANY, month);
    }

    static CloseMonth close(YearMonth month, MonthFigure... figures) {
        return new CloseMonth(BooksId.COMPANY, month, List.of(figures));
    }

    static CloseMonth close(YearMonth month) {
        return new CloseMonth(BooksId.COMPANY, month, FIGURES);
    }

    static ClosingBegun begun(YearMonth month) {
        return new ClosingBegun(BooksId.COMPANY, month, FINANCE);
    }

    static MonthClosed closed(YearMonth month) {
        return new MonthClosed(BooksId.COMPANY, month, FIGURES, FINANCE);
    }
}
