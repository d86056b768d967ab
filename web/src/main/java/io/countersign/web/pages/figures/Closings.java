package io.countersign.web.pages.figures;

import io.countersign.bank.BankQuery.BankStatement;
import io.countersign.books.BooksQuery.ClosedMonth;
import io.countersign.books.MonthFigure;
import io.countersign.people.PersonId;
import io.countersign.remittance.RemittanceQuery.Remittance;
import io.countersign.web.pages.Address;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The months: the one that is closed next, with what is open in it, and those that are closed.
 *
 * @param next the month that is closed next
 * @param underWay whether its closing was begun and not finished
 * @param isOver whether it is over, so that it may be closed
 * @param isFirst whether no month was closed before, so that one may begin with another
 * @param figures with which it would be closed now
 * @param statements bank statements in it that are not finished
 * @param remittances slips of it that nobody has confirmed
 * @param today the day it is
 * @param months those whose closing was begun, the latest first
 * @param mayClose whether whoever looks at it may close it
 */
public record Closings(
        YearMonth next,
        boolean underWay,
        boolean isOver,
        boolean isFirst,
        List<MonthFigure> figures,
        List<BankStatement> statements,
        List<Remittance> remittances,
        LocalDate today,
        List<ClosedMonth> months,
        Map<PersonId, String> names,
        boolean mayClose) {

    public Closings {
        figures = List.copyOf(figures);
        statements = List.copyOf(statements);
        remittances = List.copyOf(remittances);
        months = List.copyOf(months);
        names = Map.copyOf(names);
    }

    /** Whether nothing in it waits for somebody. */
    public boolean isQuiet() {
        return statements.isEmpty() && remittances.isEmpty();
    }

    /** The form by which it is closed. */
    public String close() {
        return Address.of("/do/books.close")
                .with("month", next)
                .with("back", "/closings")
                .toString();
    }

    /** What changed in a month since it was closed. */
    public String late(ClosedMonth month) {
        return Address.of("/reports/late-facts").with("month", month.month()).toString();
    }

    /** The ledger of an account in the month that is closed next. */
    public String ledger(MonthFigure figure) {
        return Address.of("/reports/ledger")
                .with("ledgerAccount", figure.account())
                .with("from", next.atDay(1))
                .with("asOf", next.atEndOfMonth())
                .toString();
    }
}
