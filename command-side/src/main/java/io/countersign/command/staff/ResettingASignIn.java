package io.countersign.command.staff;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import java.util.List;

/** When is part of somebody's sign-in put back to the beginning? */
final class ResettingASignIn {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Resetting a sign-in",
            rule("STF-25", "Only the sign-in of a member of the staff is reset.", Facts::isOnTheStaff),
            rule("STF-26", "Nobody resets their own sign-in.", Facts::twoPeopleAreInvolved),
            rule("STF-27", "Resetting a sign-in has a reason.", Facts::hasReason));

    private ResettingASignIn() {}

    /** What the rules may look at, and nothing else. */
    record Facts(List<Role> roles, PersonId person, PersonId resetBy, String reason) {

        boolean isOnTheStaff() {
            return !roles.isEmpty();
        }

        boolean twoPeopleAreInvolved() {
            return !person.equals(resetBy);
        }

        boolean hasReason() {
            return !reason.isBlank();
        }
    }
}
