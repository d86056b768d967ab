package io.countersign.command.expense;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import org.jspecify.annotations.Nullable;

/** When may somebody plan to spend money? */
final class PlanningExpenses {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Planning expenses",
            rule("EXP-1", "A claim's number is used once; the same plan may be sent again.", Facts::newOrTheSame),
            rule("EXP-2", "A plan says what the money is for.", Facts::purposeIsGiven),
            rule("EXP-3", "A plan is for more than nothing.", Facts::estimateIsPositive));

    private PlanningExpenses() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now, String purpose, Money estimate) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean purposeIsGiven() {
            return !purpose.isBlank();
        }

        boolean estimateIsPositive() {
            return estimate.isPositive();
        }
    }
}
