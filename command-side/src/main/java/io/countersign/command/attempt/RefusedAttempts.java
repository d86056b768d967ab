package io.countersign.command.attempt;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.attempt.AttemptCommand.RecordRefusedAttempt;
import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptsId;
import io.countersign.command.rulebook.Fingerprint;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * What one person tried on one day and was refused.
 *
 * <p>The same attempt is on record once, and a day has an end: whoever knocks a thousand times in different ways is known
 * well enough, and does not fill the log.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class RefusedAttempts {

    static final int OF_A_DAY_MAX = 1_000;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // the framework reads it
    private AttemptsId id;

    private final Set<Fingerprint> tried = new HashSet<>();

    RefusedAttempts() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordRefusedAttempt command) {
        AttemptRefused refused = new AttemptRefused(
                command.attempts(), command.person(), command.command(), command.target(), command.codes());
        if (tried.size() < OF_A_DAY_MAX && !tried.contains(fingerprintOf(refused))) {
            apply(refused);
        }
    }

    @EventSourcingHandler
    void on(AttemptRefused event) {
        id = event.attempts();
        tried.add(fingerprintOf(event));
    }

    private static Fingerprint fingerprintOf(AttemptRefused event) {
        return Fingerprint.of(event.command(), event.target(), event.codes());
    }
}
