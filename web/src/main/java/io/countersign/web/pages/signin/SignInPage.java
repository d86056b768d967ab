package io.countersign.web.pages.signin;

import io.countersign.web.pages.Pages;
import io.countersign.web.signin.Doors;
import io.countersign.web.signin.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Asks who it is. */
@Controller
final class SignInPage {

    private final Pages pages;
    private final Doors doors;

    SignInPage(Pages pages, Doors doors) {
        this.pages = pages;
        this.doors = doors;
    }

    @GetMapping("/sign-in")
    View show(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String wait,
            @RequestParam(required = false) @Nullable String logout,
            @RequestParam(defaultValue = "") String provider,
            @AuthenticationPrincipal @Nullable SignedIn who) {
        if (who != null) {
            return new RedirectView("/", true);
        }
        return pages.show(
                "signin/sign-in",
                new Arrival(
                        error != null,
                        wait == null ? "" : wait,
                        logout != null,
                        provider.equals("unknown"),
                        provider.equals("failed"),
                        doors));
    }
}
