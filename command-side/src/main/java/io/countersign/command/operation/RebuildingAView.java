package io.countersign.command.operation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;

/** When may a view be built anew? */
final class RebuildingAView {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Rebuilding a view",
            rule("OPS-1", "A view is rebuilt for a reason, in 500 characters at most.", Facts::reasonIsGiven),
            rule("OPS-2", "One rebuild of a view is under way at a time.", Facts::noneIsUnderWay));

    private RebuildingAView() {}

    /** What the rules may look at, and nothing else. */
    record Facts(String reason, boolean underWay) {

        boolean reasonIsGiven() {
            return Reasons.isReason(reason);
        }

        boolean noneIsUnderWay() {
            return !underWay;
        }
    }
}
