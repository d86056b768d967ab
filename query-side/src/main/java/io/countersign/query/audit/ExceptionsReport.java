package io.countersign.query.audit;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ReleaseId;
import io.countersign.audit.AuditQuery.Difference;
import io.countersign.audit.AuditQuery.Finding;
import io.countersign.audit.AuditQuery.ReportExceptions;
import io.countersign.audit.AuditQuery.Severity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.query.audit.FindingAnswers.Found;
import io.countersign.query.report.FactsBehind;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/** What is not as it has to be, as a report: violations first, then what is for information. */
public final class ExceptionsReport implements FactsBehind<ReportExceptions> {

    private static final List<Column> COLUMNS = List.of(
            new Column("severity", Column.Kind.WORD),
            new Column("finding", Column.Kind.WORD),
            new Column("on", Column.Kind.DAY),
            new Column("position", Column.Kind.COUNT),
            new Column("customer", Column.Kind.CUSTOMER),
            new Column("order", Column.Kind.DOCUMENT),
            new Column("release", Column.Kind.DOCUMENT),
            new Column("who", Column.Kind.PERSON),
            new Column("what", Column.Kind.TEXT),
            new Column("onRecord", Column.Kind.TEXT),
            new Column("byTheLog", Column.Kind.TEXT));

    private final FindingAnswers answers;
    private final Days days;
    private final Clock clock;

    public ExceptionsReport(FindingAnswers answers, Clock clock) {
        this.answers = answers;
        this.days = answers.days();
        this.clock = clock;
    }

    @QueryHandler
    Report answer(ReportExceptions question) {
        Found found = answers.found(question.asOf(), question.knownAt());
        List<Row> rows = asked(found, question).stream()
                .sorted(Comparator.comparing(finding -> finding.kind().severity()))
                .map(this::row)
                .toList();
        return new Report(
                "audit-exceptions",
                null,
                question.asOf() == null ? days.of(clock.instant()) : question.asOf(),
                question.knownAt(),
                found.position(),
                COLUMNS,
                rows,
                List.of(),
                List.of(new Check(
                        "nothingIsOtherThanItHasToBe",
                        found.findings().stream()
                                .noneMatch(finding -> finding.kind().severity() == Severity.VIOLATION))));
    }

    @Override
    public Class<ReportExceptions> question() {
        return ReportExceptions.class;
    }

    /** The event that shows it. */
    @Override
    public List<Fact> behind(ReportExceptions question, String row, String column) {
        return asked(answers.found(question.asOf(), question.knownAt()), question).stream()
                .filter(finding -> keyOf(finding).equals(row))
                .map(finding -> new Fact(
                        finding.evidence().position(),
                        finding.evidence().on(),
                        null,
                        finding.evidence().recordedAt(),
                        finding.evidence().event(),
                        finding.evidence().stream(),
                        documentOf(finding),
                        null))
                .toList();
    }

    private static List<Finding> asked(Found found, ReportExceptions question) {
        return found.findings().stream()
                .filter(finding -> question.kind() == null || question.kind() == finding.kind())
                .toList();
    }

    private Row row(Finding finding) {
        CustomerAccountId account = finding.account();
        OrderId order = finding.order();
        ReleaseId release = finding.release();
        PersonId person = finding.person();
        return new Row(
                keyOf(finding),
                List.of(
                        new Cell.Word("severity." + finding.kind().severity()),
                        new Cell.Word("findingKind." + finding.kind()),
                        new Cell.Day(days.of(finding.evidence().recordedAt())),
                        new Cell.Count(finding.evidence().position()),
                        account == null ? Cell.NOTHING : new Cell.Text(account.value()),
                        order == null ? Cell.NOTHING : new Cell.Text(order.value()),
                        release == null ? Cell.NOTHING : new Cell.Text(release.value()),
                        person == null ? Cell.NOTHING : new Cell.Person(person),
                        whatDiffers(finding),
                        new Cell.Text(joined(finding, Difference::recorded)),
                        new Cell.Text(joined(finding, Difference::found))));
    }

    private static Cell whatDiffers(Finding finding) {
        return finding.differences().size() == 1
                ? new Cell.Word("difference." + finding.differences().getFirst().what())
                : new Cell.Text(joined(finding, Difference::what));
    }

    private static String joined(Finding finding, Function<Difference, String> part) {
        return finding.differences().stream().map(part).collect(Collectors.joining("; "));
    }

    private static String keyOf(Finding finding) {
        return finding.evidence().position() + "-" + finding.kind();
    }

    private static String documentOf(Finding finding) {
        ReleaseId release = finding.release();
        OrderId order = finding.order();
        if (release != null) {
            return release.value();
        }
        return order == null ? "" : order.value();
    }
}
