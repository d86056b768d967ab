package io.countersign.web.pages.signin;

import io.countersign.web.pages.Pages;
import io.countersign.web.pages.PasswordChoice;
import io.countersign.web.pages.PasswordChoice.Outcome;
import io.countersign.web.signin.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Lets somebody who is signed in choose a password. */
@Controller
final class ChoosePasswordPage {

    private static final String TEMPLATE = "signin/choose-password";

    private final Pages pages;
    private final PasswordChoice passwords;

    ChoosePasswordPage(Pages pages, PasswordChoice passwords) {
        this.pages = pages;
        this.passwords = passwords;
    }

    @GetMapping("/choose-password")
    View ask() {
        return pages.show(TEMPLATE, Answer.NONE_YET);
    }

    @PostMapping("/choose-password")
    View choose(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String chosen,
            @RequestParam(defaultValue = "") String repeated,
            @AuthenticationPrincipal SignedIn who) {
        if (!chosen.equals(repeated)) {
            return refused(Answer.NOT_REPEATED);
        }
        Outcome outcome = passwords.choose(who, current, chosen);
        return switch (outcome) {
            case CHOSEN -> new RedirectView("/", true);
            case CURRENT_IS_WRONG -> refused(Answer.CURRENT_IS_WRONG);
            case TOO_WEAK -> refused(Answer.TOO_WEAK);
            case SAME_AS_CURRENT -> refused(Answer.SAME_AS_CURRENT);
        };
    }

    private View refused(Answer answer) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, TEMPLATE, TEMPLATE, answer);
    }
}
