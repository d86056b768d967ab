package io.countersign.command.seal;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.seal.SealId;

/** When may a new key of the seal be ordered? */
final class OrderingAKey {

    private static final int CHARACTERS_MAX = 500;

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Ordering a key of the seal",
            rule("SEA-1", "There is one seal, over the company's log.", Facts::isTheCompanys),
            rule("SEA-2", "A key is ordered for a reason, in 500 characters at most.", Facts::reasonIsGiven),
            rule("SEA-3", "One key is taken up before the next is ordered.", Facts::noneIsAwaited));

    private OrderingAKey() {}

    static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= CHARACTERS_MAX;
    }

    /** What the rules may look at, and nothing else. */
    record Facts(SealId seal, String reason, boolean awaited) {

        boolean isTheCompanys() {
            return seal.equals(SealId.COMPANY);
        }

        boolean reasonIsGiven() {
            return isReason(reason);
        }

        boolean noneIsAwaited() {
            return !awaited;
        }
    }
}
