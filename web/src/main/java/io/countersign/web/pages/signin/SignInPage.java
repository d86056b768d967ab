package io.countersign.web.pages.signin;

import io.countersign.web.pages.Pages;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Asks who it is. */
@Controller
public final class SignInPage {

    private final Pages pages;

    SignInPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    View show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String logout,
            @AuthenticationPrincipal @Nullable SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (who != null) {
            return new RedirectView("/", true);
        }
        if (Pages.isForPart(request)) {
            response.setHeader("HX-Refresh", "true");
        }
        return pages.show(
                "signin/sign-in", error != null ? Arrival.FAILED : logout != null ? Arrival.LEFT : Arrival.NEW);
    }

    /** How somebody comes to the door. */
    public enum Arrival {
        NEW,
        FAILED,
        LEFT
    }
}
