package io.countersign.command.project;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Quantity;
import io.countersign.project.AskedPrice;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** When may special unit prices be asked for? */
final class AskingForSpecialPrices {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Asking for special prices",
            rule("PRC-1", "A price approval's number is used once; the same may be sent again.", Facts::newOrTheSame),
            rule(
                    "PRC-2",
                    "Special prices are for an open project that was first at its place and is protected.",
                    Facts::isLive),
            rule("PRC-3", "Special prices are for a project of more rolls than the policy says.", Facts::isLargeEnough),
            rule("PRC-4", "At least one price is asked for, and one for each model.", Facts::oneForEachModel),
            rule(
                    "PRC-5",
                    "A price is asked for a model of the project, for more than nothing and no more than it takes.",
                    Facts::quantitiesAreIts),
            rule("PRC-6", "A special price is above zero and below the list price.", Facts::pricesAreSpecial),
            rule("PRC-7", "Whoever asks for special prices says why.", Facts::reasonIsGiven));

    private AskingForSpecialPrices() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param registered how much of each model the project takes, in thousandths
     */
    record Facts(
            @Nullable PriceApprovalRequested before,
            List<AskedPrice> prices,
            String reason,
            boolean isLive,
            Map<String, Long> registered,
            Quantity approvalAbove) {

        boolean newOrTheSame() {
            return before == null
                    || before.prices().equals(prices) && before.reason().equals(reason);
        }

        boolean isLargeEnough() {
            return registered.values().stream().reduce(0L, Math::addExact) > approvalAbove.thousandths();
        }

        boolean oneForEachModel() {
            return !prices.isEmpty()
                    && prices.stream().map(AskedPrice::model).distinct().count() == prices.size();
        }

        boolean quantitiesAreIts() {
            return prices.stream()
                    .allMatch(price -> price.quantity().thousandths() > 0
                            && price.quantity().thousandths() <= registered.getOrDefault(price.model(), 0L));
        }

        boolean pricesAreSpecial() {
            return prices.stream()
                    .allMatch(price -> price.askedPrice().tenThousandths() > 0
                            && price.askedPrice().tenThousandths()
                                    < price.listPrice().tenThousandths());
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }
    }
}
