package io.countersign.web.pages.home;

import io.countersign.permission.Permissions;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Pages;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Shows everybody what waits for them. */
@Controller
final class HomePage {

    private final Pages pages;
    private final Messages messages;

    HomePage(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/")
    View show(@AuthenticationPrincipal SignedIn who) {
        return pages.show(
                "home/page",
                "home/figures",
                new Home(who.displayName(), messages.today(), totals(who), HomeTable.forRoles(who.roles())));
    }

    private @Nullable List<CurrencyTotal> totals(SignedIn who) {
        return Permissions.mayAsk(who.roles(), ShowReceivables.class)
                ? messages.ask(
                                new ShowReceivables(null, null, new Filter(null, null, null, null)),
                                Receivables.class,
                                Asking.as(who))
                        .totals()
                : null;
    }
}
