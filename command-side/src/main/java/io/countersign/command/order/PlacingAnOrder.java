package io.countersign.command.order;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.project.ProjectId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When may an order be put on record? */
final class PlacingAnOrder {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Placing an order",
            rule("ORD-1", "An order number is used once; the same order may be sent again.", Facts::newOrTheSame),
            rule("ORD-2", "An order has at least one line.", Facts::someLine),
            rule("ORD-3", "Every line is for more than nothing.", Facts::quantitiesArePositive),
            rule("ORD-4", "No unit price is below zero.", Facts::pricesAreNotNegative),
            rule(
                    "ORD-5",
                    "A line's amount is its quantity times its unit price, rounded half up.",
                    Facts::amountsAgree),
            rule("ORD-6", "A futures line says when its goods are expected.", Facts::futuresAreExpected),
            rule("ORD-7", "An order comes to more than nothing.", Facts::totalIsPositive),
            rule("ORD-15", "A project order names its project.", Facts::projectOrdersNameTheirs),
            rule("ORD-16", "A standard order names no project.", Facts::standardOrdersNameNone),
            rule("ORD-17", "Pattern books and display board are standard orders.", Facts::marketingGoodsAreStandard),
            rule(
                    "ORD-18",
                    "An order's number has at most 64 characters: its lines are numbered after it.",
                    Facts::numberIsShortEnough),
            rule("ORD-19", "An order has at most 999 lines.", Facts::linesAreFewEnough));

    private static final int CHARACTERS_MAX = 64;
    private static final int LINES_MAX = 999;

    private PlacingAnOrder() {}

    /** What the rules may look at, and nothing else. */
    record Facts(
            @Nullable Fingerprint before,
            Fingerprint now,
            OrderId order,
            OrderKind kind,
            @Nullable ProjectId project,
            @Nullable Goods goods,
            List<OrderLine> lines,
            Money total,
            Currency currency) {

        boolean newOrTheSame() {
            return before == null || before.equals(now);
        }

        boolean someLine() {
            return !lines.isEmpty();
        }

        boolean quantitiesArePositive() {
            return lines.stream().allMatch(line -> line.quantity().thousandths() > 0);
        }

        boolean pricesAreNotNegative() {
            return lines.stream().allMatch(line -> line.unitPrice().tenThousandths() >= 0);
        }

        boolean amountsAgree() {
            return lines.stream()
                    .allMatch(line -> line.amount().equals(line.unitPrice().times(line.quantity(), currency)));
        }

        boolean futuresAreExpected() {
            return lines.stream().allMatch(line -> line.supply() == Supply.SPOT || line.expectedOn() != null);
        }

        boolean totalIsPositive() {
            return total.isPositive();
        }

        boolean projectOrdersNameTheirs() {
            return kind != OrderKind.PROJECT || project != null;
        }

        boolean standardOrdersNameNone() {
            return kind != OrderKind.STANDARD || project == null;
        }

        boolean marketingGoodsAreStandard() {
            return kind == OrderKind.STANDARD || goods == null || goods == Goods.WALL_COVERINGS;
        }

        boolean numberIsShortEnough() {
            return order.value().length() <= CHARACTERS_MAX;
        }

        boolean linesAreFewEnough() {
            return lines.size() <= LINES_MAX;
        }
    }
}
