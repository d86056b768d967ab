package io.countersign.web.audit;

import io.countersign.audit.AuditQuery.FindTrail;
import io.countersign.audit.AuditQuery.FindTrail.Trails;
import io.countersign.audit.AuditQuery.ListDeeds;
import io.countersign.audit.AuditQuery.ListDeeds.Deed;
import io.countersign.audit.AuditQuery.ListDeeds.Deeds;
import io.countersign.audit.AuditQuery.ListFindings;
import io.countersign.audit.AuditQuery.ListFindings.Findings;
import io.countersign.audit.AuditQuery.ListTrails;
import io.countersign.audit.AuditQuery.ListTrails.ListedTrails;
import io.countersign.people.PersonId;
import io.countersign.web.audit.AuditAsked.DeedsAsked;
import io.countersign.web.audit.AuditAsked.FindingsAsked;
import io.countersign.web.audit.AuditAsked.ReleasesAsked;
import io.countersign.web.audit.AuditAsked.TrailAsked;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Colleagues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How shipments came about, what people did about them, and what is not as it has to be. */
@RestController
@RequestMapping(Api.ROOT + "/audit")
@Tag(
        name = "audit",
        description = "How shipments came about, what people did about them, and what is not as it has to be.")
final class AuditController {

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Colleagues colleagues;

    AuditController(Messages messages, PeopleDirectory directory, Colleagues colleagues) {
        this.messages = messages;
        this.directory = directory;
        this.colleagues = colleagues;
    }

    @GetMapping("/trails/{number}")
    @Operation(
            summary = "Walk the trail of a release or of an order.",
            description = "From the request to the money, with the events that each step stands on. What was seen is"
                    + " shown as it is on record and as it follows from what the log held then. An order has one trail"
                    + " for each release that was asked for it; the position of an event leads to what it is about.")
    ShownTrails trail(
            @PathVariable @Parameter(example = "CR-1") String number,
            @ParameterObject TrailAsked asked,
            Sender sender) {
        Trails trails = messages.find(new FindTrail(number, asked.asOf()), Trails.class, sender)
                .orElseThrow(() -> Rejected.unknown("release, order or event about one"));
        return ShownTrails.of(trails, new People(directory.namesOf(PeopleOnTrails.in(trails))));
    }

    @GetMapping("/releases")
    @Operation(summary = "List the credit releases in the order in which they were asked for, with their marks.")
    ResponseEntity<Page<ShownListedTrail>> releases(
            @ParameterObject ReleasesAsked asked, Sender sender, HttpServletRequest request) {
        ListedTrails found = messages.ask(
                new ListTrails(
                        asked.from(),
                        asked.to(),
                        asked.approver() == null ? null : colleagues.called(asked.approver(), "approver"),
                        asked.state(),
                        asked.account(),
                        afterOf(asked.after()),
                        Page.limit(asked.limit())),
                ListedTrails.class,
                sender);
        People people = new People(directory.namesOf(found.trails().stream()
                .flatMap(ShownListedTrail::people)
                .distinct()
                .toList()));
        return Page.answer(
                found.trails().stream()
                        .map(trail -> ShownListedTrail.of(trail, people))
                        .toList(),
                nextOf(found.next()),
                request);
    }

    @GetMapping("/people/{person}/deeds")
    @Operation(
            summary = "List what somebody asked for, decided and let go, and what they were refused.",
            description = "In the order of the log. The person is named by user name or number.")
    ResponseEntity<Page<ShownDeed>> deeds(
            @PathVariable @Parameter(example = "finance") String person,
            @ParameterObject DeedsAsked asked,
            Sender sender,
            HttpServletRequest request) {
        PersonId who = colleagues.called(person, "person");
        Deeds found = messages.ask(
                new ListDeeds(who, afterOf(asked.after()), Page.limit(asked.limit())), Deeds.class, sender);
        People people = new People(directory.namesOf(found.deeds().stream()
                .map(Deed::other)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
        return Page.answer(
                found.deeds().stream().map(deed -> ShownDeed.of(deed, people)).toList(), nextOf(found.next()), request);
    }

    @GetMapping("/findings")
    @Operation(
            summary = "List what is not as it has to be, and what is worth knowing.",
            description = "Worked out anew from the log, whatever was decided then. Violations are none when all is"
                    + " well; refused attempts are for information.")
    ResponseEntity<ShownFindings> findings(
            @ParameterObject FindingsAsked asked, Sender sender, HttpServletRequest request) {
        Findings found = messages.ask(
                new ListFindings(
                        asked.kind(), asked.asOf(), asked.knownAt(), afterOf(asked.after()), Page.limit(asked.limit())),
                Findings.class,
                sender);
        People people = new People(directory.namesOf(PeopleOnTrails.in(found.findings())));
        return ResponseEntity.ok()
                .headers(Page.linkTo(nextOf(found.next()), request))
                .body(ShownFindings.of(found, people));
    }

    private static long afterOf(@Nullable Long after) {
        return after == null ? 0 : after;
    }

    private static @Nullable String nextOf(@Nullable Long next) {
        return next == null ? null : next.toString();
    }
}
