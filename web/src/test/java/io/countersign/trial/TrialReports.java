package io.countersign.trial;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.ReportReceivables;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Column.Kind;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.report.ReportQuery.ListFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;

/** A report made up for trying the edge, with every kind of cell. */
final class TrialReports {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private final TrialOffice office;

    TrialReports(TrialOffice office) {
        this.office = office;
    }

    @QueryHandler
    Report answer(ReportReceivables question, MetaData metadata) {
        office.ledger.demandAsker(question, metadata);
        return new Report(
                "receivables",
                null,
                Objects.requireNonNullElse(question.asOf(), TODAY),
                question.knownAt(),
                1758,
                List.of(
                        new Column("customer", Kind.CUSTOMER),
                        new Column("name", Kind.TEXT),
                        new Column("salesperson", Kind.PERSON),
                        new Column("standing", Kind.WORD),
                        new Column("balance", Kind.MONEY),
                        new Column("openInvoices", Kind.COUNT),
                        new Column("oldestOverdueOn", Kind.DAY)),
                List.of(
                        row("T001", "=港湾装饰", "1234567.89", 3, new Cell.Day(LocalDate.of(2025, 12, 31))),
                        row("T002", "Harbour", "-20.00", 0, Cell.NOTHING)),
                List.of(new Row(
                        "CNY",
                        List.of(
                                new Cell.Word("total"),
                                Cell.NOTHING,
                                Cell.NOTHING,
                                Cell.NOTHING,
                                new Cell.Amount(Money.of("1234547.89", CNY)),
                                new Cell.Count(3),
                                Cell.NOTHING))),
                List.of(new Check("rowsMakeTotals", true)));
    }

    private static Row row(String code, String name, String balance, long open, Cell oldest) {
        return new Row(
                code,
                List.of(
                        new Cell.Text(code),
                        new Cell.Text(name),
                        new Cell.Person(new PersonId("p-unknown")),
                        new Cell.Word("standing.KEY"),
                        new Cell.Amount(Money.of(balance, CNY)),
                        new Cell.Count(open),
                        oldest));
    }

    @QueryHandler
    ListFacts.Facts answer(ListFacts question, MetaData metadata) {
        office.ledger.demandAsker(question.report(), metadata);
        return new ListFacts.Facts(List.of(new Fact(
                7,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2025, 12, 31),
                Instant.parse("2026-01-12T08:00:00Z"),
                "account.invoice-charged",
                "account-" + question.row(),
                "INV-T1",
                Money.of("1234567.89", CNY))));
    }
}
