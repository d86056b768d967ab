package io.countersign.web.sales;

import io.countersign.sales.SalesQuery.DrawUpWeeklyReport;
import io.countersign.sales.SalesQuery.DrawUpWeeklyReport.DrawnUp;
import io.countersign.sales.SalesQuery.FindIssuedReport;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.sales.SalesQuery.ListIssuedReports;
import io.countersign.sales.WeeklyReportCommand.IssueWeeklyReport;
import io.countersign.sales.WeeklyReportId;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Nothing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Weekly sales reports: drawn up, issued, and opened again as they were. */
@RestController
@RequestMapping(WeeklyReportsController.ADDRESS)
@Tag(name = "weekly reports", description = "Weekly sales reports: issued once, and opened again as they were.")
final class WeeklyReportsController {

    static final String ADDRESS = Api.ROOT + "/weekly-reports";

    private final Messages messages;
    private final PeopleDirectory directory;

    WeeklyReportsController(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "List the weekly reports that were issued, the latest first.")
    Page<ShownWeeklyReport> list(Sender sender) {
        List<ShownWeeklyReport> issued =
                messages.ask(new ListIssuedReports(), ListIssuedReports.IssuedReports.class, sender).reports().stream()
                        .map(this::shown)
                        .toList();
        return new Page<>(issued, null);
    }

    @GetMapping("/{week}")
    @Operation(summary = "Look up how the report of a week was issued.")
    ShownWeeklyReport show(@PathVariable WeeklyReportId week, Sender sender) {
        return messages.find(new FindIssuedReport(week), IssuedReport.class, sender)
                .map(this::shown)
                .orElseThrow(() -> Rejected.unknown("weekly report"));
    }

    @PostMapping("/{week}/issue")
    @Sends(IssueWeeklyReport.class)
    @Operation(
            summary = "Issue the report of a week that is over.",
            description =
                    "Its figures are drawn up at once; the report weekly-sales shows them again with shown=ISSUED.")
    ShownWeeklyReport issue(
            @RequestBody(required = false) @Nullable Nothing body,
            @PathVariable @Schema(example = "2026-W47") WeeklyReportId week,
            Sender sender) {
        DrawnUp drawn = messages.ask(new DrawUpWeeklyReport(week), DrawnUp.class, sender);
        messages.sendAndWait(new IssueWeeklyReport(week, drawn.position(), drawn.totals(), drawn.sha256()), sender);
        return show(week, sender);
    }

    private ShownWeeklyReport shown(IssuedReport issued) {
        return ShownWeeklyReport.of(issued, directory.namesOf(List.of(issued.issuedBy())));
    }
}
