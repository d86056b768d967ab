package io.countersign.web.pages.views;

import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.ListDeadLetters;
import io.countersign.operation.ViewCommand.CertifyView;
import io.countersign.operation.ViewCommand.RebuildView;
import io.countersign.operation.ViewName;
import io.countersign.operation.ViewQuery.CheckDrift;
import io.countersign.operation.ViewQuery.CheckDrift.DriftReport;
import io.countersign.operation.ViewQuery.ListViews;
import io.countersign.operation.ViewQuery.ListViews.Views;
import io.countersign.operation.ViewQuery.View;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Refusals;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Shows how the views are; has them built anew, checked and certified, and what could not be digested retried or skipped. */
@Controller
final class ViewsPage {

    private static final String ADDRESS = "/views";
    private static final String EVERY_VIEW = "";

    private final Pages pages;
    private final Messages messages;
    private final Names names;

    ViewsPage(Pages pages, Messages messages, Names names) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping(ADDRESS)
    org.springframework.web.servlet.View show(@AuthenticationPrincipal SignedIn who) {
        return pages.show("views/page", "views/sheet", board(who, null, List.of()));
    }

    @GetMapping(ADDRESS + "/drift")
    org.springframework.web.servlet.View check(
            @RequestParam(defaultValue = EVERY_VIEW) String view, @AuthenticationPrincipal SignedIn who) {
        ViewName wanted = view.isEmpty() ? null : readable(view, ViewName::new);
        DriftReport found = messages.ask(new CheckDrift(wanted), DriftReport.class, Asking.as(who));
        return pages.show("views/page", "views/drift", board(who, found, List.of()));
    }

    @PostMapping(ADDRESS + "/rebuild")
    org.springframework.web.servlet.View rebuild(
            @RequestParam(defaultValue = EVERY_VIEW) String view,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who) {
        Sender sender = Asking.as(who);
        List<ViewName> wanted = viewsFor(who).views().stream()
                .filter(one -> one.view().value().equals(view)
                        || view.isEmpty() && (one.last() == null || one.last().endedAt() != null))
                .map(View::view)
                .toList();
        if (wanted.isEmpty() && !view.isEmpty()) {
            throw new NotThere();
        }
        return done(
                who, () -> wanted.forEach(one -> messages.sendAndWait(new RebuildView(one, reason.strip()), sender)));
    }

    @PostMapping(ADDRESS + "/certify")
    org.springframework.web.servlet.View certify(
            @RequestParam(defaultValue = EVERY_VIEW) String view, @AuthenticationPrincipal SignedIn who) {
        Sender sender = Asking.as(who);
        List<ViewName> wanted = viewsFor(who).views().stream()
                .map(View::view)
                .filter(one -> view.isEmpty() || one.value().equals(view))
                .toList();
        if (wanted.isEmpty() && !view.isEmpty()) {
            throw new NotThere();
        }
        return done(who, () -> wanted.forEach(one -> messages.sendAndWait(new CertifyView(one), sender)));
    }

    @PostMapping(ADDRESS + "/retry")
    org.springframework.web.servlet.View retry(@RequestParam String letter, @AuthenticationPrincipal SignedIn who) {
        DeadLetterId id = letterOf(letter);
        return done(who, () -> messages.sendAndWait(new RetryDeadLetter(id.follower(), id), Asking.as(who)));
    }

    @PostMapping(ADDRESS + "/skip")
    org.springframework.web.servlet.View skip(
            @RequestParam String letter,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedIn who) {
        DeadLetterId id = letterOf(letter);
        return done(
                who, () -> messages.sendAndWait(new SkipDeadLetter(id.follower(), id, reason.strip()), Asking.as(who)));
    }

    /** Does it and shows the page anew, or says which rules did not hold. */
    private org.springframework.web.servlet.View done(SignedIn who, Runnable doing) {
        try {
            doing.run();
            return new RedirectView(ADDRESS, true);
        } catch (CommandExecutionException refused) {
            return pages.show(HttpStatus.CONFLICT, "views/page", "views/page", board(who, null, Refusals.in(refused)));
        }
    }

    private Board board(SignedIn who, @Nullable DriftReport drift, List<Refusal> refusals) {
        Views views = viewsFor(who);
        List<DeadLetter> letters = messages.ask(
                        new ListDeadLetters(null), ListDeadLetters.DeadLetters.class, Asking.as(who))
                .letters();
        return new Board(
                views.head(),
                views.views(),
                letters,
                drift,
                refusals,
                names.namesOf(peopleIn(views.views(), letters)),
                who.roles());
    }

    private Views viewsFor(SignedIn who) {
        return messages.ask(new ListViews(), Views.class, Asking.as(who));
    }

    private static Set<PersonId> peopleIn(List<View> views, List<DeadLetter> letters) {
        return Stream.concat(
                        views.stream().map(View::last).filter(Objects::nonNull).map(last -> last.orderedBy()),
                        letters.stream().map(DeadLetter::by).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    private static DeadLetterId letterOf(String text) {
        DeadLetterId letter = readable(text, DeadLetterId::new);
        if (!letter.saysWhere()) {
            throw new NotThere();
        }
        return letter;
    }

    private static <T> T readable(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotThere();
        }
    }
}
