package io.countersign.command.reservation;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;

/** When may a customer say that the goods are still wanted? */
final class ConfirmingAReservation {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Confirming a transfer reservation",
            rule("RES-5", "Only goods that are still held are confirmed.", Facts::goodsAreHeld));

    private ConfirmingAReservation() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean goodsAreHeld) {}
}
