package io.countersign.web.pages.seal;

import io.countersign.identity.Id;
import io.countersign.refusal.Refusal;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealCommand.OrderKey;
import io.countersign.seal.SealCommand.RetireKey;
import io.countersign.seal.SealId;
import io.countersign.seal.SealQuery.Checkpoint;
import io.countersign.seal.SealQuery.ListCheckpoints;
import io.countersign.seal.SealQuery.ListCheckpoints.Checkpoints;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Refusals;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Shows how far the log is sealed and what was signed; has keys made and retired. */
@Controller
final class SealPage {

    private static final String ADDRESS = "/seal";
    private static final String TEMPLATE = "seal/page";
    private static final int AT_ONCE = 20;
    private static final String SIZE = "[1-9][0-9]{0,17}";

    private final Pages pages;
    private final Messages messages;

    SealPage(Pages pages, Messages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping(ADDRESS)
    View show(@RequestParam(defaultValue = "") String below, @AuthenticationPrincipal SignedIn who) {
        if (!below.isEmpty() && !below.matches(SIZE)) {
            throw new NotThere();
        }
        return pages.show(TEMPLATE, sheet(who, below.isEmpty() ? null : Long.valueOf(below), List.of()));
    }

    @PostMapping(ADDRESS + "/keys")
    View order(@RequestParam(defaultValue = "") String reason, @AuthenticationPrincipal SignedIn who) {
        return done(who, new OrderKey(SealId.COMPANY, reason.strip()));
    }

    @PostMapping(ADDRESS + "/keys/retire")
    View retire(
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who) {
        if (!Id.hasForm(key)) {
            throw new NotThere();
        }
        return done(who, new RetireKey(SealId.COMPANY, new KeyId(key), reason.strip()));
    }

    /** Does it and shows the page anew, or says which rules did not hold. */
    private View done(SignedIn who, Object command) {
        try {
            messages.sendAndWait(command, Asking.as(who));
            return new RedirectView(ADDRESS, true);
        } catch (CommandExecutionException refused) {
            return pages.show(HttpStatus.CONFLICT, TEMPLATE, TEMPLATE, sheet(who, null, Refusals.in(refused)));
        }
    }

    private SealSheet sheet(SignedIn who, @Nullable Long below, List<Refusal> refusals) {
        Seal seal = messages.ask(new ShowSeal(), Seal.class, Asking.as(who));
        List<Checkpoint> found = messages.ask(
                        new ListCheckpoints(below, AT_ONCE + 1), Checkpoints.class, Asking.as(who))
                .checkpoints();
        return new SealSheet(
                seal, found.subList(0, Math.min(AT_ONCE, found.size())), found.size() > AT_ONCE, refusals, who.roles());
    }
}
