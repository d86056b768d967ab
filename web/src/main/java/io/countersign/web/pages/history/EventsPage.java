package io.countersign.web.pages.history;

import io.countersign.history.HistoryQuery.ListEvents.Events;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.pages.history.History.Entry;
import io.countersign.web.sending.Messages;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Shows events as they are on record. */
@Controller
final class EventsPage {

    /** Roles and regions as they are stored: {@code [FINANCE] [East, West]}. */
    private static final Pattern AUTHORITY = Pattern.compile("\\[([A-Z_, ]+)] \\[(.*)]");

    private final Pages pages;
    private final Messages messages;
    private final Names names;

    EventsPage(Pages pages, Messages messages, Names names) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
    }

    @GetMapping("/events")
    View show(
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Parameters parameters = new Parameters(given, pages.zone());
        EventsAsked asked = EventsAsked.read(parameters);
        if (!parameters.mistakes().isEmpty()) {
            return pages.show(
                    HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
        }
        Events events = messages.ask(asked.question(), Events.class, Asking.as(who));
        Page page = pages.pageFor(request);
        Map<PersonId, String> known = names.namesOf(peopleIn(events));
        Facts facts = new Facts(page, known);
        return pages.show(
                "history/page",
                new History(
                        asked,
                        events.events().stream()
                                .map(event -> new Entry(
                                        event,
                                        page.sayEvent(event.name()),
                                        actorOf(event, page, known),
                                        authorityOf(event, page),
                                        facts.of(event.name(), event.content()),
                                        Facts.indented(event.content())))
                                .toList(),
                        events.next()));
    }

    private static Set<PersonId> peopleIn(Events events) {
        Set<PersonId> people = new HashSet<>();
        for (RecordedEvent event : events.events()) {
            people.addAll(Facts.peopleIn(event.name(), event.content()));
            for (String key : List.of(MetadataKeys.ACTOR, MetadataKeys.ON_BEHALF_OF)) {
                PersonId person = personIn(event.metadata().get(key));
                if (person != null) {
                    people.add(person);
                }
            }
        }
        return people;
    }

    private static String actorOf(RecordedEvent event, Page page, Map<PersonId, String> known) {
        PersonId actor = personIn(event.metadata().get(MetadataKeys.ACTOR));
        PersonId principal = personIn(event.metadata().get(MetadataKeys.ON_BEHALF_OF));
        if (actor == null) {
            return page.say("history.nobody");
        }
        String name = page.nameOf(actor, known);
        return principal == null ? name : page.say("history.onBehalfOf", name, page.nameOf(principal, known));
    }

    /** The roles in the reader's language, and the regions; as it is stored when it has another form. */
    private static String authorityOf(RecordedEvent event, Page page) {
        String stored = event.metadata().getOrDefault(MetadataKeys.AUTHORITY, "");
        Matcher known = AUTHORITY.matcher(stored);
        if (!known.matches()) {
            return stored;
        }
        String roles = Arrays.stream(known.group(1).split(", "))
                .map(role -> Objects.requireNonNullElse(page.sayIfKnown("role." + role), role))
                .collect(Collectors.joining(", "));
        return known.group(2).isEmpty() ? roles : roles + " · " + known.group(2);
    }

    private static @Nullable PersonId personIn(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new PersonId(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
