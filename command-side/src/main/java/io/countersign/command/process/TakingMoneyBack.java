package io.countersign.command.process;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import org.jspecify.annotations.Nullable;

/** When is a line with which money went back the reversal of a remittance? */
final class TakingMoneyBack {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Taking the money of a remittance back",
            rule("BNK-28", "The bank takes back all that was confirmed of a remittance.", Facts::isAllOfIt));

    private TakingMoneyBack() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Money confirmed, Money takenBack) {

        boolean isAllOfIt() {
            return takenBack.equals(confirmed);
        }
    }
}
