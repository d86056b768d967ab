package io.countersign.command.loan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.loan.LoanCommand.LendSample;
import io.countersign.loan.LoanCommand.TakeSampleBack;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanEvent.SampleReturned;
import io.countersign.loan.LoanId;
import io.countersign.people.Acting;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A sample that a customer has on loan, outside all stock: lent until a day, and taken back. */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class SampleLoan {

    @AggregateIdentifier
    private LoanId id;

    private @Nullable Fingerprint beginning;
    private LocalDate lentOn;
    private @Nullable Fingerprint returning;

    SampleLoan() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LendSample command, Acting acting) {
        SampleLent lending = new SampleLent(
                command.loan(),
                command.account(),
                command.sample(),
                command.pieces(),
                command.lentOn(),
                command.dueOn(),
                acting.person());
        LendingASample.RULES.demand(new LendingASample.Facts(
                beginning,
                fingerprintOf(lending),
                command.sample(),
                command.pieces(),
                command.lentOn(),
                command.dueOn(),
                acting.today()));
        if (beginning == null) {
            apply(lending);
        }
    }

    @CommandHandler
    void handle(TakeSampleBack command, Acting acting) {
        SampleReturned taking = new SampleReturned(id, command.returnedOn(), command.condition(), acting.person());
        TakingASampleBack.RULES.demand(new TakingASampleBack.Facts(
                returning, fingerprintOf(taking), lentOn, command.returnedOn(), acting.today()));
        if (returning == null) {
            apply(taking);
        }
    }

    @EventSourcingHandler
    void on(SampleLent event) {
        id = event.loan();
        lentOn = event.lentOn();
        beginning = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(SampleReturned event) {
        returning = fingerprintOf(event);
    }

    private static Fingerprint fingerprintOf(SampleLent event) {
        return Fingerprint.of(event.account(), event.sample(), event.pieces(), event.lentOn(), event.dueOn());
    }

    private static Fingerprint fingerprintOf(SampleReturned event) {
        return Fingerprint.of(event.returnedOn(), Optional.ofNullable(event.condition()));
    }
}
