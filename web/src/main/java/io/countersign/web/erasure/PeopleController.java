package io.countersign.web.erasure;

import io.countersign.people.ErasureId;
import io.countersign.people.PersonCommand.ErasePerson;
import io.countersign.people.PersonId;
import io.countersign.people.PersonQuery.Erasure;
import io.countersign.people.PersonQuery.ListErasures;
import io.countersign.permission.Permissions;
import io.countersign.web.erasure.PeopleRequests.ErasureAsked;
import io.countersign.web.erasure.PeopleRequests.ErasuresAsked;
import io.countersign.web.erasure.PeopleRequests.PeopleAsked;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.signin.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** People whose names the directory has, and their erasure. */
@RestController
@RequestMapping(Api.ROOT + "/people")
@Tag(name = "people", description = "People whose names the directory has, and their erasure.")
final class PeopleController {

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Erasures erasures;

    PeopleController(Messages messages, PeopleDirectory directory, Erasures erasures) {
        this.messages = messages;
        this.directory = directory;
        this.erasures = erasures;
    }

    @GetMapping
    @Operation(
            summary = "Find the numbers of everybody with a name.",
            description =
                    "For whoever may erase people. One human being may be several: of the staff, the contact of one"
                            + " customer and a payer of another, and somebody whom a bank names.")
    Page<ShownKnownPerson> find(@ParameterObject PeopleAsked asked, @AuthenticationPrincipal SignedIn who) {
        demandWhoErases(who);
        return new Page<>(
                directory.called(asked.name()).stream()
                        .map(ShownKnownPerson::of)
                        .toList(),
                null);
    }

    @PostMapping("/{person}/erasure")
    @Sends(ErasePerson.class)
    @Operation(
            summary = "Forget for ever what a person is called.",
            description = "Their number stays, and so does what they did. A member of staff is dismissed with it. The"
                    + " answer says who else has the same name. Sent again, it finishes what was begun.")
    ShownErased erase(
            @PathVariable PersonId person,
            @RequestBody ErasureAsked body,
            @AuthenticationPrincipal SignedIn who,
            Sender sender) {
        if (!Permissions.maySend(who.roles(), ErasePerson.class)) {
            erasures.attempt(person, body.reason(), sender);
            throw Rejected.permission();
        }
        return ShownErased.of(person, body.reason(), erasures.erase(person, body.reason(), sender));
    }

    @GetMapping("/erasures")
    @Operation(summary = "List who was erased, by number, and by whom, when and why.")
    ResponseEntity<Page<ShownErasure>> erasures(
            @ParameterObject ErasuresAsked asked, Sender sender, HttpServletRequest request) {
        ListErasures.Erasures found = messages.ask(
                new ListErasures(asked.after(), Page.limit(asked.limit())), ListErasures.Erasures.class, sender);
        Map<PersonId, String> names = directory.namesOf(
                found.erasures().stream().map(Erasure::erasedBy).toList());
        ErasureId next = found.next();
        return Page.answer(
                found.erasures().stream()
                        .map(erasure -> ShownErasure.of(erasure, names))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }

    private static void demandWhoErases(SignedIn who) {
        if (!Permissions.maySend(who.roles(), ErasePerson.class)) {
            throw Rejected.permission();
        }
    }
}
