package io.countersign.command.account;

import io.countersign.money.Money;
import io.countersign.order.OrderId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a customer is behind with on a day, beyond the funds that were seen: invoices whose day has passed, goods that
 * have left, and orders that are withheld. Of an order whose goods are still to be made it is the deposit.
 */
record Arrears(List<OrderId> orders, Money amount) {

    Arrears {
        orders = List.copyOf(orders);
    }

    static Arrears of(Funds funds, Deposits deposits, Coverage coverage, LocalDate today) {
        List<OrderId> orders = new ArrayList<>();
        Money amount = Money.zero(funds.currency());
        for (OrderOnAccount order : behind(funds, today)) {
            Money missing = order.waits() && deposits.isAskedFor(order.order())
                    ? deposits.missing(order, coverage)
                    : coverage.shortBy(order);
            if (missing.isPositive()) {
                orders.add(order.order());
                amount = amount.plus(missing);
            }
        }
        return new Arrears(orders, amount);
    }

    boolean areNone() {
        return orders.isEmpty();
    }

    private static List<OrderOnAccount> behind(Funds funds, LocalDate today) {
        List<OrderOnAccount> behind = new ArrayList<>(funds.overdue(today));
        funds.goneAndUnpaid().stream()
                .filter(order ->
                        order.invoice() == null || !order.invoice().dueOn().isBefore(today))
                .forEach(behind::add);
        behind.addAll(funds.waiting());
        return behind;
    }
}
