package io.countersign.web.pages.figures;

import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.Filter;
import io.countersign.sales.SalesQuery.IssuedReport;
import io.countersign.sales.SalesQuery.ListIssuedReports;
import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.sales.WeeklyReportCommand.IssueWeeklyReport;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.chart.Chart;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The weekly report: drawn up, issued, and opened again as it was. */
@Controller
final class WeeklyPage {

    /** Where it is. */
    static final String PATH = "/weekly";

    private static final int WEEKS_SHOWN = 12;

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final Trends trends;

    WeeklyPage(Pages pages, Messages messages, Names names, Trends trends) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
        this.trends = trends;
    }

    /** The week that is to be issued next: the last one that is over, or the current one when that is issued. */
    @GetMapping(PATH)
    View current(
            @RequestParam(defaultValue = "REGION") String by,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        if (!Permissions.mayAsk(who.roles(), ShowSales.class)) {
            return forbidden();
        }
        Period now = Period.of(Period.Kind.WEEK, messages.today());
        Period last = now.before();
        boolean isIssued = issued(Asking.as(who)).stream()
                .anyMatch(report -> report.report().week().equals(last));
        return show(isIssued ? now : last, by, false, who, request);
    }

    @GetMapping(PATH + "/{week}")
    View show(
            @PathVariable String week,
            @RequestParam(defaultValue = "REGION") String by,
            @RequestParam(defaultValue = "") String shown,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        if (!Permissions.mayAsk(who.roles(), ShowSales.class)) {
            return forbidden();
        }
        try {
            return show(Period.parse(Period.Kind.WEEK, week), by, shown.equals("NOW"), who, request);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotThere();
        }
    }

    private View show(Period week, String by, boolean isNow, SignedIn who, HttpServletRequest request) {
        Sender sender = Asking.as(who);
        By rows = Stream.of(By.values())
                .filter(one -> one.name().equals(by))
                .findFirst()
                .orElse(By.REGION);
        List<IssuedReport> all = issued(sender);
        IssuedReport issued = all.stream()
                .filter(report -> report.report().week().equals(week))
                .findFirst()
                .orElse(null);
        boolean asIssued = issued != null && !isNow;
        Report report = messages.ask(new ShowSales(week, rows, Filter.NONE, null, asIssued), Report.class, sender);
        Page page = pages.pageFor(request);
        return pages.show(
                "figures/weekly",
                "figures/weekly-part",
                new Weekly(
                        week,
                        rows,
                        issued,
                        issued != null && isNow,
                        week.last().isBefore(messages.today()),
                        Permissions.maySend(who.roles(), IssueWeeklyReport.class),
                        report,
                        trend(week, report, issued != null && !isNow ? issued.issuedAt() : null, sender, page),
                        all,
                        names.namesOf(people(report, all))));
    }

    private List<Chart> trend(Period week, Report report, @Nullable Instant knownAt, Sender sender, Page page) {
        return report.totals().stream()
                .map(total -> Currency.getInstance(total.key()))
                .map(currency -> Trends.drawn(
                        "weeks-" + currency.getCurrencyCode(),
                        Chart.Shape.LINES,
                        page.say("chart.weeks", currency.getCurrencyCode()),
                        trends.upTo(week, WEEKS_SHOWN, currency, knownAt, sender),
                        currency,
                        page))
                .toList();
    }

    private List<IssuedReport> issued(Sender sender) {
        return messages.ask(new ListIssuedReports(), ListIssuedReports.IssuedReports.class, sender)
                .reports();
    }

    private View forbidden() {
        return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
    }

    private static Set<PersonId> people(Report report, List<IssuedReport> all) {
        Set<PersonId> people = new HashSet<>();
        all.forEach(issued -> people.add(issued.issuedBy()));
        report.rows().stream().flatMap(row -> row.cells().stream()).forEach(cell -> {
            if (cell instanceof Cell.Person person) {
                people.add(person.person());
            }
        });
        return people;
    }
}
