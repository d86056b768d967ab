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
 * @param paid confirmed money that was put towards it
 * @param credited credit notes that were put towards it
 */
record OrderOnAccount(
        OrderId order,
        OrderKind kind,
        Money total,
        Stage stage,
        boolean covered,
        @Nullable ChargedInvoice invoice,
        Money paid,
        Money credited) {

    /** How far an order has come. */
    enum Stage {
        /** The regional manager has to agree to it first. */
        HELD,
        /** Its goods are still here. */
        WAITING,
        /** An outbound slip was issued. */
        LET_GO,
        /** It was cancelled. */
        DROPPED
    }

    static OrderOnAccount asked(OrderId order, OrderKind kind, Money total, boolean covered) {
        Money nothing = Money.zero(total.currency());
        return new OrderOnAccount(order, kind, total, Stage.WAITING, covered, null, nothing, nothing);
    }

    static OrderOnAccount held(OrderId order, OrderKind kind, Money total) {
        return asked(order, kind, total, false).at(Stage.HELD);
    }

    /** What is still to be paid for it. */
    Money owing() {
        if (stage == Stage.DROPPED) {
            return Money.zero(total.currency());
        }
        Money price = invoice == null ? total : invoice.amount();
        return price.minus(paid).minus(credited);
    }

    boolean isPaid() {
        return !owing().isPositive();
    }

    boolean isHeld() {
        return stage == Stage.HELD;
    }

    boolean letGo() {
        return stage == Stage.LET_GO;
    }

    boolean isDropped() {
        return stage == Stage.DROPPED;
    }

    /** Whether its goods wait for nothing but money, or for somebody who fetches them. */
    boolean waits() {
        return stage == Stage.WAITING && invoice == null;
    }

    boolean isWithheld() {
        return waits() && !covered;
    }

    OrderOnAccount withCovered(boolean nowCovered) {
        return new OrderOnAccount(order, kind, total, stage, nowCovered, invoice, paid, credited);
    }

    OrderOnAccount coordinated() {
        return at(Stage.WAITING);
    }

    OrderOnAccount goodsLetGo() {
        return at(Stage.LET_GO);
    }

    /** Cancelled; what had been put towards it is free again. */
    OrderOnAccount dropped() {
        return paidBy(paid.negated()).at(Stage.DROPPED);
    }

    OrderOnAccount invoiced(ChargedInvoice charged) {
        return new OrderOnAccount(order, kind, total, stage, covered, charged, paid, credited);
    }

    OrderOnAccount paidBy(Money amount) {
        return new OrderOnAccount(order, kind, total, stage, covered, invoice, paid.plus(amount), credited);
    }

    OrderOnAccount creditedBy(Money amount) {
        return new OrderOnAccount(order, kind, total, stage, covered, invoice, paid, credited.plus(amount));
    }

    private OrderOnAccount at(Stage now) {
        return new OrderOnAccount(order, kind, total, now, covered, invoice, paid, credited);
    }
}
