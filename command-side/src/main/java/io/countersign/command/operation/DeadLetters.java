package io.countersign.command.operation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.operation.DeadLetterCommand.NoteRetry;
import io.countersign.operation.DeadLetterCommand.RetryDeadLetter;
import io.countersign.operation.DeadLetterCommand.SkipDeadLetter;
import io.countersign.operation.DeadLetterEvent.DeadLetterDigested;
import io.countersign.operation.DeadLetterEvent.DeadLetterRetried;
import io.countersign.operation.DeadLetterEvent.DeadLetterSkipped;
import io.countersign.operation.DeadLetterEvent.DeadLetterStayed;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.FollowerName;
import io.countersign.people.Acting;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What a follower of the log could not digest: each event is tried again until it is digested, or skipped for a reason.
 *
 * <p>Which events wait is the follower's own business and not kept here; what people decided about them is.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class DeadLetters {

    @AggregateIdentifier
    private FollowerName id;

    private final Map<DeadLetterId, Fingerprint> skipped = new HashMap<>();

    DeadLetters() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RetryDeadLetter command, Acting acting) {
        RetryingADeadLetter.RULES.demand(
                new RetryingADeadLetter.Facts(command.follower(), command.letter(), skipped.keySet()));
        apply(new DeadLetterRetried(command.follower(), command.letter(), acting.person()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SkipDeadLetter command, Acting acting) {
        Fingerprint before = skipped.get(command.letter());
        SkippingADeadLetter.RULES.demand(new SkippingADeadLetter.Facts(
                command.follower(), command.letter(), command.reason(), before, Fingerprint.of(command.reason())));
        if (before == null) {
            apply(new DeadLetterSkipped(command.follower(), command.letter(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(NoteRetry command) {
        String cause = command.cause();
        apply(
                cause == null
                        ? new DeadLetterDigested(id, command.letter())
                        : new DeadLetterStayed(id, command.letter(), cause));
    }

    @EventSourcingHandler
    void on(DeadLetterRetried event) {
        id = event.follower();
    }

    @EventSourcingHandler
    void on(DeadLetterSkipped event) {
        id = event.follower();
        skipped.put(event.letter(), Fingerprint.of(event.reason()));
    }
}
