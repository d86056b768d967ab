package io.countersign.query.messages;

import io.countersign.account.CustomerAccountId;
import io.countersign.message.MessageId;
import io.countersign.message.MessageQuery.FindMessage;
import io.countersign.message.MessageQuery.ListMessages;
import io.countersign.message.MessageQuery.Message;
import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Documents.Where;
import io.countersign.query.registers.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers what was sent to whom. */
public final class MessageAnswers {

    private final Register<Message> messages;

    public MessageAnswers(Register<Message> messages) {
        this.messages = messages;
    }

    @QueryHandler
    Optional<Message> answer(FindMessage question) {
        return messages.current().find(question.message().value());
    }

    @QueryHandler
    ListMessages.Messages answer(ListMessages question) {
        List<Where<Message>> where = new ArrayList<>();
        if (question.account() != null) {
            where.add(new Where<>("account", question.account().value(), MessageAnswers::accountOf));
        }
        if (question.state() != null) {
            where.add(new Where<>(
                    "state", question.state().name(), message -> message.state().name()));
        }
        MessageId after = question.after();
        Documents.Page<Message> page =
                messages.current().page(after == null ? null : after.value(), question.limit(), where);
        return new ListMessages.Messages(page.documents(), page.next() == null ? null : new MessageId(page.next()));
    }

    private static Object accountOf(Message message) {
        CustomerAccountId account = message.account();
        return account == null ? "" : account.value();
    }
}
