package io.countersign.web.pages.signin;

import io.countersign.refusal.Refusal;
import io.countersign.web.pages.Pages;
import io.countersign.web.problem.Rejected;
import io.countersign.web.signin.OwnTokens;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Makes tokens for programs, and makes them worthless. */
@Controller
final class TokensPage {

    private static final String ADDRESS = "/me/tokens";
    private static final String TEMPLATE = "signin/tokens";
    private static final int NAME_LENGTH_MAX = 80;
    private static final Refusal NAME = new Refusal("SIGN-12", "A token has a name of at most 80 characters.");

    private final Pages pages;
    private final OwnTokens tokens;

    TokensPage(Pages pages, OwnTokens tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal SignedIn who) {
        return pages.show(TEMPLATE, new TokensSheet(tokens.of(who), "", Trouble.NONE));
    }

    @PostMapping(value = ADDRESS, params = "name")
    View create(@RequestParam String name, @AuthenticationPrincipal SignedIn who, HttpServletResponse response) {
        try {
            if (name.isBlank() || name.length() > NAME_LENGTH_MAX || name.indexOf('\0') >= 0) {
                throw Rejected.refused(List.of(NAME));
            }
            String fresh = tokens.create(who, name.strip()).token();
            return pages.show(TEMPLATE, new TokensSheet(tokens.of(who), fresh, Trouble.NONE));
        } catch (Rejected rejected) {
            Trouble trouble = Trouble.of(rejected);
            return pages.show(trouble.tell(response), TEMPLATE, TEMPLATE, new TokensSheet(tokens.of(who), "", trouble));
        }
    }

    @PostMapping(value = ADDRESS, params = "token")
    View revoke(@RequestParam String token, @AuthenticationPrincipal SignedIn who) {
        tokens.revoke(who, token);
        return new RedirectView(ADDRESS, true);
    }
}
