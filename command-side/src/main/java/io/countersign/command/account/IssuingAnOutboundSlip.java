package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When may goods leave? */
final class IssuingAnOutboundSlip {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Issuing an outbound slip",
            rule("FND-3", "Goods leave only for an order that is known to its account.", Facts::orderIsKnown),
            rule("FND-4", "Goods leave only when the account's funds are enough for the order.", Facts::fundsAreEnough),
            rule("FND-5", "Goods that were billed have left already.", Facts::notBilledYet));

    private IssuingAnOutboundSlip() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable OrderOnAccount order, Funds funds) {

        boolean orderIsKnown() {
            return order != null;
        }

        boolean notBilledYet() {
            return order == null || order.letGo() || order.invoice() == null;
        }

        boolean fundsAreEnough() {
            return order == null || order.letGo() || Coverage.of(funds).covers(order);
        }
    }
}
