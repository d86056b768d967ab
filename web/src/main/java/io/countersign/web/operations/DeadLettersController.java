package io.countersign.web.operations;

import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.DeadLetterQuery.DeadLetter;
import io.countersign.operation.DeadLetterQuery.FindDeadLetter;
import io.countersign.operation.DeadLetterQuery.ListDeadLetters;
import io.countersign.operation.DeadLetterQuery.ListDeadLetters.DeadLetters;
import io.countersign.people.PersonId;
import io.countersign.web.operations.OperationRequests.LettersAsked;
import io.countersign.web.operations.OperationRequests.SkipReason;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.sending.Sends;
import io.countersign.web.shape.Nothing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that a follower of the log could not digest. */
@RestController
@RequestMapping(Api.ROOT + "/dead-letters")
@Tag(name = "dead letters", description = "Events that a follower of the log could not digest.")
final class DeadLettersController {

    private final Messages messages;
    private final PeopleDirectory directory;

    DeadLettersController(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(
            summary = "List what waits, with what went wrong and what that means.",
            description = "Later events of the same thing wait behind it; how many is said.")
    Page<ShownDeadLetter> list(@ParameterObject LettersAsked asked, Sender sender) {
        List<DeadLetter> letters = messages.ask(new ListDeadLetters(asked.follower()), DeadLetters.class, sender)
                .letters();
        Map<PersonId, String> names = namesOf(letters);
        return new Page<>(
                letters.stream()
                        .map(letter -> ShownDeadLetter.of(letter, names))
                        .toList(),
                null);
    }

    @GetMapping("/{letter}")
    @Operation(summary = "Show one of them, also when it was digested or skipped.")
    ShownDeadLetter show(@PathVariable DeadLetterId letter, Sender sender) {
        DeadLetter found = find(letter, sender);
        return ShownDeadLetter.of(found, namesOf(List.of(found)));
    }

    @PostMapping("/{letter}/retry")
    @Sends(RetryDeadLetter.class)
    @Operation(
            summary = "Have the follower try an event again, and what waits behind it.",
            description = "Waits two seconds at most; the answer says whether it was digested.")
    ShownDeadLetter retry(
            @PathVariable DeadLetterId letter, @RequestBody(required = false) @Nullable Nothing body, Sender sender) {
        find(letter, sender);
        messages.sendAndWait(new RetryDeadLetter(letter.follower(), letter), sender);
        return show(letter, sender);
    }

    @PostMapping("/{letter}/skip")
    @Sends(SkipDeadLetter.class)
    @Operation(
            summary = "Have the follower go on without an event, for a reason.",
            description = "What waited behind it is digested.")
    ShownDeadLetter skip(@PathVariable DeadLetterId letter, @RequestBody SkipReason body, Sender sender) {
        find(letter, sender);
        messages.sendAndWait(new SkipDeadLetter(letter.follower(), letter, body.reason()), sender);
        return show(letter, sender);
    }

    private DeadLetter find(DeadLetterId letter, Sender sender) {
        return messages.find(new FindDeadLetter(letter), DeadLetter.class, sender)
                .orElseThrow(() -> Rejected.unknown("dead letter"));
    }

    private Map<PersonId, String> namesOf(List<DeadLetter> letters) {
        return directory.namesOf(letters.stream()
                .map(DeadLetter::by)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
