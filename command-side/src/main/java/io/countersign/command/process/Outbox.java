package io.countersign.command.process;

import io.countersign.command.carrier.Carrier;
import io.countersign.command.carrier.Carrier.NotTaken;
import io.countersign.message.MessageCommand.NoteFailure;
import io.countersign.message.MessageCommand.NoteSending;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageEvent.MessageSent;
import io.countersign.message.MessageId;
import io.countersign.store.processing.Away;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Hands a message to a carrier and notes what came of it, one message at a time.
 *
 * <p>What the message's own stream says decides: a message that was sent is not handed over again, whoever asks. Only
 * when the program stops between the carrier's yes and the note of it is a message handed over twice.
 */
final class Outbox {

    /** Names the position up to which queued messages were handed over. Renaming it would send all of history. */
    static final String GROUP = "messages";

    private final EventStore events;
    private final List<Carrier> carriers;
    private final Reactions reactions;

    /** @param carriers the first that carries a message takes it */
    Outbox(EventStore events, List<Carrier> carriers, Reactions reactions) {
        this.events = events;
        this.carriers = List.copyOf(carriers);
        this.reactions = reactions;
    }

    /** Hands this message over, unless that was done before. */
    synchronized void deliver(MessageId number, Object process) {
        MessageQueued message = null;
        EventMessage<?> last = null;
        DomainEventStream stream = events.readEvents(number.toString());
        while (stream.hasNext()) {
            DomainEventMessage<?> event = stream.next();
            last = event;
            if (event.getPayload() instanceof MessageQueued queued) {
                message = queued;
            } else if (event.getPayload() instanceof MessageSent) {
                return;
            }
        }
        if (message != null && last != null) {
            deliver(message, process, last);
        }
    }

    private void deliver(MessageQueued message, Object process, EventMessage<?> cause) {
        Carrier carrier = carriers.stream()
                .filter(candidate -> candidate.carries(message.channel()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody carries " + message.channel()));
        String problem = handOver(message, carrier);
        reactions.send(
                problem == null
                        ? new NoteSending(message.message(), carrier.name())
                        : new NoteFailure(message.message(), carrier.name(), problem),
                process,
                cause);
    }

    private static @Nullable String handOver(MessageQueued message, Carrier carrier) {
        try {
            carrier.take(message);
            return null;
        } catch (NotTaken e) {
            return e.reason();
        } catch (RuntimeException e) {
            if (Away.isBehind(e)) {
                throw e; // it is no attempt when it could not even be asked who it is for
            }
            return e.getClass().getSimpleName(); // its text may hold addresses
        }
    }
}
