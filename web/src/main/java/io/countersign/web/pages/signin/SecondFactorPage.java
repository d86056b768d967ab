package io.countersign.web.pages.signin;

import io.countersign.web.factor.RecoveryCodes;
import io.countersign.web.pages.Pages;
import io.countersign.web.problem.Rejected;
import io.countersign.web.signin.OwnSecondFactor;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Switches one's own second factor on and off. Everything is sent to one address, so that a reader can come back to it. */
@Controller
final class SecondFactorPage {

    private static final String ADDRESS = "/me/second-factor";
    private static final String TEMPLATE = "signin/second-factor";

    private final Pages pages;
    private final OwnSecondFactor factor;

    SecondFactorPage(Pages pages, OwnSecondFactor factor) {
        this.pages = pages;
        this.factor = factor;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal SignedIn who) {
        return pages.show(TEMPLATE, sheet(who, null, Trouble.NONE));
    }

    @PostMapping(value = ADDRESS, params = "step=begin")
    View begin(
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(who, response, () -> {
            factor.begin(who, password, request);
            return null;
        });
    }

    @PostMapping(value = ADDRESS, params = "step=confirm")
    View confirm(
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(who, response, () -> factor.confirm(who, code, request, response));
    }

    @PostMapping(value = ADDRESS, params = "step=give-up")
    View giveUp(@AuthenticationPrincipal SignedIn who, HttpServletResponse response) {
        return done(who, response, () -> {
            factor.giveUp(who);
            return null;
        });
    }

    @PostMapping(value = ADDRESS, params = "step=renew")
    View renew(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(who, response, () -> factor.renew(who, password, code, request));
    }

    @PostMapping(value = ADDRESS, params = "step=end")
    View end(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        return done(who, response, () -> {
            factor.end(who, password, code, request);
            return null;
        });
    }

    /** Does it and leads to how things stand now; what can be read once is shown at once. */
    private View done(SignedIn who, HttpServletResponse response, Supplier<@Nullable RecoveryCodes> step) {
        try {
            RecoveryCodes fresh = step.get();
            return fresh == null
                    ? new RedirectView(ADDRESS, true)
                    : pages.show(TEMPLATE, sheet(who, fresh, Trouble.NONE));
        } catch (Rejected rejected) {
            Trouble trouble = Trouble.of(rejected);
            return pages.show(trouble.tell(response), TEMPLATE, TEMPLATE, sheet(who, null, trouble));
        }
    }

    private SecondFactorSheet sheet(SignedIn who, @Nullable RecoveryCodes fresh, Trouble trouble) {
        return SecondFactorSheet.of(factor.of(who), who.userName(), fresh, trouble);
    }
}
