package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** When does an account forget an order that was cancelled? */
final class DroppingAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Forgetting an order that was cancelled",
            rule("FND-9", "Only an order that was not billed is cancelled.", Facts::notBilled));

    private DroppingAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable OrderOnAccount order) {

        boolean notBilled() {
            return order == null || order.invoice() == null;
        }
    }
}
