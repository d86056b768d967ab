package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/** When is a claim turned down? */
final class RefusingAClaim {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Refusing an expense claim",
            rule(
                    "EXP-15",
                    "Only a claim that waits for a decision is refused; whoever did may say it again.",
                    Facts::canBeRefused),
            rule("EXP-16", "Nobody refuses their own claim.", Facts::twoPeopleAreInvolved),
            rule("EXP-17", "A refusal has a reason.", Facts::reasonIsGiven));

    private RefusingAClaim() {}

    /** What the rules may look at, and nothing else. */
    record Facts(Stage stage, PersonId claimant, @Nullable PersonId refusedBy, PersonId actor, String reason) {

        boolean canBeRefused() {
            return stage == Stage.SUBMITTED
                    || stage == Stage.CHECKED
                    || stage == Stage.REFUSED && actor.equals(refusedBy);
        }

        boolean twoPeopleAreInvolved() {
            return !actor.equals(claimant);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
