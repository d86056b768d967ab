package io.countersign.command.staff;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.PersonId;

/** When does a person leave the staff? */
final class DismissingStaff {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Dismissing a member of staff",
            rule("STF-6", "Nobody dismisses themselves.", Facts::twoPeopleAreInvolved),
            rule("STF-7", "A dismissal has a reason.", Facts::reasonIsGiven));

    private DismissingStaff() {}

    /** What the rules may look at, and nothing else. */
    record Facts(PersonId person, PersonId actor, String reason) {

        boolean twoPeopleAreInvolved() {
            return !person.equals(actor);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
