package io.countersign.command.bank;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchId;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementKind;
import io.countersign.bank.TieCommand.TieRemittance;
import io.countersign.bank.TieCommand.UntieRemittance;
import io.countersign.bank.TieEvent.RemittanceTied;
import io.countersign.bank.TieEvent.RemittanceUntied;
import io.countersign.remittance.RemittanceId;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/**
 * A remittance as the bank's statements know it: tied to the match that has its money, and free again when the match is
 * taken back. It sees to it that no money is counted for two lines, whichever statements they stand on.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class RemittanceTie {

    @AggregateIdentifier
    private RemittanceId id;

    private final Map<MatchDirection, Tie> ties = new EnumMap<>(MatchDirection.class);

    RemittanceTie() {} // Axon

    /** The match that has the money. */
    record Tie(StatementId statement, MatchId match, StatementKind kind) {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(TieRemittance command) {
        Tie before = ties.get(command.direction());
        Tie now = new Tie(command.statement(), command.match(), command.kind());
        TyingARemittance.RULES.demand(new TyingARemittance.Facts(before, now));
        if (!now.equals(before)) {
            apply(new RemittanceTied(
                    command.remittance(), command.direction(), command.statement(), command.match(), command.kind()));
        }
    }

    @CommandHandler
    void handle(UntieRemittance command) {
        Tie tie = ties.get(command.direction());
        if (tie != null
                && tie.match().equals(command.match())
                && tie.statement().equals(command.statement())) {
            apply(new RemittanceUntied(id, command.direction(), command.statement(), command.match()));
        }
    }

    @EventSourcingHandler
    void on(RemittanceTied event) {
        id = event.remittance();
        ties.put(event.direction(), new Tie(event.statement(), event.match(), event.kind()));
    }

    @EventSourcingHandler
    void on(RemittanceUntied event) {
        ties.remove(event.direction());
    }
}
