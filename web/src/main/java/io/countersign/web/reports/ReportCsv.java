package io.countersign.web.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Row;
import io.countersign.web.pages.Spreadsheet;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A report as a file of comma-separated values: head, rows, totals, and last what its figures speak of. */
final class ReportCsv {

    private final Wording wording;

    ReportCsv(Wording wording) {
        this.wording = wording;
    }

    /**
     * Writes a report.
     *
     * @param next gives the page behind a page; nothing when it was the last
     * @param about given what was checked: on all pages
     */
    void write(Report report, Function<Report, Optional<Report>> next, Function<List<Check>, About> about, Writer to)
            throws IOException {
        CsvWriter csv = Spreadsheet.begin(to);
        csv.writeRecord(report.columns().stream().map(wording::column).toList());
        Map<String, Boolean> checks = new LinkedHashMap<>();
        Optional<Report> page = Optional.of(report);
        while (page.isPresent()) {
            for (Row row : page.get().rows()) {
                csv.writeRecord(line(report, row));
            }
            page.get().checks().forEach(check -> checks.merge(check.key(), check.holds(), Boolean::logicalAnd));
            page = next.apply(page.get());
        }
        for (Row total : report.totals()) {
            csv.writeRecord(line(report, total));
        }
        for (About.Line line : about.apply(checksOf(checks)).ofTheFigures()) {
            csv.writeRecord(line.what(), Spreadsheet.harmless(line.is()));
        }
        csv.flush();
    }

    private static List<Check> checksOf(Map<String, Boolean> checks) {
        return checks.entrySet().stream()
                .map(check -> new Check(check.getKey(), check.getValue()))
                .toList();
    }

    private Iterable<String> line(Report report, Row row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(i -> {
                    String text = wording.plain(row.cells().get(i));
                    return report.columns().get(i).isFigures() ? text : Spreadsheet.harmless(text);
                })
                .toList();
    }
}
