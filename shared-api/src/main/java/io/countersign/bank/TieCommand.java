package io.countersign.bank;

import io.countersign.remittance.RemittanceId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of the tie between a remittance and the bank's statements. */
public sealed interface TieCommand {

    RemittanceId remittance();

    /** Tie a remittance to the match that has its money. */
    record TieRemittance(
            @TargetAggregateIdentifier RemittanceId remittance,
            MatchDirection direction,
            StatementId statement,
            MatchId match,
            StatementKind kind)
            implements TieCommand {}

    /** Let a remittance go from the match that had its money. */
    record UntieRemittance(
            @TargetAggregateIdentifier RemittanceId remittance,
            MatchDirection direction,
            StatementId statement,
            MatchId match)
            implements TieCommand {}
}
