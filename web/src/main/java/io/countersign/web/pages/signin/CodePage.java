package io.countersign.web.pages.signin;

import io.countersign.web.pages.Pages;
import io.countersign.web.problem.Rejected;
import io.countersign.web.signin.OwnSecondFactor;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Asks whoever gave their password for a code of their second factor. */
@Controller
final class CodePage {

    private static final String ADDRESS = "/sign-in/code";
    private static final String TEMPLATE = "signin/code";

    private final Pages pages;
    private final OwnSecondFactor factor;

    CodePage(Pages pages, OwnSecondFactor factor) {
        this.pages = pages;
        this.factor = factor;
    }

    @GetMapping(ADDRESS)
    View ask(
            @RequestParam(required = false) @Nullable String recovery,
            @AuthenticationPrincipal @Nullable SignedIn who) {
        if (!factor.isCodeWanted()) {
            return somewhereElse(who);
        }
        return pages.show(TEMPLATE, new CodeAsked(recovery != null, Trouble.NONE));
    }

    @PostMapping(ADDRESS)
    View check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String recovery,
            @AuthenticationPrincipal @Nullable SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!factor.isCodeWanted()) {
            return somewhereElse(who);
        }
        try {
            RedirectView further = new RedirectView(factor.pass(code, request, response));
            further.setExpandUriTemplateVariables(false);
            return further;
        } catch (Rejected rejected) {
            Trouble trouble = Trouble.of(rejected);
            HttpStatus status = trouble.tell(response);
            return pages.show(status, TEMPLATE, TEMPLATE, new CodeAsked(recovery != null, trouble));
        }
    }

    private static View somewhereElse(@Nullable SignedIn who) {
        return new RedirectView(who == null ? "/sign-in" : "/", true);
    }
}
