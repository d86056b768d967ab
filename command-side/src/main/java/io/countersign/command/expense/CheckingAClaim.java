package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/** When is a claim found in order? */
final class CheckingAClaim {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Checking an expense claim",
            rule("EXP-9", "Only a submitted claim is checked; whoever did may say it again.", Facts::canBeChecked),
            rule("EXP-10", "Nobody checks their own claim.", Facts::twoPeopleAreInvolved));

    private CheckingAClaim() {}

    /** What the rules may look at, and nothing else. */
    record Facts(Stage stage, PersonId claimant, @Nullable PersonId checkedBy, PersonId actor) {

        boolean canBeChecked() {
            return stage == Stage.SUBMITTED || stage == Stage.CHECKED && actor.equals(checkedBy);
        }

        boolean twoPeopleAreInvolved() {
            return !actor.equals(claimant);
        }
    }
}
