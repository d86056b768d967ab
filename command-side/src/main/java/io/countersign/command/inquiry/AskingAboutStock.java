package io.countersign.command.inquiry;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.inquiry.WantedGoods;
import io.countersign.money.Quantity;
import org.jspecify.annotations.Nullable;

/** When may purchasing be asked whether goods can be had? */
final class AskingAboutStock {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Asking about stock",
            rule("INQ-1", "An inquiry's number is used once; the same inquiry may be sent again.", Facts::newOrTheSame),
            rule("INQ-2", "An inquiry is about more than nothing.", Facts::quantityIsPositive),
            rule(
                    "INQ-3",
                    "What is in stock and what should be put there is not below zero.",
                    Facts::stockIsNotNegative),
            rule(
                    "INQ-4",
                    "Only an inquiry for a project names a project's registration.",
                    Facts::registrationIsOfAProject));

    private AskingAboutStock() {}

    /** What the rules may look at, and nothing else. */
    record Facts(@Nullable Fingerprint before, Fingerprint now, WantedGoods goods) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean quantityIsPositive() {
            return goods.quantity().thousandths() > 0;
        }

        boolean stockIsNotNegative() {
            return isNotNegative(goods.inStock()) && isNotNegative(goods.stockingSuggested());
        }

        boolean registrationIsOfAProject() {
            return goods.project() == null || goods.forProject();
        }

        private static boolean isNotNegative(@Nullable Quantity quantity) {
            return quantity == null || quantity.thousandths() >= 0;
        }
    }
}
