package io.countersign.web.wall;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.performance.PerformanceQuery.By;
import io.countersign.performance.PerformanceQuery.ShowPerformance;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.sales.Period;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.figures.Cells;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.DeviceTokens;
import io.countersign.web.signin.SignedIn;
import io.countersign.web.wall.Board.Line;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Performance on the wall (业绩上墙). Everything it shows stands in its address. It lets in whoever is signed in, and
 * devices that have a token; the token is given once and kept in a cookie that only this page is sent.
 */
@Controller
final class WallPage {

    /** Where it hangs. */
    static final String PATH = "/wall/performance";

    /** The parameter that brings a token. */
    static final String TOKEN = "token";

    private static final String COOKIE = "countersign-wall";
    private static final Duration COOKIE_KEPT_FOR = Duration.ofDays(400);
    private static final Currency USUAL = Currency.getInstance("CNY");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,4})s?");
    private static final int SECONDS_MIN = 5;
    private static final int LINES_MAX = 7;
    private static final int TENTHS = 10;

    private final Pages pages;
    private final Messages messages;
    private final PeopleDirectory directory;
    private final DeviceTokens tokens;

    WallPage(Pages pages, Messages messages, PeopleDirectory directory, DeviceTokens tokens) {
        this.pages = pages;
        this.messages = messages;
        this.directory = directory;
        this.tokens = tokens;
    }

    @GetMapping(PATH)
    View show(
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal @Nullable SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        String brought = asked.get(TOKEN);
        if (brought != null) {
            return tokens.madeBy(brought).isPresent() ? keep(brought, request, response) : refused();
        }
        if (who != null) {
            return board(asked, new Sender(who.person(), null, "wall", null), who, request);
        }
        String kept = cookie(request);
        if (kept == null) {
            return new RedirectView("/sign-in", true);
        }
        Optional<PersonId> maker = tokens.madeBy(kept);
        return maker.isPresent()
                ? board(asked, Sender.automation("wall", maker.get(), "wall"), null, request)
                : refused();
    }

    private View keep(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, request).toString());
        return new RedirectView(
                UriComponentsBuilder.fromPath(request.getRequestURI())
                        .query(request.getQueryString())
                        .replaceQueryParam(TOKEN)
                        .build(true)
                        .toUriString(),
                false);
    }

    private View refused() {
        return pages.show(HttpStatus.UNAUTHORIZED, "wall/refused", "wall/refused", PATH);
    }

    private static ResponseCookie cookie(String token, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token)
                .path(PATH)
                .maxAge(COOKIE_KEPT_FOR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Stream.of(cookies)
                        .filter(one -> one.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private View board(Map<String, String> asked, Sender sender, @Nullable SignedIn who, HttpServletRequest request) {
        Page page = pages.pageFor(request);
        Period period = period(asked.getOrDefault("period", ""));
        String department = asked.getOrDefault("department", "").strip();
        List<Line> departments = lines(period, By.DEPARTMENT, sender, page);
        List<Line> whole = department.isEmpty()
                ? lines(period, By.COMPANY, sender, page)
                : departments.stream()
                        .filter(line -> line.who().equals(department))
                        .toList();
        List<Line> people = department.isEmpty() ? lines(period, By.PERSON, sender, page) : List.of();
        List<List<Line>> some = new ArrayList<>();
        for (int from = 0; from < people.size(); from += LINES_MAX) {
            some.add(people.subList(from, Math.min(people.size(), from + LINES_MAX)));
        }
        return pages.show(
                "wall/page",
                "wall/boards",
                new Board(
                        period,
                        asked.getOrDefault("theme", "dark").equals("light") ? "light" : "dark",
                        seconds(asked.getOrDefault("rotate", "")),
                        department.isEmpty() ? null : department,
                        whole.isEmpty() ? null : whole.getFirst(),
                        departments,
                        some,
                        page.moment(messages.now()),
                        who != null,
                        who != null && WallTokensPage.mayMake(who)));
    }

    private List<Line> lines(Period period, By by, Sender sender, Page page) {
        Cells cells = new Cells(messages.ask(new ShowPerformance(period, by, null), Report.class, sender));
        List<Report.Row> rows = cells.rowsIn(USUAL);
        Map<PersonId, String> names = directory.namesOf(rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(Cell.Person.class::isInstance)
                .map(cell -> ((Cell.Person) cell).person())
                .toList());
        return rows.stream()
                .map(row -> line(row, by, cells, names, page))
                .filter(line -> !line.who().isEmpty())
                .sorted(Comparator.comparingLong(Line::rank))
                .toList();
    }

    private static Line line(Report.Row row, By by, Cells cells, Map<PersonId, String> names, Page page) {
        Cell.Percent share = cells.percent(row, "targetShare");
        Cell.Percent trend = cells.percent(row, "trend");
        Money effective = cells.money(row, "effective");
        Money collected = cells.money(row, "collected");
        return new Line(
                cells.count(row, "rank"),
                switch (cells.cell(
                        row,
                        switch (by) {
                            case PERSON -> "salesperson";
                            case DEPARTMENT -> "department";
                            case COMPANY -> "company";
                        })) {
                    case Cell.Person person -> page.nameOf(person.person(), names);
                    case Cell.Text text -> text.text();
                    case Cell.Word word -> page.say("word." + word.key());
                    default -> "";
                },
                effective == null ? Money.zero(USUAL) : effective,
                collected == null ? Money.zero(USUAL) : collected,
                cells.money(row, "target"),
                share == null ? null : share.hundredths() / TENTHS,
                trend == null ? null : trend.hundredths() / TENTHS);
    }

    /** A week, month, quarter or year, by its name or as the current one; the current month when it is neither. */
    private Period period(String text) {
        for (Period.Kind kind : Period.Kind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return Period.of(kind, messages.today());
            }
            try {
                return Period.parse(kind, text);
            } catch (IllegalArgumentException | DateTimeException e) {
                continue; // of another kind
            }
        }
        return Period.of(Period.Kind.MONTH, messages.today());
    }

    private static int seconds(String text) {
        Matcher matcher = SECONDS.matcher(text);
        return matcher.matches() ? Math.max(SECONDS_MIN, Integer.parseInt(matcher.group(1))) : 0;
    }
}
