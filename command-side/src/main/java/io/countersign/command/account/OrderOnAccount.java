package io.countersign.command.account;

import io.countersign.account.ChargedInvoice;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import org.jspecify.annotations.Nullable;

/**
 * What an account knows about one of its orders.
 *
 * @param covered whether the account last said that its funds are enough
 * @param letGo whether an outbound slip was issued
 * @param paid confirmed money that was put towards it
 * @param credited credit notes that were put towards it
 */
record OrderOnAccount(
        OrderId order,
        OrderKind kind,
        Money total,
        boolean covered,
        boolean letGo,
        @Nullable ChargedInvoice invoice,
        Money paid,
        Money credited) {

    static OrderOnAccount asked(OrderId order, OrderKind kind, Money total, boolean covered) {
        Money nothing = Money.zero(total.currency());
        return new OrderOnAccount(order, kind, total, covered, false, null, nothing, nothing);
    }

    /** What is still to be paid for it. */
    Money owing() {
        Money price = invoice == null ? total : invoice.amount();
        return price.minus(paid).minus(credited);
    }

    OrderOnAccount withCovered(boolean nowCovered) {
        return new OrderOnAccount(order, kind, total, nowCovered, letGo, invoice, paid, credited);
    }

    OrderOnAccount goodsLetGo() {
        return new OrderOnAccount(order, kind, total, covered, true, invoice, paid, credited);
    }

    OrderOnAccount invoiced(ChargedInvoice charged) {
        return new OrderOnAccount(order, kind, total, covered, letGo, charged, paid, credited);
    }

    OrderOnAccount paidBy(Money amount) {
        return new OrderOnAccount(order, kind, total, covered, letGo, invoice, paid.plus(amount), credited);
    }

    OrderOnAccount creditedBy(Money amount) {
        return new OrderOnAccount(order, kind, total, covered, letGo, invoice, paid, credited.plus(amount));
    }
}
