package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/** When may a claim be paid? */
final class ApprovingAClaim {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Approving an expense claim",
            rule("EXP-11", "Only a checked claim is approved; whoever did may say it again.", Facts::canBeApproved),
            rule("EXP-12", "Nobody approves their own claim.", Facts::claimantDoesNotApprove),
            rule("EXP-13", "Whoever checked a claim does not approve it.", Facts::checkerDoesNotApprove),
            rule(
                    "EXP-14",
                    "A claim is approved by the regional manager of its region, or by the general manager.",
                    Facts::hasTheAuthority));

    private ApprovingAClaim() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            Stage stage,
            PersonId claimant,
            @Nullable PersonId checkedBy,
            @Nullable PersonId approvedBy,
            PersonId actor,
            @Nullable ExercisedAuthority authority) {

        boolean canBeApproved() {
            return stage == Stage.CHECKED || stage == Stage.APPROVED && actor.equals(approvedBy);
        }

        boolean claimantDoesNotApprove() {
            return !actor.equals(claimant);
        }

        boolean checkerDoesNotApprove() {
            return !actor.equals(checkedBy);
        }

        boolean hasTheAuthority() {
            return authority != null;
        }
    }
}
