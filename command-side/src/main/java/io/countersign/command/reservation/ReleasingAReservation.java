package io.countersign.command.reservation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;

/** When may others buy the goods? */
final class ReleasingAReservation {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Releasing a transfer reservation",
            rule("RES-8", "Goods that have left are not released.", Facts::goodsAreHere),
            rule("RES-9", "A release has a reason.", Facts::reasonIsGiven));

    private ReleasingAReservation() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean goodsAreHere, String reason) {

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
