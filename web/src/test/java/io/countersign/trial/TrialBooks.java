package io.countersign.trial;

import io.countersign.account.CustomerAccountId;
import io.countersign.books.BooksCommand.BeginClosing;
import io.countersign.books.BooksCommand.CloseMonth;
import io.countersign.books.BooksQuery.ClosedMonth;
import io.countersign.books.BooksQuery.DrawUpMonth;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.ListClosedMonths;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.books.BooksQuery.ReadJournal;
import io.countersign.books.BooksQuery.ShowJournal;
import io.countersign.books.MonthFigure;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Comparison;
import io.countersign.receivables.ReceivablesQuery.CompareReceivables.Difference;
import io.countersign.report.Cell;
import io.countersign.report.PagedQuestion.Part;
import io.countersign.report.Place;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Column.Kind;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** The part of the made-up office that keeps the books. */
final class TrialBooks {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Money AMOUNT = Money.of("26.00", CNY);
    private static final Instant MOMENT = Instant.parse("2026-01-12T08:00:00Z");

    private final TrialOffice office;
    private final TreeMap<YearMonth, ClosedMonth> months = new TreeMap<>(Comparator.reverseOrder());

    TrialBooks(TrialOffice office) {
        this.office = office;
    }

    @CommandHandler
    void handle(BeginClosing command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
    }

    @CommandHandler
    void handle(CloseMonth command, MetaData metadata) {
        office.ledger.demandSender(command, metadata);
        PersonId closer = TrialOffice.actor(metadata);
        months.put(
                command.month(),
                new ClosedMonth(command.month(), 7, MOMENT, closer, MOMENT, closer, command.figures(), true));
    }

    @QueryHandler
    DrawUpMonth.Figures answer(DrawUpMonth question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        Money nothing = Money.zero(CNY);
        return new DrawUpMonth.Figures(List.of(
                new MonthFigure("1122", nothing, AMOUNT, nothing, AMOUNT),
                new MonthFigure("6001", nothing, nothing, AMOUNT, AMOUNT.negated())));
    }

    @QueryHandler
    ListClosedMonths.ClosedMonths answer(ListClosedMonths question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new ListClosedMonths.ClosedMonths(List.copyOf(months.values()));
    }

    /** Two pages of one line each, the second of which does not balance. */
    @QueryHandler
    Report answer(ShowJournal question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        LocalDate on = LocalDate.of(2026, 1, 12);
        Part part = question.part();
        boolean first = part == null || part.after() == null;
        Row one = new Row("7", List.of(new Cell.Day(on), new Cell.Amount(AMOUNT)));
        Row other = new Row("8", List.of(new Cell.Day(on), new Cell.Amount(AMOUNT.plus(AMOUNT))));
        return new Report(
                "journal",
                on.withDayOfMonth(1),
                on,
                question.knownAt(),
                8,
                List.of(new Column("on", Kind.DAY), new Column("debit", Kind.MONEY)),
                part == null ? List.of(one, other) : List.of(first ? one : other),
                List.of(),
                List.of(new Check("debitsAreCredits", first)),
                part != null && first ? new Place(on, 1, 8) : null);
    }

    /** Two pages of one entry each, the second one late. */
    @QueryHandler
    ReadJournal.Page answer(ReadJournal question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        LocalDate on = LocalDate.of(2026, 1, 12);
        boolean first = question.after() == 0;
        Entry entry = new Entry(
                first ? 7 : 8,
                on,
                first ? null : LocalDate.of(2025, 12, 31),
                MOMENT,
                "account.invoice-charged",
                "account-C001",
                "INV-(1)",
                List.of(
                        new Posting("1122", first ? "C001" : "客户-X", AMOUNT),
                        new Posting("6001", null, AMOUNT.negated())));
        return new ReadJournal.Page(List.of(entry), 8, first ? 7L : null);
    }

    @QueryHandler
    Comparison answer(CompareReceivables question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        Money nothing = Money.zero(CNY);
        return new Comparison(
                question.before(),
                question.after(),
                8,
                List.of(new Difference(
                        new CustomerAccountId("C001"),
                        "Harbour",
                        nothing,
                        AMOUNT,
                        AMOUNT,
                        List.of(new Fact(
                                7,
                                LocalDate.of(2026, 1, 12),
                                null,
                                MOMENT,
                                "account.invoice-charged",
                                "account-C001",
                                "INV-1",
                                AMOUNT)))));
    }
}
