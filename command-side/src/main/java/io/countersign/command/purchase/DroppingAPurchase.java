package io.countersign.command.purchase;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;

/** When may a purchase be given up? */
final class DroppingAPurchase {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Giving a purchase up",
            rule("PUR-11", "A purchase is given up before its goods arrive.", Facts::goodsAreNotHere),
            rule("PUR-12", "Giving a purchase up has a reason.", Facts::reasonIsGiven));

    private DroppingAPurchase() {}

    /** What the rules may look at, and nothing else. */
    record Facts(boolean goodsAreNotHere, String reason) {

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
