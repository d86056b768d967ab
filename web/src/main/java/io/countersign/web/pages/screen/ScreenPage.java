package io.countersign.web.pages.screen;

import io.countersign.export.ExportFormat;
import io.countersign.permission.Permissions;
import io.countersign.web.exports.Exports;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.reports.Files;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows every screen of the table. */
@Controller
final class ScreenPage {

    /** What a list goes into that is a section of another page is called so. */
    private static final String SECTION = "section-";

    private final Pages pages;
    private final Screens screens;
    private final Exports exports;
    private final Messages messages;

    ScreenPage(Pages pages, Screens screens, Exports exports, Messages messages) {
        this.pages = pages;
        this.screens = screens;
        this.exports = exports;
        this.messages = messages;
    }

    @GetMapping("/{screen}")
    View list(
            @PathVariable String screen,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Screen found =
                ScreenTable.find(screen).filter(one -> one.list() != null).orElseThrow(NotThere::new);
        String target = Objects.requireNonNullElse(request.getHeader("HX-Target"), "");
        return Permissions.mayAsk(who.roles(), found.question())
                ? pages.show(
                        "screen/list",
                        target.startsWith(SECTION) ? "screen/section" : "screen/sheet",
                        screens.list(found, parameters, who, request, pages.pageFor(request)))
                : forbidden();
    }

    @GetMapping("/{screen:[a-z-]+}.csv")
    void csv(
            @PathVariable String screen,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page page = pages.pageFor(request);
        Listing listing = whole(screen, parameters, who, request, page);
        exports.takes(ListingReport.exported(listing, ExportFormat.CSV, messages.today()), Asking.as(who));
        Files.csv(
                ListingReport.of(listing, page, messages.today()),
                ListingReport.about(listing, page, who.displayName(), messages.now()),
                page,
                Map.of(),
                response);
    }

    @GetMapping("/{screen:[a-z-]+}.xlsx")
    void xlsx(
            @PathVariable String screen,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page page = pages.pageFor(request);
        Listing listing = whole(screen, parameters, who, request, page);
        exports.takes(ListingReport.exported(listing, ExportFormat.XLSX, messages.today()), Asking.as(who));
        Files.xlsx(
                page.say(listing.screen().texts()),
                ListingReport.of(listing, page, messages.today()),
                ListingReport.about(listing, page, who.displayName(), messages.now()),
                page,
                Map.of(),
                response);
    }

    /** All rows of a list, for a file. */
    private Listing whole(
            String screen, Map<String, String> parameters, SignedIn who, HttpServletRequest request, Page page) {
        Screen found = ScreenTable.find(screen)
                .filter(one -> one.list() != null && Permissions.mayAsk(who.roles(), one.question()))
                .orElseThrow(NotThere::new);
        Map<String, String> asked = new HashMap<>(parameters);
        asked.put(Listing.ROWS, Integer.toString(Screens.READ_MAX));
        return screens.list(found, asked, who, request, page);
    }

    @GetMapping("/{screen}/{id}")
    View show(
            @PathVariable String screen,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Screen found =
                ScreenTable.find(screen).filter(one -> one.show() != null).orElseThrow(NotThere::new);
        return pages.show(
                "screen/thing", "screen/facts", screens.show(found, id, who, request, pages.pageFor(request)));
    }

    private View forbidden() {
        return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
    }
}
