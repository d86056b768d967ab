package io.countersign.command.staff;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When may a lent role be taken back before its last day? */
final class EndingADelegation {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Ending a delegation",
            rule("STF-19", "Only what was lent is taken back.", Facts::wasLent),
            rule("STF-20", "A role is taken back by whoever lent it, or by an administrator.", Facts::actorMayEndIt),
            rule("STF-21", "Taking a role back has a reason.", Facts::reasonIsGiven));

    private EndingADelegation() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable AuthorityDelegated delegated, PersonId actor, List<Grant> actorsGrants, String reason) {

        boolean wasLent() {
            return delegated != null;
        }

        boolean actorMayEndIt() {
            return delegated == null
                    || delegated.delegatedBy().equals(actor)
                    || actorsGrants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
