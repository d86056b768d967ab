package io.countersign.web.bank;

import io.countersign.bank.BankQuery.ListParkedLines;
import io.countersign.web.bank.BankRequests.ParkedAsked;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.countersign.web.signin.Colleagues;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lines of bank statements that nobody could explain, and who finds out. */
@RestController
@RequestMapping(ParkedLinesController.ADDRESS)
@Tag(name = "parked lines", description = "The lines of bank statements that nobody could explain, and who finds out.")
final class ParkedLinesController {

    static final String ADDRESS = Api.ROOT + "/parked-lines";

    private final Messages messages;
    private final PeopleDirectory directory;
    private final Colleagues colleagues;

    ParkedLinesController(Messages messages, PeopleDirectory directory, Colleagues colleagues) {
        this.messages = messages;
        this.directory = directory;
        this.colleagues = colleagues;
    }

    @GetMapping
    @Operation(summary = "List the parked lines of all bank statements, oldest first, perhaps only one owner's.")
    Page<ShownParkedLine> list(@ParameterObject ParkedAsked asked, Sender sender) {
        String owner = asked.owner();
        ListParkedLines.ParkedLines found = messages.ask(
                new ListParkedLines(owner == null ? null : colleagues.called(owner, "owner")),
                ListParkedLines.ParkedLines.class,
                sender);
        var names = directory.namesOf(
                found.lines().stream().map(parked -> parked.line().owner()).toList());
        return new Page<>(
                found.lines().stream()
                        .map(parked -> ShownParkedLine.of(parked, names))
                        .toList(),
                null);
    }
}
