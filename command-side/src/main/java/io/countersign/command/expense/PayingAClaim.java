package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When is a claim said to be paid? */
final class PayingAClaim {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Paying an expense claim",
            rule(
                    "EXP-18",
                    "Only an approved claim is paid, and once; the same payment may be sent again.",
                    Facts::canBePaid),
            rule("EXP-19", "Nobody pays their own claim.", Facts::twoPeopleAreInvolved),
            rule(
                    "EXP-20",
                    "A claim is paid on a day that is not before its approval and not in the future.",
                    Facts::dayIsRight));

    private PayingAClaim() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            Stage stage,
            PersonId claimant,
            @Nullable ExpenseClaimPaid before,
            PersonId actor,
            LocalDate paidOn,
            String bankAccount,
            @Nullable LocalDate approvedOn,
            LocalDate today) {

        boolean canBePaid() {
            return before == null
                    ? stage == Stage.APPROVED
                    : before.paidOn().equals(paidOn) && before.bankAccount().equals(bankAccount);
        }

        boolean twoPeopleAreInvolved() {
            return !actor.equals(claimant);
        }

        boolean dayIsRight() {
            return !paidOn.isAfter(today) && (approvedOn == null || !paidOn.isBefore(approvedOn));
        }
    }
}
