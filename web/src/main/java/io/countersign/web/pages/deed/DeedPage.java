package io.countersign.web.pages.deed;

import io.countersign.web.endpoint.Endpoint;
import io.countersign.web.endpoint.Endpoints;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Problem;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows the form of a command: as a page, or as the panel that another page opens. */
@Controller
final class DeedPage {

    private final Pages pages;
    private final Endpoints endpoints;
    private final Messages messages;

    DeedPage(Pages pages, Endpoints endpoints, Messages messages) {
        this.pages = pages;
        this.endpoints = endpoints;
        this.messages = messages;
    }

    @GetMapping(Deed.PATH + "{deed}")
    View show(
            @PathVariable String deed,
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal SignedIn who) {
        Endpoint endpoint = endpoints.find(deed);
        if (endpoint == null || endpoint.commands().isEmpty()) {
            throw new NotThere();
        }
        if (!endpoint.mayBeSentBy(who.roles())) {
            return pages.show(HttpStatus.FORBIDDEN, "problem/page", "problem/part", Problem.of(HttpStatus.FORBIDDEN));
        }
        return pages.show(
                "deed/page",
                "deed/form",
                new Form(
                        Deed.read(endpoint, parameters),
                        messages.today(),
                        OffsetDateTime.ofInstant(messages.now(), pages.zone()).toLocalDateTime(),
                        pages.zone()));
    }
}
