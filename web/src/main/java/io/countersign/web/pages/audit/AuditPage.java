package io.countersign.web.pages.audit;

import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deed;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrail;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.audit.AuditQuery.ListTrails.Mark;
import io.countersign.identity.Id;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.seal.SealQuery.ShowSeal;
import io.countersign.seal.SealQuery.ShowSeal.Seal;
import io.countersign.web.audit.PeopleOnTrails;
import io.countersign.web.pages.Asking;
import io.countersign.web.pages.Names;
import io.countersign.web.pages.NotThere;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.Pages;
import io.countersign.web.pages.Parameters;
import io.countersign.web.pages.Problem;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Shows what is not as it has to be, the releases there are, and the trail of each. */
@Controller
final class AuditPage {

    private static final String PATH = "/audit";
    private static final String TRAIL = PATH + "/trail";
    private static final String PERSON = PATH + "/person";
    private static final int DEEDS_AT_ONCE = 100;

    private final Pages pages;
    private final Messages messages;
    private final Names names;

    AuditPage(Pages pages, Messages messages, Names names) {
        this.pages = pages;
        this.messages = messages;
        this.names = names;
    }

    /** The trail of a release. */
    static String addressOf(Id number) {
        return (number instanceof PersonId ? PERSON : TRAIL) + "/"
                + UriUtils.encode(number.value(), StandardCharsets.UTF_8);
    }

    @GetMapping(PATH)
    View show(@RequestParam MultiValueMap<String, String> given, @AuthenticationPrincipal SignedIn who) {
        Parameters parameters = new Parameters(given, pages.zone());
        Asked asked = Asked.read(parameters);
        if (!parameters.mistakes().isEmpty()) {
            return mistaken(parameters);
        }
        Sender asker = Asking.as(who);
        ListedTrails listed = messages.ask(asked.question(), ListedTrails.class, asker);
        Findings findings = Permissions.mayAsk(who.roles(), ListFindings.class)
                ? messages.ask(new ListFindings(null, null, null, Long.MAX_VALUE, 1), Findings.class, asker)
                : null;
        return pages.show("audit/page", new Overview(asked, findings, listed, names.namesOf(peopleIn(listed))));
    }

    @GetMapping(TRAIL)
    View find(@RequestParam MultiValueMap<String, String> given) {
        String number = new Parameters(given, pages.zone()).text("number");
        if (number == null || !Id.hasForm(number)) {
            throw new NotThere();
        }
        return new RedirectView(TRAIL + "/" + UriUtils.encode(number, StandardCharsets.UTF_8));
    }

    @GetMapping(TRAIL + "/{number}")
    View trail(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        Parameters parameters = new Parameters(given, pages.zone());
        LocalDate asOf = parameters.asOf().asOf();
        if (!parameters.mistakes().isEmpty()) {
            return mistaken(parameters);
        }
        Trails trails = messages.find(new FindTrail(number, asOf), Trails.class, Asking.as(who))
                .orElseThrow(NotThere::new);
        Page page = pages.pageFor(request);
        Steps steps = new Steps(page, names.namesOf(PeopleOnTrails.in(trails)));
        return pages.show(
                "audit/trail",
                new TrailSheet(
                        trails,
                        trails.trails().stream()
                                .map(trail -> steps.walked(trail, trails.asOf()))
                                .toList(),
                        messages.ask(new ShowSeal(), Seal.class, Asking.as(who))));
    }

    @GetMapping(PERSON + "/{number}")
    View person(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> given,
            @AuthenticationPrincipal SignedIn who) {
        Parameters parameters = new Parameters(given, pages.zone());
        Long after = parameters.count("after");
        if (!parameters.mistakes().isEmpty()) {
            return mistaken(parameters);
        }
        if (!Id.hasForm(number)) {
            throw new NotThere();
        }
        PersonId person = new PersonId(number);
        Deeds deeds = messages.ask(
                new ListDeeds(person, Objects.requireNonNullElse(after, 0L), DEEDS_AT_ONCE),
                Deeds.class,
                Asking.as(who));
        Set<PersonId> people = new HashSet<>(Set.of(person));
        deeds.deeds().stream().map(Deed::other).filter(Objects::nonNull).forEach(people::add);
        return pages.show("audit/person", new DeedSheet(person, deeds, names.namesOf(people)));
    }

    private View mistaken(Parameters parameters) {
        return pages.show(HttpStatus.BAD_REQUEST, "problem/page", "problem/part", Problem.of(parameters.mistakes()));
    }

    private static Set<PersonId> peopleIn(ListedTrails listed) {
        Set<PersonId> people = new HashSet<>();
        for (ListedTrail trail : listed.trails()) {
            Stream.of(trail.requested(), trail.decided()).forEach(mark -> add(mark, people));
        }
        return people;
    }

    private static void add(@Nullable Mark mark, Set<PersonId> people) {
        if (mark != null && mark.by() != null) {
            people.add(mark.by());
        }
    }
}
