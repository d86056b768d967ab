package io.countersign.web.reports;

import io.countersign.people.PersonId;
import io.countersign.report.Report;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows every report as a page. */
@Controller
final class ReportPage {

    /** Where reports are. */
    static final String PATH = "/reports";

    private static final List<String> LANGUAGE = List.of("lang");
    private static final List<String> FACTS = List.of("lang", "row", "column");

    private final Pages pages;
    private final Reports reports;
    private final Messages messages;
    private final Names names;

    ReportPage(Pages pages, Reports reports, Messages messages, Names names) {
        this.pages = pages;
        this.reports = reports;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping(PATH)
    View list() {
        return pages.show("reports/list", new ReportList(reports.kinds()));
    }

    @GetMapping(PATH + "/{report}")
    View show(
            @PathVariable String report,
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Reports.Asked asked = reports.ask(report, given, LANGUAGE, Asking.as(who));
        Report answer = asked.report();
        Page page = pages.pageFor(request);
        Wording wording = wording(answer, page);
        return pages.show("reports/page", new ReportSheet(asked.kind(), asked.filters(), answer, wording));
    }

    @GetMapping(PATH + "/{report}.csv")
    void csv(
            @PathVariable String report,
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        file(report, given, who, request, false).writeCsv(response);
    }

    @GetMapping(PATH + "/{report}.xlsx")
    void xlsx(
            @PathVariable String report,
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        file(report, given, who, request, true).writeXlsx(response);
    }

    @GetMapping(PATH + "/{report}/facts")
    View facts(
            @PathVariable String report,
            @RequestParam String row,
            @RequestParam String column,
            @RequestParam Map<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Reports.Asked asked = reports.ask(report, given, FACTS, Asking.as(who));
        Wording wording = new Wording(pages.pageFor(request), Map.of());
        return pages.show(
                "reports/facts",
                new FactsSheet(
                        asked.kind(),
                        asked.filters(),
                        row,
                        column,
                        asked.facts(row, column).facts(),
                        wording));
    }

    private ReportFile file(
            String report, Map<String, String> given, SignedIn who, HttpServletRequest request, boolean whole) {
        Reports.Asked asked = reports.ask(report, given, LANGUAGE, Asking.as(who));
        Report answer = whole ? asked.whole() : asked.filed();
        Page page = pages.pageFor(request);
        return new ReportFile(asked, answer, wording(answer, page), page, who.displayName(), messages.now());
    }

    private Wording wording(Report report, Page page) {
        Map<PersonId, String> known = names.namesOf(Wording.peopleIn(report));
        return new Wording(page, known);
    }
}
