package io.countersign.web.attempts;

import io.countersign.attempt.AttemptQuery.ListRefusedAttempts;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.AttemptsOfADay;
import io.countersign.attempt.AttemptQuery.ListRefusedAttempts.RefusedAttempts;
import io.countersign.attempt.AttemptsId;
import io.countersign.people.PersonId;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was tried about money and authority, and refused. */
@RestController
@RequestMapping(Api.ROOT + "/attempts")
@Tag(name = "attempts", description = "What was tried about money and authority, and refused.")
final class AttemptsController {

    private final Messages messages;
    private final PeopleDirectory directory;

    AttemptsController(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            summary = "List who was refused what, by person and day.",
            description = "The same attempt on the same day is listed once.")
    ResponseEntity<Page<ShownAttempts>> list(
            @ParameterObject AttemptsAsked asked, Sender sender, HttpServletRequest request) {
        RefusedAttempts found = messages.ask(
                new ListRefusedAttempts(asked.person(), asked.day(), asked.after(), Page.limit(asked.limit())),
                RefusedAttempts.class,
                sender);
        Map<PersonId, String> names = directory.namesOf(
                found.days().stream().map(AttemptsOfADay::person).distinct().toList());
        AttemptsId next = found.next();
        return Page.answer(
                found.days().stream()
                        .map(day -> ShownAttempts.of(day, names.get(day.person())))
                        .toList(),
                next == null ? null : next.value(),
                request);
    }
}
