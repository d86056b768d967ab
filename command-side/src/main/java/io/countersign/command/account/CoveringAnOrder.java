package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import io.countersign.order.OrderKind;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** When does an account look whether its funds are enough for an order? */
final class CoveringAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Looking whether funds are enough for an order",
            rule(
                    "FND-1",
                    "An account looks at an order once; the same order may be asked about again.",
                    Facts::newOrTheSame),
            rule("FND-2", "An order is in its account's currency.", Facts::currencyIsTheAccounts));

    private CoveringAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable OrderOnAccount before, OrderKind kind, Money total, Currency accountsCurrency) {

        boolean newOrTheSame() {
            return before == null || before.kind() == kind && before.total().equals(total);
        }

        boolean currencyIsTheAccounts() {
            return total.currency().equals(accountsCurrency);
        }
    }
}
