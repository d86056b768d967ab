package io.countersign.web.sending;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;

/**
 * The only door from the edge to the command side and the query side.
 *
 * <p>Who acts, when, and for which request goes into the metadata here and nowhere else.
 */
public final class Messages {

    private final CommandGateway commands;
    private final QueryGateway queries;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param clock what time it is
     * @param zone the company's time zone, which decides what day it is
     */
    public Messages(CommandGateway commands, QueryGateway queries, Clock clock, ZoneId zone) {
        this.commands = commands;
        this.queries = queries;
        this.clock = clock;
        this.zone = zone;
    }

    /** What time it is. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The day it is in the company's time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Sends a command; the result completes when what it decided is durable.
     *
     * @param sender who sends it, and for which request
     * @return completes with nothing, or with the exception that refused it
     */
    public CompletableFuture<Void> send(Object command, Sender sender) {
        Map<String, String> metadata = metadata(sender);
        if (sender.expectedVersion() != null) {
            metadata.put(MetadataKeys.EXPECTED_VERSION, sender.expectedVersion().toString());
        }
        return commands.send(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata));
    }

    /** Sends a command and waits until what it decided is durable. */
    public void sendAndWait(Object command, Sender sender) {
        join(send(command, sender));
    }

    /** Asks a question that has one answer. */
    public <A> A ask(Object question, Class<A> answer, Sender sender) {
        return ask(question, ResponseTypes.instanceOf(answer), sender);
    }

    /** Asks a question that may have no answer. */
    public <A> Optional<A> find(Object question, Class<A> answer, Sender sender) {
        return ask(question, ResponseTypes.optionalInstanceOf(answer), sender);
    }

    private <A> A ask(Object question, ResponseType<A> answer, Sender sender) {
        return join(queries.query(
                new GenericQueryMessage<>(question, question.getClass().getName(), answer)
                        .andMetaData(metadata(sender)),
                answer));
    }

    private Map<String, String> metadata(Sender sender) {
        Instant now = now();
        Map<String, String> metadata = new HashMap<>();
        metadata.put(MetadataKeys.SENT_AT, now.toString());
        metadata.put(MetadataKeys.TODAY, LocalDate.ofInstant(now, zone).toString());
        metadata.put(MetadataKeys.ACTOR, sender.actor().value());
        metadata.put(MetadataKeys.REQUEST, sender.request());
        Correlation.current().ifPresent(correlation -> metadata.put(MetadataKeys.CORRELATION, correlation));
        if (sender.onBehalfOf() != null) {
            metadata.put(MetadataKeys.ON_BEHALF_OF, sender.onBehalfOf().value());
        }
        return metadata;
    }

    private static <A extends @Nullable Object> A join(CompletableFuture<A> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /**
     * Who sends a message.
     *
     * @param actor the person who is signed in, or an automation
     * @param onBehalfOf for whom, when an automation acts
     * @param request the idempotency key, or the number the edge gave to the request
     * @param expectedVersion the version of the aggregate that the sender had seen, when it matters
     */
    public record Sender(
            PersonId actor,
            @Nullable PersonId onBehalfOf,
            String request,
            @Nullable Long expectedVersion) {

        /** An automation that acts for a person. */
        public static Sender automation(String name, PersonId onBehalfOf, String request) {
            return new Sender(new PersonId(MetadataKeys.AUTOMATION + name), onBehalfOf, request, null);
        }
    }
}
