package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;

/** When may an order be given up? */
final class CancellingAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Cancelling an order",
            rule("ORD-22", "Only an order that was placed with this office is cancelled.", Facts::orderWasPlaced),
            rule("ORD-23", "An order is cancelled before its goods leave.", Facts::goodsAreHere),
            rule("ORD-24", "A cancellation has a reason.", Facts::reasonIsGiven));

    private CancellingAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean orderWasPlaced, boolean goodsAreHere, String reason) {

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
