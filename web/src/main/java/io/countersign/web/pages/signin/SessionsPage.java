package io.countersign.web.pages.signin;

import io.countersign.web.pages.Pages;
import io.countersign.web.signin.OwnSessions;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Shows where one is signed in, and signs one out there. */
@Controller
final class SessionsPage {

    private static final String ADDRESS = "/me/sessions";

    private final Pages pages;
    private final OwnSessions sessions;

    SessionsPage(Pages pages, OwnSessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        return pages.show("signin/sessions", new SessionsSheet(sessions.of(who, request)));
    }

    @PostMapping(value = ADDRESS, params = "session")
    View end(@RequestParam String session, @AuthenticationPrincipal SignedIn who) {
        sessions.end(who, session);
        return new RedirectView(ADDRESS, true);
    }

    @PostMapping(value = ADDRESS, params = "others")
    View endOthers(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        sessions.endOthers(who, request);
        return new RedirectView(ADDRESS, true);
    }
}
