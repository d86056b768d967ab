package io.countersign.command.bank;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may a match be taken back? */
final class TakingAMatchBack {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Taking a match back",
            rule("BNK-15", "Only a match that was made is taken back; the same may be said again.", Facts::isKnown),
            rule("BNK-16", "A match is taken back for a reason.", Facts::reasonIsGiven));

    private TakingAMatchBack() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable MatchOnStatement match, String reason) {

        boolean isKnown() {
            return match != null;
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
