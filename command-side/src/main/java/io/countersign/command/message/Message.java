package io.countersign.command.message;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.message.MessageCommand.NoteFailure;
import io.countersign.message.MessageCommand.NoteSending;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.message.MessageEvent.MessageFailed;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageEvent.MessageSent;
import io.countersign.message.MessageId;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A message: put in the outbox by an automation, handed to a carrier, taken or not.
 *
 * <p>Once a carrier took it nothing more happens to it: whoever notes it a second time changes nothing.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Message {

    @AggregateIdentifier
    private MessageId id;

    private @Nullable Fingerprint beginning;
    private boolean sent;
    private int attempts;

    Message() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(QueueMessage command) {
        MessageQueued queueing = new MessageQueued(
                command.message(),
                command.kind(),
                command.channel(),
                command.account(),
                command.person(),
                command.region(),
                command.text(),
                command.about());
        QueueingAMessage.RULES.demand(new QueueingAMessage.Facts(
                beginning,
                fingerprintOf(queueing),
                command.account() != null || command.person() != null || command.region() != null,
                command.text()));
        if (beginning == null) {
            apply(queueing);
        }
    }

    @CommandHandler
    void handle(NoteSending command) {
        if (!sent) {
            apply(new MessageSent(id, command.carrier(), attempts + 1));
        }
    }

    @CommandHandler
    void handle(NoteFailure command) {
        if (!sent) {
            apply(new MessageFailed(id, command.carrier(), command.problem(), attempts + 1));
        }
    }

    @EventSourcingHandler
    void on(MessageQueued event) {
        id = event.message();
        beginning = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(MessageSent event) {
        sent = true;
        attempts = event.attempt();
    }

    @EventSourcingHandler
    void on(MessageFailed event) {
        attempts = event.attempt();
    }

    private static Fingerprint fingerprintOf(MessageQueued event) {
        return Fingerprint.of(
                event.kind(),
                event.channel(),
                Optional.ofNullable(event.account()),
                Optional.ofNullable(event.person()),
                Optional.ofNullable(event.region()),
                event.text(),
                event.about());
    }
}
