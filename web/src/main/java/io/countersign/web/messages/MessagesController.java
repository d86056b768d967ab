package io.countersign.web.messages;

import io.countersign.message.MessageId;
import io.countersign.message.MessageQuery.FindMessage;
import io.countersign.message.MessageQuery.ListMessages;
import io.countersign.message.MessageQuery.Message;
import io.countersign.web.messages.MessageRequests.MessagesAsked;
import io.countersign.web.paging.Page;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.problem.Api;
import io.countersign.web.problem.Rejected;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What left the office: to whom, when, why and with which text. */
@RestController
@RequestMapping(MessagesController.ADDRESS)
@Tag(name = "messages", description = "What left the office: to whom, when, why and with which text.")
final class MessagesController {

    static final String ADDRESS = Api.ROOT + "/messages";

    private final Messages messages;
    private final PeopleDirectory directory;

    MessagesController(Messages messages, PeopleDirectory directory) {
        this.messages = messages;
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "List the messages by number, perhaps only those to one account or in one state.")
    ResponseEntity<Page<ShownMessage>> list(
            @ParameterObject MessagesAsked asked, Sender sender, HttpServletRequest request) {
        ListMessages.Messages found = messages.ask(
                new ListMessages(asked.account(), asked.state(), asked.after(), Page.limit(asked.limit())),
                ListMessages.Messages.class,
                sender);
        MessageId next = found.next();
        return Page.answer(
                found.messages().stream().map(this::shown).toList(), next == null ? null : next.value(), request);
    }

    @GetMapping("/{message}")
    @Operation(summary = "Look a message up.")
    ShownMessage show(@PathVariable MessageId message, Sender sender) {
        return messages.find(new FindMessage(message), Message.class, sender)
                .map(this::shown)
                .orElseThrow(() -> Rejected.unknown("message"));
    }

    private ShownMessage shown(Message message) {
        return ShownMessage.of(
                message, directory.namesOf(ShownMessage.people(message).toList()));
    }
}
