package io.countersign.command.account;

import io.countersign.account.ShippingBasis;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account's funds would pay for, if every slip that was seen turned into money.
 *
 * <p>Slips that name an order go to that order. What is left, and confirmed money that nothing has taken, first pays
 * open invoices, oldest due first, then goods that have left, and then the orders that wait, in the order in which they
 * came. Goods that have left come first because what they left on is not there for anybody else.
 */
final class Coverage {

    private final Funds funds;
    private final Map<OrderId, Money> bySlips = new HashMap<>();
    private final Map<OrderId, Money> byMoney = new HashMap<>();
    private final @Nullable OrderOnAccount newcomer;
    private Money money;
    private Money slips;

    private Coverage(Funds funds, @Nullable OrderOnAccount newcomer) {
        this.funds = funds;
        this.newcomer = newcomer;
        money = Money.zero(funds.currency());
        slips = money;
    }

    static Coverage of(Funds funds) {
        Coverage coverage = new Coverage(funds, null);
        coverage.spread();
        return coverage;
    }

    /** What the funds would pay for with one more order, which comes last. */
    static Coverage with(Funds funds, OrderOnAccount newcomer) {
        Coverage coverage = new Coverage(funds, newcomer);
        coverage.spread();
        coverage.pay(newcomer);
        return coverage;
    }

    /** How much is missing for this order; nothing when its funds are enough. */
    Money shortBy(OrderOnAccount order) {
        Money missing = order.owing().minus(of(byMoney, order.order()));
        if (order.kind() == OrderKind.STANDARD) {
            missing = missing.minus(of(bySlips, order.order()));
        }
        return missing.isNegative() ? Money.zero(funds.currency()) : missing;
    }

    /** How much confirmed money is there for this order. */
    Money moneyFor(OrderOnAccount order) {
        return order.paid().plus(of(byMoney, order.order()));
    }

    boolean covers(OrderOnAccount order) {
        return shortBy(order).isZero();
    }

    /** Why a covered order may ship. */
    ShippingBasis basis(OrderOnAccount order) {
        return order.owing().minus(of(byMoney, order.order())).isPositive()
                ? ShippingBasis.SLIP_SEEN
                : ShippingBasis.PAID_CONFIRMED;
    }

    private void spread() {
        for (RemittanceOnAccount remittance : funds.unspent()) {
            if (remittance.isConfirmed()) {
                money = money.plus(remittance.free());
            } else {
                slips = slips.plus(remittance.amount().minus(toItsOrder(remittance)));
            }
        }
        funds.invoicedAndOpen().forEach(this::pay);
        funds.goneAndUnpaid().stream().filter(order -> order.invoice() == null).forEach(this::pay);
        funds.waiting().forEach(this::pay);
    }

    private Money toItsOrder(RemittanceOnAccount slip) {
        OrderOnAccount named = orderOf(slip);
        if (named == null) {
            return Money.zero(funds.currency());
        }
        Money missing = named.owing().minus(of(bySlips, named.order()));
        Money share = slip.amount().min(missing.isNegative() ? Money.zero(funds.currency()) : missing);
        bySlips.merge(named.order(), share, Money::plus);
        return share;
    }

    private @Nullable OrderOnAccount orderOf(RemittanceOnAccount slip) {
        if (slip.meantFor() == null) {
            return null;
        }
        return newcomer != null && newcomer.order().equals(slip.meantFor()) ? newcomer : funds.order(slip.meantFor());
    }

    private void pay(OrderOnAccount order) {
        boolean slipsCount = order.kind() == OrderKind.STANDARD;
        Money missing = slipsCount ? order.owing().minus(of(bySlips, order.order())) : order.owing();
        if (!missing.isPositive()) {
            return;
        }
        Money fromMoney = money.min(missing);
        money = money.minus(fromMoney);
        byMoney.merge(order.order(), fromMoney, Money::plus);
        if (slipsCount) {
            Money fromSlips = slips.min(missing.minus(fromMoney));
            slips = slips.minus(fromSlips);
            bySlips.merge(order.order(), fromSlips, Money::plus);
        }
    }

    private Money of(Map<OrderId, Money> shares, OrderId order) {
        return shares.getOrDefault(order, Money.zero(funds.currency()));
    }
}
