package io.countersign.web.reports;

import io.countersign.export.ExportFormat;
import io.countersign.people.PersonId;
import io.countersign.report.Report;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every report, as JSON and as a file, and the facts behind its figures. */
@RestController
@RequestMapping(Api.ROOT + "/reports")
@Tag(name = "reports", description = "Every report, as JSON and as a file, and the facts behind its figures.")
final class ReportsController {

    private static final List<String> FACTS = List.of("row", "column");

    private final Reports reports;
    private final Messages messages;
    private final PeopleDirectory directory;
    private final Pages pages;

    ReportsController(Reports reports, Messages messages, PeopleDirectory directory, Pages pages) {
        this.reports = reports;
        this.messages = messages;
        this.directory = directory;
        this.pages = pages;
    }

    @GetMapping
    @Operation(summary = "List the reports there are, and what may be given with each.")
    List<ShownKind> list(HttpServletRequest request) {
        Wording wording = new Wording(pages.pageFor(request), Map.of());
        return reports.kinds().stream().map(kind -> ShownKind.of(kind, wording)).toList();
    }

    @GetMapping("/{report}")
    @Operation(
            summary = "Show a report.",
            description =
                    "Texts are in the language of Accept-Language. A parameter that a report does not know is refused.")
    ShownReport show(
            @PathVariable @Parameter(example = "receivables") String report,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            Sender sender,
            HttpServletRequest request) {
        Reports.Asked asked = reports.ask(report, given, List.of(), sender);
        Report answer = asked.report();
        asked.leaves(answer, ExportFormat.JSON);
        return ShownReport.of(asked, answer, wording(answer, pages.pageFor(request)));
    }

    @GetMapping("/{report}/facts")
    @Operation(
            summary = "Show the facts behind a figure of a report.",
            description = "With what was given with the report, the key of a row or total, and the key of a column.")
    List<ShownFact> facts(
            @PathVariable @Parameter(example = "receivables") String report,
            @RequestParam @Parameter(example = "C001") String row,
            @RequestParam @Parameter(example = "balance") String column,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            Sender sender) {
        return reports.ask(report, given, FACTS, sender).facts(row, column).facts().stream()
                .map(ShownFact::of)
                .toList();
    }

    @GetMapping(value = "/{report}.csv", produces = ReportFile.CSV)
    @Operation(summary = "Download a report as comma-separated values.")
    @ApiResponse(
            responseCode = "200",
            description = "Head, rows, totals, and what the figures speak of.",
            content = @Content(mediaType = ReportFile.CSV, schema = @Schema(type = "string")))
    void csv(
            @PathVariable @Parameter(example = "receivables") String report,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            Sender sender,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        file(report, given, sender, request, false).writeCsv(response);
    }

    @GetMapping(value = "/{report}.xlsx", produces = ReportFile.XLSX)
    @Operation(summary = "Download a report as a workbook.")
    @ApiResponse(
            responseCode = "200",
            description = "One sheet with the figures, one that says what they speak of.",
            content = @Content(mediaType = ReportFile.XLSX, schema = @Schema(type = "string", format = "binary")))
    void xlsx(
            @PathVariable @Parameter(example = "receivables") String report,
            @Parameter(hidden = true) @RequestParam Map<String, String> given,
            Sender sender,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        file(report, given, sender, request, true).writeXlsx(response);
    }

    private ReportFile file(
            String report, Map<String, String> given, Sender sender, HttpServletRequest request, boolean whole) {
        Reports.Asked asked = reports.ask(report, given, List.of(), sender);
        Report answer = whole ? asked.whole() : asked.filed();
        Page page = pages.pageFor(request);
        String who = directory
                .namesOf(List.of(sender.actor()))
                .getOrDefault(sender.actor(), sender.actor().value());
        return new ReportFile(asked, answer, wording(answer, page), page, who, messages.now());
    }

    private Wording wording(Report report, Page page) {
        Set<PersonId> people = Wording.peopleIn(report);
        return new Wording(page, directory.namesOf(people));
    }
}
