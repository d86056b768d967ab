package io.countersign.web.pages.figures;

import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.credit.CreditQuery.State;
import io.countersign.dunning.DunningQuery.Attempt;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.PromiseState;
import io.countersign.people.PersonId;
import io.countersign.performance.PerformanceQuery.By;
import io.countersign.performance.PerformanceQuery.ShowPerformance;
import io.countersign.permission.Permissions;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.chart.AgeingChart;
import io.countersign.web.pages.chart.Chart;
import io.countersign.web.pages.chart.Point;
import io.countersign.web.pages.chart.Series;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Everything at a glance: each chart for itself, so that the page is there at once and the charts follow. */
@Controller
final class ChartsPage {

    private static final Currency USUAL = Currency.getInstance("CNY");
    private static final int PERIODS_SHOWN = 12;
    private static final int ROWS_SHOWN = 12;
    private static final int TRAILS_AT_ONCE = 200;
    private static final int TRAILS_MAX = 4_000;

    /** As far ahead as no call lies: whoever is behind has to be asked by then. */
    private static final int DAYS_AHEAD = 400;

    private static final int ATTEMPTS = 3;

    private final Pages pages;
    private final Messages messages;
    private final Names names;
    private final Trends trends;

    ChartsPage(Pages pages, Messages messages, Names names, Trends trends) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
        this.trends = trends;
    }

    @GetMapping("/charts")
    View show(@AuthenticationPrincipal SignedIn who) {
        return pages.show(
                "figures/charts",
                new Glance(Arrays.stream(Drawing.values())
                        .filter(drawing -> Permissions.mayAsk(who.roles(), drawing.question))
                        .map(drawing -> drawing.address)
                        .toList()));
    }

    @GetMapping("/charts/{chart}")
    View show(@PathVariable String chart, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        Drawing wanted = Arrays.stream(Drawing.values())
                .filter(drawing -> drawing.address.equals(chart))
                .filter(drawing -> Permissions.mayAsk(who.roles(), drawing.question))
                .findFirst()
                .orElseThrow(NotThere::new);
        Page page = pages.pageFor(request);
        Sender sender = Asking.as(who);
        return pages.show(
                "figures/chart",
                "figures/chart-part",
                new Drawn(
                        switch (wanted) {
                            case AGEING -> ageing(sender, page);
                            case MONTHS -> trend(wanted, Period.Kind.MONTH, Chart.Shape.BARS, sender, page);
                            case WEEKS -> trend(wanted, Period.Kind.WEEK, Chart.Shape.LINES, sender, page);
                            case DEPARTMENTS -> performance(wanted, By.DEPARTMENT, sender, page);
                            case PEOPLE -> performance(wanted, By.PERSON, sender, page);
                            case DUNNING -> dunning(sender, page);
                            case RELEASES -> releases(sender, page);
                        }));
    }

    /** What is drawn, and what it is drawn from. */
    private enum Drawing {
        AGEING("ageing", ShowReceivables.class),
        MONTHS("months", ShowSales.class),
        WEEKS("weeks", ShowSales.class),
        DEPARTMENTS("departments", ShowPerformance.class),
        PEOPLE("people", ShowPerformance.class),
        DUNNING("dunning", ListCalls.class),
        RELEASES("releases", ListTrails.class);

        private final String address;
        private final Class<?> question;

        Drawing(String address, Class<?> question) {
            this.address = address;
            this.question = question;
        }
    }

    private @Nullable Chart ageing(Sender sender, Page page) {
        return AgeingChart.of(
                messages.ask(new ShowReceivables(null, null, Filter.NONE), Receivables.class, sender)
                        .rows(),
                page);
    }

    private Chart trend(Drawing drawing, Period.Kind kind, Chart.Shape shape, Sender sender, Page page) {
        Period last = Period.of(kind, messages.today());
        return Trends.drawn(
                drawing.address,
                shape,
                page.say(kind == Period.Kind.WEEK ? "chart.weeks" : "chart.months", USUAL.getCurrencyCode()),
                trends.upTo(last, PERIODS_SHOWN, USUAL, null, sender),
                USUAL,
                page);
    }

    private @Nullable Chart performance(Drawing drawing, By by, Sender sender, Page page) {
        Period month = Period.of(Period.Kind.MONTH, messages.today());
        Cells cells = new Cells(messages.ask(new ShowPerformance(month, by, null), Report.class, sender));
        List<Report.Row> rows = cells.rowsIn(USUAL).stream().limit(ROWS_SHOWN).toList();
        if (rows.isEmpty()) {
            return null;
        }
        Map<PersonId, String> known = names.namesOf(rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Person.class::isInstance)
                .map(cell -> ((Cell.Person) cell).person())
                .collect(Collectors.toSet()));
        List<@Nullable Point> effective = new ArrayList<>();
        List<@Nullable Point> target = new ArrayList<>();
        rows.forEach(row -> {
            effective.add(Point.of(cells.money(row, "effective"), page));
            target.add(Point.of(cells.money(row, "target"), page));
        });
        return new Chart(
                drawing.address,
                Chart.Shape.BARS,
                page.say(by == By.PERSON ? "chart.people" : "chart.departments", month),
                page.say("chart.target.says", rows.size()),
                rows.stream().map(row -> whoIn(row, by, cells, known, page)).toList(),
                List.of(
                        Series.of(page.say("column.effective"), "one", effective),
                        Series.aim(page.say("column.target"), target)),
                Chart.amounts(USUAL.getDefaultFractionDigits(), page),
                page);
    }

    private static String whoIn(Report.Row row, By by, Cells cells, Map<PersonId, String> known, Page page) {
        return switch (cells.cell(row, by == By.PERSON ? "salesperson" : "department")) {
            case Cell.Person person -> page.nameOf(person.person(), known);
            case Cell.Text text -> text.text();
            default -> "—";
        };
    }

    private @Nullable Chart dunning(Sender sender, Page page) {
        List<Case> cases = messages
                .ask(new ListCalls(messages.today().plusDays(DAYS_AHEAD), null, null), ListCalls.Calls.class, sender)
                .calls()
                .stream()
                .map(ListCalls.Call::dunning)
                .toList();
        if (cases.isEmpty()) {
            return null;
        }
        List<String> labels = new ArrayList<>(List.of(page.say("chart.dunning.behind")));
        List<@Nullable Point> points = new ArrayList<>(List.of(Point.of(cases.size(), page)));
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int least = attempt;
            labels.add(page.say("chart.dunning.asked", attempt));
            points.add(Point.of(
                    cases.stream().filter(one -> one.attempts().size() >= least).count(), page));
        }
        labels.add(page.say("chart.dunning.escalated"));
        points.add(
                Point.of(cases.stream().filter(one -> one.escalatedOn() != null).count(), page));
        for (PromiseState state : PromiseState.values()) {
            labels.add(page.say("word.promise." + state.name()));
            points.add(Point.of(promises(cases, state), page));
        }
        return new Chart(
                "dunning",
                Chart.Shape.BARS,
                page.say("chart.dunning"),
                page.say("chart.dunning.says", cases.size()),
                labels,
                List.of(Series.of(page.say("chart.dunning.customers"), "one", points)),
                Chart.counts(),
                page);
    }

    private static long promises(List<Case> cases, PromiseState state) {
        return cases.stream()
                .flatMap(one -> one.attempts().stream())
                .map(Attempt::promiseIs)
                .filter(state::equals)
                .count();
    }

    private @Nullable Chart releases(Sender sender, Page page) {
        List<ListedTrail> approved = approvedReleases(sender);
        if (approved.isEmpty()) {
            return null;
        }
        Map<PersonId, String> known =
                names.namesOf(approved.stream().map(ChartsPage::approver).collect(Collectors.toSet()));
        Map<String, List<ListedTrail>> byApprover = approved.stream()
                .collect(Collectors.groupingBy(
                        trail -> page.nameOf(approver(trail), known), TreeMap::new, Collectors.toList()));
        return new Chart(
                "releases",
                Chart.Shape.STACKED,
                page.say("chart.releases"),
                page.say("chart.releases.says", byApprover.size()),
                List.copyOf(byApprover.keySet()),
                List.of(
                        counted("chart.releases.settled", "notYetDue", byApprover, is(State.SETTLED), page),
                        counted("chart.releases.unpaid", "overdue61to90", byApprover, is(State.USED), page),
                        counted(
                                "chart.releases.unused",
                                "rest",
                                byApprover,
                                is(State.SETTLED).or(is(State.USED)).negate(),
                                page)),
                Chart.counts(),
                page);
    }

    private List<ListedTrail> approvedReleases(Sender sender) {
        List<ListedTrail> all = new ArrayList<>();
        Long after = 0L;
        while (after != null && all.size() < TRAILS_MAX) {
            ListedTrails some = messages.ask(
                    new ListTrails(messages.today().minusYears(1), null, null, null, null, after, TRAILS_AT_ONCE),
                    ListedTrails.class,
                    sender);
            all.addAll(some.trails());
            after = some.next();
        }
        return all.stream()
                .filter(trail -> trail.decided() != null && trail.decided().by() != null)
                .filter(is(State.REFUSED).or(is(State.OPEN)).negate())
                .toList();
    }

    private static PersonId approver(ListedTrail trail) {
        return Objects.requireNonNull(Objects.requireNonNull(trail.decided()).by());
    }

    private static Predicate<ListedTrail> is(State state) {
        return trail -> trail.state() == state;
    }

    private static Series counted(
            String text,
            String tone,
            Map<String, List<ListedTrail>> byApprover,
            Predicate<ListedTrail> counts,
            Page page) {
        List<@Nullable Point> points = new ArrayList<>();
        byApprover
                .values()
                .forEach(
                        some -> points.add(Point.of(some.stream().filter(counts).count(), page)));
        return Series.of(page.say(text), tone, points);
    }
}
