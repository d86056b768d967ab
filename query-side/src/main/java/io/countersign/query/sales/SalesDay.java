package io.countersign.query.sales;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.order.UnitOfMeasure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What some customers did on one day.
 *
 * @param accounts one for each customer and currency
 */
public record SalesDay(LocalDate on, List<AccountDay> accounts) {

    public SalesDay {
        accounts = List.copyOf(accounts);
    }

    /** So much, in one unit. */
    public record Measured(UnitOfMeasure unit, Quantity quantity) {}

    /** So much was returned of an order. */
    public record Credited(OrderId order, Money amount) {}

    /**
     * What one customer did.
     *
     * @param orders how many orders were placed
     * @param quantities what they ordered, one for each unit
     * @param collected money that finance saw, less what bounced
     * @param invoiced which orders were billed
     * @param credited for which orders something was returned
     */
    public record AccountDay(
            CustomerAccountId account,
            long orders,
            List<Measured> quantities,
            Money billed,
            Money returned,
            Money collected,
            List<OrderId> invoiced,
            List<Credited> credited) {

        public AccountDay {
            quantities = List.copyOf(quantities);
            invoiced = List.copyOf(invoiced);
            credited = List.copyOf(credited);
        }

        /** Nothing. */
        static AccountDay none(CustomerAccountId account, Currency currency) {
            Money nothing = Money.zero(currency);
            return new AccountDay(account, 0, List.of(), nothing, nothing, nothing, List.of(), List.of());
        }

        /** In which currency. */
        public Currency currency() {
            return billed.currency();
        }

        /** The number that people know what was billed by. */
        public @Nullable String document() {
            return invoiced.isEmpty() ? null : invoiced.getFirst().value();
        }

        AccountDay ordered(List<Measured> more) {
            List<Measured> sums = quantities;
            for (Measured one : more) {
                sums = plus(sums, one);
            }
            return new AccountDay(account, orders + 1, sums, billed, returned, collected, invoiced, credited);
        }

        AccountDay billed(Money amount, OrderId order) {
            List<OrderId> all =
                    Stream.concat(invoiced.stream(), Stream.of(order)).toList();
            return new AccountDay(account, orders, quantities, billed.plus(amount), returned, collected, all, credited);
        }

        AccountDay returned(Money amount, OrderId order) {
            List<Credited> all = Stream.concat(credited.stream(), Stream.of(new Credited(order, amount)))
                    .toList();
            return new AccountDay(account, orders, quantities, billed, returned.plus(amount), collected, invoiced, all);
        }

        AccountDay collected(Money amount) {
            return new AccountDay(
                    account, orders, quantities, billed, returned, collected.plus(amount), invoiced, credited);
        }
    }

    /** This and so much more of it. */
    static List<Measured> plus(List<Measured> sums, Measured more) {
        List<Measured> after = new ArrayList<>();
        boolean found = false;
        for (Measured sum : sums) {
            boolean same = sum.unit() == more.unit();
            found |= same;
            after.add(same ? new Measured(sum.unit(), sum.quantity().plus(more.quantity())) : sum);
        }
        if (!found) {
            after.add(more);
        }
        return after;
    }

    SalesDay with(CustomerAccountId account, Currency currency, UnaryOperator<AccountDay> change) {
        List<AccountDay> after = new ArrayList<>(accounts);
        for (int i = 0; i < after.size(); i++) {
            AccountDay one = after.get(i);
            if (one.account().equals(account) && one.currency().equals(currency)) {
                after.set(i, change.apply(one));
                return new SalesDay(on, after);
            }
        }
        after.add(change.apply(AccountDay.none(account, currency)));
        return new SalesDay(on, after);
    }
}
