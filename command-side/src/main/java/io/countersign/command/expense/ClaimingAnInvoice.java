package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/** When does a claim get an invoice's number? */
final class ClaimingAnInvoice {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Claiming an invoice",
            rule(
                    "EXP-21",
                    "An invoice number is claimed once in the company's lifetime.",
                    Facts::claimedByNoOtherClaim,
                    Facts::decidedBy),
            rule(
                    "EXP-22",
                    "The invoice of a refused claim is claimed again by the same claimant only.",
                    Facts::keptForNobodyElse,
                    Facts::decidedBy));

    private ClaimingAnInvoice() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param decidedBy the event by which the number was claimed or kept
     */
    record Facts(
            @Nullable ExpenseClaimId claimedBy,
            @Nullable PersonId keptFor,
            ExpenseClaimId claim,
            PersonId claimant,
            @Nullable String decidedBy) {

        boolean claimedByNoOtherClaim() {
            return claimedBy == null || claimedBy.equals(claim);
        }

        boolean keptForNobodyElse() {
            return keptFor == null || keptFor.equals(claimant);
        }
    }
}
