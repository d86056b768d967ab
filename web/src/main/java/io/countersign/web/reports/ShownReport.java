package io.countersign.web.reports;

import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Column.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A report.
 *
 * @param title in the language that was asked for
 * @param from the first business day it counts; absent when it counts from the beginning
 * @param asOf the last business day it counts
 * @param position the last event that was read
 * @param filters what was given with it
 * @param totals over all rows of all pages, one for each currency
 * @param checks what must be true of the figures
 * @param next to be given as {@code after} for the next page; absent when nothing is left
 */
record ShownReport(
        String name,
        String title,
        @Nullable LocalDate from,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long position,
        Map<String, String> filters,
        List<ShownColumn> columns,
        List<ShownRow> rows,
        List<ShownRow> totals,
        List<ShownCheck> checks,
        @Nullable String next) {

    static ShownReport of(Reports.Asked asked, Report report, Wording wording) {
        return new ShownReport(
                report.name(),
                wording.title(asked.kind()),
                report.from(),
                report.asOf(),
                report.knownAt(),
                report.position(),
                asked.filters(),
                report.columns().stream()
                        .map(column -> new ShownColumn(column.key(), wording.column(column), column.kind()))
                        .toList(),
                report.rows().stream().map(row -> ShownRow.of(row, wording)).toList(),
                report.totals().stream().map(row -> ShownRow.of(row, wording)).toList(),
                report.checks().stream()
                        .map(check -> new ShownCheck(check.key(), wording.check(check), check.holds()))
                        .toList(),
                report.next() == null ? null : report.next().toString());
    }

    /**
     * A column.
     *
     * @param label in the language that was asked for
     */
    record ShownColumn(String key, String label, Kind kind) {}

    /**
     * A row.
     *
     * @param key to be given as {@code row} when one asks for the facts behind it
     * @param cells one for each column: decimals, days and texts; null where nothing stands
     */
    record ShownRow(String key, List<@Nullable String> cells) {

        static ShownRow of(Report.Row row, Wording wording) {
            List<@Nullable String> cells = new ArrayList<>(row.cells().size());
            for (Cell cell : row.cells()) {
                cells.add(cell instanceof Cell.Nothing ? null : wording.plain(cell));
            }
            return new ShownRow(row.key(), cells);
        }
    }

    /** Something that must be true of the figures, and whether it is. */
    record ShownCheck(String key, String sentence, boolean holds) {}
}
