package io.countersign.web.reports;

import io.countersign.people.PersonId;
import io.countersign.report.Report;
import io.countersign.web.pages.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Tables as files that open right in a spreadsheet. Whoever hands one out has put on record before that it leaves. */
public final class Files {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Files() {}

    /** As comma-separated values, with a byte order mark. */
    public static void csv(
            Report report, About about, Page page, Map<PersonId, String> names, HttpServletResponse response)
            throws IOException {
        begin(report, CSV, "csv", response);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        new ReportCsv(new Wording(page, names))
                .write(report, read -> Optional.empty(), checks -> about, response.getWriter());
    }

    /** As a workbook, with real numbers and days, and a sheet that says what it speaks of. */
    public static void xlsx(
            String title,
            Report report,
            About about,
            Page page,
            Map<PersonId, String> names,
            HttpServletResponse response)
            throws IOException {
        begin(report, XLSX, "xlsx", response);
        new ReportXlsx(new Wording(page, names))
                .write(title, page.say("about.title"), report, about, response.getOutputStream());
    }

    private static void begin(Report report, String type, String ending, HttpServletResponse response) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + report.name() + "-" + report.asOf() + "." + ending + "\"");
    }
}
