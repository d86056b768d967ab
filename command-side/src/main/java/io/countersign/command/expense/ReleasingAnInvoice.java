package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.people.PersonId;
import org.jspecify.annotations.Nullable;

/** When may anybody claim an invoice's number again? */
final class ReleasingAnInvoice {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Releasing an invoice",
            rule(
                    "EXP-23",
                    "Only the number of a refused claim's invoice is released.",
                    Facts::isKept,
                    Facts::decidedBy),
            rule("EXP-24", "Nobody releases a number that is kept for themselves.", Facts::twoPeopleAreInvolved),
            rule("EXP-25", "A release has a reason.", Facts::reasonIsGiven));

    private ReleasingAnInvoice() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            boolean isClaimed,
            @Nullable PersonId keptFor,
            PersonId actor,
            String reason,
            @Nullable String decidedBy) {

        boolean isKept() {
            return !isClaimed && keptFor != null;
        }

        boolean twoPeopleAreInvolved() {
            return !actor.equals(keptFor);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
