package io.countersign.web.pages.screen;

import io.countersign.permission.Permissions;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
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

    ScreenPage(Pages pages, Screens screens) {
        this.pages = pages;
        this.screens = screens;
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

    @GetMapping("/{screen}/{id}")
    View show(
            @PathVariable String screen,
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Screen found =
                ScreenTable.find(screen).filter(one -> one.show() != null).orElseThrow(NotThere::new);
        return pages.show(
                "screen/thing", "screen/thing-part", screens.show(found, id, who, request, pages.pageFor(request)));
    }

    private View forbidden() {
        return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
    }
}
