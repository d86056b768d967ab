package io.countersign.web.exports;

import io.countersign.export.ExportQuery.ListExports;
import io.countersign.export.ExportQuery.ListExports.ExportsOfADay;
import io.countersign.export.ExportsId;
import io.countersign.people.PersonId;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Colleagues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who took what out of the program. */
@RestController
@RequestMapping(Api.ROOT + "/audit/exports")
@Tag(name = "exports", description = "Who took what out of the program.")
final class ExportsController {

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Colleagues colleagues;

    ExportsController(Messages messages, PeopleDirectory directory, Colleagues colleagues) {
        this.colleagues = colleagues;
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            summary = "List who took what out of the program, by person and day.",
            description = "Files, and whole reports, summaries and statements as JSON.")
    ResponseEntity<Page<ShownExports>> list(
            @ParameterObject ExportsAsked asked, Sender sender, HttpServletRequest request) {
        String person = asked.person();
        ListExports.Exports found = messages.ask(
                new ListExports(
                        person == null ? null : colleagues.called(person, "person"),
                        asked.day(),
                        asked.after(),
                        Page.limit(asked.limit())),
                ListExports.Exports.class,
                sender);
        Map<PersonId, String> names = directory.namesOf(
                found.days().stream().map(ExportsOfADay::person).distinct().toList());
        ExportsId next = found.next();
        return Page.answer(
                found.days().stream()
                        .map(day -> ShownExports.of(day, names.get(day.person())))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }
}
