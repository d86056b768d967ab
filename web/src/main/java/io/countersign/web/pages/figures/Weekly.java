package io.countersign.web.pages.figures;

import io.countersign.people.PersonId;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.chart.Chart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report of a week: as it would be issued now, or as it was issued.
 *
 * @param issued how it was issued; absent until it is
 * @param isNow whether it is shown as it is known now, though it was issued
 * @param isOver whether the week is over, so that it may be issued
 * @param mayIssue whether whoever looks at it may
 * @param trend what was billed and collected in the weeks before it
 * @param all the reports that were issued, the latest first
 */
public record Weekly(
        Period week,
        By by,
        @Nullable IssuedReport issued,
        boolean isNow,
        boolean isOver,
        boolean mayIssue,
        Report report,
        List<Chart> trend,
        List<IssuedReport> all,
        Map<PersonId, String> names) {

    private static final int SHARE_DIGITS = 2;

    public Weekly {
        trend = List.copyOf(trend);
        all = List.copyOf(all);
        names = Map.copyOf(names);
    }

    /** Its cells by the keys of their columns. */
    public Cells cells() {
        return new Cells(report);
    }

    /** Rows and, after them, totals. */
    public List<Report.Row> rows() {
        return Stream.concat(report.rows().stream(), report.totals().stream()).toList();
    }

    /** Whether this is one of the totals. */
    public boolean isTotal(Report.Row row) {
        return report.totals().contains(row);
    }

    /** Whom a row is about. */
    public String who(Report.Row row, Page page) {
        if (isTotal(row)) {
            return page.say("word.total") + " " + row.key();
        }
        return switch (cells().cell(row, by == By.CUSTOMER ? "name" : by == By.REGION ? "region" : "salesperson")) {
            case Cell.Text text -> text.text();
            case Cell.Person person -> page.nameOf(person.person(), names);
            default -> "—";
        };
    }

    /** How much more or less it is, with its sign; nothing when there is nothing to compare with. */
    public String change(Report.Row row, String column) {
        Cell.Percent percent = cells().percent(row, column);
        return percent == null
                ? ""
                : (percent.hundredths() > 0 ? "+" : "")
                        + BigDecimal.valueOf(percent.hundredths(), SHARE_DIGITS).setScale(1, RoundingMode.HALF_UP)
                        + " %";
    }

    /** How a change is coloured. */
    public String toneOf(Report.Row row, String column) {
        Cell.Percent percent = cells().percent(row, column);
        return percent == null || percent.hundredths() == 0 ? "zero" : percent.hundredths() < 0 ? "negative" : "good";
    }

    /** The same week, row by row for something else. */
    public String by(By other) {
        return Address.of(WeeklyPage.PATH + "/" + week)
                .with("by", other)
                .with("shown", isNow ? "NOW" : null)
                .toString();
    }

    /** The same report as it is known now, or as it was issued. */
    public String shown(boolean now) {
        return Address.of(WeeklyPage.PATH + "/" + week)
                .with("by", by)
                .with("shown", now ? "NOW" : null)
                .toString();
    }

    /** The report of another week. */
    public String at(Period other) {
        return Address.of(WeeklyPage.PATH + "/" + other).with("by", by).toString();
    }

    /** The week after this one. */
    public Period next() {
        return Period.of(Period.Kind.WEEK, week.last().plusDays(1));
    }

    /** The form by which it is issued. */
    public String issue() {
        return Address.of("/do/weeklyReports.issue")
                .with("week", week)
                .with("back", WeeklyPage.PATH + "/" + week)
                .toString();
    }

    /** The same as a report, of which there are files too. */
    public String asReport() {
        return Address.of("/reports/weekly-sales")
                .with("week", week)
                .with("by", by)
                .with("shown", issued != null && !isNow ? "ISSUED" : null)
                .toString();
    }

    /** The facts behind a figure. */
    public String facts(Report.Row row, String column) {
        return Address.of("/reports/weekly-sales/facts")
                .with("week", week)
                .with("by", by)
                .with("shown", issued != null && !isNow ? "ISSUED" : null)
                .with("row", row.key())
                .with("column", column)
                .toString();
    }
}
