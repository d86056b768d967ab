package io.countersign.query.sales;

import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.order.UnitOfMeasure;
import io.countersign.query.documents.Documents;
import io.countersign.query.sales.Attribution.Since;
import io.countersign.query.sales.SalesDay.AccountDay;
import io.countersign.query.sales.SalesDay.Measured;
import io.countersign.sales.Period;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was sold in a period, added up by region, salesperson or customer. */
final class SalesSums {

    /** What stands where a customer has no region or no salesperson. */
    static final String NOBODY = "-";

    private SalesSums() {}

    /**
     * A row of a report.
     *
     * @param whose the region, the salesperson or the customer
     */
    record Key(String whose, Currency currency) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::whose)
                .thenComparing(key -> key.currency().getCurrencyCode());

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return whose + "/" + currency.getCurrencyCode();
        }
    }

    /** Sums of one row. */
    record Sums(
            long orders, List<Measured> quantities, Money billed, Money returned, Money collected, long newCustomers) {

        Sums {
            quantities = List.copyOf(quantities);
        }

        static Sums none(Currency currency) {
            Money nothing = Money.zero(currency);
            return new Sums(0, List.of(), nothing, nothing, nothing, 0);
        }

        Money net() {
            return billed.minus(returned);
        }

        /** This and as much again as the other. */
        Sums plus(Sums other) {
            List<Measured> all = quantities;
            for (Measured one : other.quantities) {
                all = SalesDay.plus(all, one);
            }
            return new Sums(
                    orders + other.orders,
                    all,
                    billed.plus(other.billed),
                    returned.plus(other.returned),
                    collected.plus(other.collected),
                    newCustomers + other.newCustomers);
        }
    }

    /** Adds up the days of one row: there may be hundreds of thousands in a year. */
    private static final class Summing {

        private static final UnitOfMeasure[] UNITS = UnitOfMeasure.values();

        private final Currency currency;
        private final long[] thousandths = new long[UNITS.length];
        private final boolean[] measured = new boolean[UNITS.length];
        private long orders;
        private long billed;
        private long returned;
        private long collected;
        private long newCustomers;

        Summing(Currency currency) {
            this.currency = currency;
        }

        void add(AccountDay day, boolean isFirst) {
            orders += day.orders();
            for (Measured one : day.quantities()) {
                int unit = one.unit().ordinal();
                thousandths[unit] =
                        Math.addExact(thousandths[unit], one.quantity().thousandths());
                measured[unit] = true;
            }
            billed = Math.addExact(billed, day.billed().minorUnits());
            returned = Math.addExact(returned, day.returned().minorUnits());
            collected = Math.addExact(collected, day.collected().minorUnits());
            newCustomers += isFirst ? 1 : 0;
        }

        Sums sums() {
            List<Measured> quantities = new ArrayList<>();
            for (UnitOfMeasure unit : UNITS) {
                if (measured[unit.ordinal()]) {
                    quantities.add(new Measured(unit, new Quantity(thousandths[unit.ordinal()])));
                }
            }
            return new Sums(
                    orders,
                    quantities,
                    new Money(billed, currency),
                    new Money(returned, currency),
                    new Money(collected, currency),
                    newCustomers);
        }
    }

    /** Every document of a period. */
    static Collection<SalesDay> days(Documents<SalesDay> documents, Period period, LocalDate until) {
        return documents
                .findAll(period.days().stream()
                        .filter(day -> !day.isAfter(until))
                        .flatMap(SalesFold::idsOf)
                        .toList())
                .values();
    }

    /** The sums of a period, one for each row. */
    static Map<Key, Sums> of(Collection<SalesDay> days, Map<String, Attribution> customers, By by, Filter filter) {
        Map<Key, Summing> rows = new HashMap<>();
        for (SalesDay day : days) {
            for (AccountDay account : day.accounts()) {
                Attribution customer = customers.get(account.account().value());
                Since whose = customer == null ? null : customer.on(day.on());
                if (matches(filter, account, whose)) {
                    rows.computeIfAbsent(
                                    new Key(whose(by, account.account().value(), whose), account.currency()),
                                    key -> new Summing(key.currency()))
                            .add(account, isFirst(customer, account, day));
                }
            }
        }
        Map<Key, Sums> sums = new TreeMap<>();
        rows.forEach((key, row) -> sums.put(key, row.sums()));
        return sums;
    }

    /** What all customers did in a period, without any rows: one sum for each currency. */
    static Map<Currency, Sums> everything(
            Collection<SalesDay> days, Map<String, Attribution> customers, Filter filter) {
        Map<Currency, Summing> everything = new HashMap<>();
        for (SalesDay day : days) {
            for (AccountDay account : day.accounts()) {
                Attribution customer = customers.get(account.account().value());
                if (filter.equals(Filter.NONE)
                        || matches(filter, account, customer == null ? null : customer.on(day.on()))) {
                    everything
                            .computeIfAbsent(account.currency(), Summing::new)
                            .add(account, isFirst(customer, account, day));
                }
            }
        }
        Map<Currency, Sums> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        everything.forEach((currency, sum) -> sums.put(currency, sum.sums()));
        return sums;
    }

    private static boolean isFirst(@Nullable Attribution customer, AccountDay account, SalesDay day) {
        return customer != null
                && day.on().equals(customer.firstOn())
                && (account.orders() > 0 || !account.billed().isZero());
    }

    /** Do a customer's figures of a day belong into the report? */
    static boolean matches(Filter filter, AccountDay account, @Nullable Since whose) {
        return (filter.account() == null || filter.account().equals(account.account()))
                && (filter.region() == null || (whose != null && filter.region().equals(whose.region())))
                && (filter.salesperson() == null
                        || (whose != null && filter.salesperson().equals(whose.salesperson())));
    }

    /** Into which row a customer's figures go. */
    static String whose(By by, String account, @Nullable Since whose) {
        return switch (by) {
            case CUSTOMER -> account;
            case REGION ->
                whose == null || whose.region() == null
                        ? NOBODY
                        : whose.region().value();
            case SALESPERSON ->
                whose == null || whose.salesperson() == null
                        ? NOBODY
                        : whose.salesperson().value();
        };
    }

    /** One sum for each currency. */
    static Map<Currency, Sums> totals(Map<Key, Sums> sums) {
        Map<Currency, Sums> totals = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        sums.forEach((key, sum) -> totals.merge(key.currency(), sum, Sums::plus));
        return totals;
    }
}
