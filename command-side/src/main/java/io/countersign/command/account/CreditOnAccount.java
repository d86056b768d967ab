package io.countersign.command.account;

import io.countersign.money.Money;
import io.countersign.order.OrderId;
import java.time.LocalDate;

/**
 * What an account knows about one credit note.
 *
 * @param left what no invoice has taken yet
 */
record CreditOnAccount(OrderId order, Money amount, LocalDate creditedOn, Money left) {

    boolean says(OrderId sameOrder, Money sameAmount, LocalDate sameDay) {
        return order.equals(sameOrder) && amount.equals(sameAmount) && creditedOn.equals(sameDay);
    }

    CreditOnAccount used(Money more) {
        return new CreditOnAccount(order, amount, creditedOn, left.minus(more));
    }
}
