package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;

/** When may a customer's standing, region or salesperson change? */
final class ChangingAnAccount {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Changing a customer's standing, region or salesperson",
            rule("ACC-3", "Every such change has a reason.", Facts::reasonIsGiven));

    private ChangingAnAccount() {}

    /** What the rules may look at, and nothing else. */
    record Facts(String reason) {

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
