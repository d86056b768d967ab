package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.PersonId;
import io.countersign.remittance.RemittanceQuery.State;
import org.jspecify.annotations.Nullable;

/** When may the money of a slip be said never to have come? */
final class RejectingARemittance {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Rejecting a remittance",
            rule("REM-10", "Only a slip that is neither confirmed nor reversed is rejected.", Facts::openOrRejected),
            rule("REM-11", "Nobody rejects a remittance that they recorded.", Facts::twoPeopleAreInvolved),
            rule("REM-12", "A rejection has a reason.", Facts::reasonIsGiven));

    private RejectingARemittance() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable RemittanceOnAccount remittance, PersonId rejecter, String reason) {

        boolean openOrRejected() {
            return remittance != null && (remittance.isPending() || remittance.state() == State.REJECTED);
        }

        boolean twoPeopleAreInvolved() {
            return remittance == null || !remittance.recordedBy().equals(rejecter);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
