package io.countersign.command.account;

import static io.countersign.command.rulebook.Rule.rule;

import io.countersign.account.AccountCommand.ReallocateRemittance.Share;
import io.countersign.command.rulebook.Rulebook;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When may money be put towards other orders than before? */
final class ReallocatingARemittance {

    static final Rulebook<Facts> RULES = Rulebook.of(
            "Putting a remittance towards other orders",
            rule("REM-16", "Only confirmed money is put towards orders.", Facts::moneyIsThere),
            rule(
                    "REM-17",
                    "Money is put towards orders of its own account, each named once.",
                    Facts::ordersAreTheAccounts),
            rule("REM-18", "Every order gets more than nothing, in the account's currency.", Facts::sharesArePositive),
            rule("REM-19", "No more is put towards orders than came.", Facts::enoughCame),
            rule("REM-20", "No order gets more than is still to be paid for it.", Facts::ordersTakeIt),
            rule("REM-21", "Moving money has a reason.", Facts::reasonIsGiven),
            rule("REM-22", "Money is moved on or after the day it came, and not in the future.", Facts::dayFits));

    private ReallocatingARemittance() {}

    /**
     * What the rules may look at, and nothing else.
     *
     * @param room what is still to be paid for each named order of the account, this remittance left aside
     */
    record Facts(
            @Nullable RemittanceOnAccount remittance,
            List<Share> shares,
            Map<OrderId, Money> room,
            String reason,
            LocalDate reallocatedOn,
            LocalDate today) {

        boolean moneyIsThere() {
            return remittance != null && remittance.isConfirmed();
        }

        boolean ordersAreTheAccounts() {
            return shares.stream().map(Share::order).distinct().count() == shares.size()
                    && shares.stream().allMatch(share -> room.containsKey(share.order()));
        }

        boolean sharesArePositive() {
            return shares.stream().allMatch(share -> share.amount().isPositive() && isInItsCurrency(share));
        }

        boolean enoughCame() {
            return remittance == null
                    || !shares.stream()
                            .filter(this::isInItsCurrency)
                            .map(Share::amount)
                            .reduce(remittance.amount(), Money::minus)
                            .isNegative();
        }

        boolean ordersTakeIt() {
            return shares.stream().filter(this::isInItsCurrency).allMatch(this::hasRoom);
        }

        boolean reasonIsGiven() {
            return !reason.isBlank();
        }

        boolean dayFits() {
            return !reallocatedOn.isAfter(today)
                    && (remittance == null
                            || remittance.valueDate() == null
                            || !reallocatedOn.isBefore(remittance.valueDate()));
        }

        private boolean hasRoom(Share share) {
            Money left = room.get(share.order());
            return left == null || share.amount().compareTo(left) <= 0;
        }

        private boolean isInItsCurrency(Share share) {
            return remittance == null
                    || Objects.equals(
                            share.amount().currency(), remittance.amount().currency());
        }
    }
}
