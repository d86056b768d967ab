package io.countersign.message;

import io.countersign.account.CustomerAccountId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that may be asked of a message. */
public sealed interface MessageCommand {

    MessageId message();

    /**
     * Put a message in the outbox.
     *
     * @param region whose managers it is for, when it is for no single person
     */
    record QueueMessage(
            @TargetAggregateIdentifier MessageId message,
            MessageKind kind,
            MessageChannel channel,
            @Nullable CustomerAccountId account,
            @Nullable PersonId person,
            @Nullable Region region,
            String text,
            String about)
            implements MessageCommand {}

    /** Note that it was handed to the carrier. */
    record NoteSending(@TargetAggregateIdentifier MessageId message, String carrier) implements MessageCommand {}

    /** Note that the carrier did not take it. */
    record NoteFailure(@TargetAggregateIdentifier MessageId message, String carrier, String problem)
            implements MessageCommand {}
}
