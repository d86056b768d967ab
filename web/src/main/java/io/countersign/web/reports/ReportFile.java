package io.countersign.web.reports;

import io.countersign.export.ExportFormat;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.web.pages.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * A report to be downloaded.
 *
 * @param who made the file
 * @param now when
 */
record ReportFile(Reports.Asked asked, Report report, Wording wording, Page page, String who, Instant now) {

    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    void writeCsv(HttpServletResponse response) throws IOException {
        asked.leaves(report, ExportFormat.CSV);
        begin(response, CSV, "csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        new ReportCsv(wording).write(report, asked::next, this::about, response.getWriter());
    }

    void writeXlsx(HttpServletResponse response) throws IOException {
        asked.leaves(report, ExportFormat.XLSX);
        begin(response, XLSX, "xlsx");
        new ReportXlsx(wording)
                .write(
                        wording.title(asked.kind()),
                        page.say("about.title"),
                        report,
                        about(report.checks()),
                        response.getOutputStream());
    }

    private About about(List<Check> checks) {
        return About.of(asked, report, checks, wording, page, who, now);
    }

    private void begin(HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + report.name() + "-" + report.asOf() + "." + ending + "\"");
    }
}
