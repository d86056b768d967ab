package io.countersign.bank;

import io.countersign.remittance.RemittanceId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to the tie between a remittance and the bank's statements. */
public sealed interface TieEvent {

    RemittanceId remittance();

    /** A match has the money of this remittance, and no other match may have it. */
    @Revision("1")
    record RemittanceTied(
            RemittanceId remittance, MatchDirection direction, StatementId statement, MatchId match, StatementKind kind)
            implements TieEvent {}

    /** Another match may have the money of this remittance. */
    @Revision("1")
    record RemittanceUntied(RemittanceId remittance, MatchDirection direction, StatementId statement, MatchId match)
            implements TieEvent {}
}
