package io.countersign.command.account;

import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.FreedMoney;
import io.countersign.account.TakenBack;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The money of one account: what came, where it went, what is open. Only an account's events change it.
 *
 * <p>Everything that has to be looked through when money is put towards orders is kept apart from what is settled, so
 * that a decision costs what is open and not what ever was.
 */
final class Funds {

    private final Currency currency;
    private final Map<OrderId, OrderOnAccount> orders = new LinkedHashMap<>();
    private final Map<OrderId, OrderOnAccount> waiting = new LinkedHashMap<>();
    private final Map<OrderId, OrderOnAccount> goneAndUnpaid = new LinkedHashMap<>();
    private final Map<OrderId, Set<RemittanceId>> paidInAdvance = new HashMap<>();
    private final TreeSet<Due> due = new TreeSet<>();
    private final Map<RemittanceId, RemittanceOnAccount> remittances = new LinkedHashMap<>();
    private final Map<RemittanceId, RemittanceOnAccount> unspent = new LinkedHashMap<>();
    private final Map<CreditNoteNumber, CreditOnAccount> credits = new LinkedHashMap<>();
    private final Map<CreditNoteNumber, CreditOnAccount> unusedCredits = new LinkedHashMap<>();
    private final Map<OrderId, Money> creditedFor = new HashMap<>();

    Funds(Currency currency) {
        this.currency = currency;
    }

    Currency currency() {
        return currency;
    }

    @Nullable
    OrderOnAccount order(OrderId order) {
        return orders.get(order);
    }

    @Nullable
    RemittanceOnAccount remittance(RemittanceId remittance) {
        return remittances.get(remittance);
    }

    @Nullable
    CreditOnAccount credit(CreditNoteNumber creditNote) {
        return credits.get(creditNote);
    }

    /** Confirmed remittances of which something is left, and slips that are neither confirmed nor rejected. */
    List<RemittanceOnAccount> unspent() {
        return List.copyOf(unspent.values());
    }

    /** Credit notes of which something is left. */
    Map<CreditNoteNumber, CreditOnAccount> unusedCredits() {
        return Map.copyOf(unusedCredits);
    }

    /** Orders whose goods are still here and that wait for nobody's agreement, in the order in which they came. */
    List<OrderOnAccount> waiting() {
        return List.copyOf(waiting.values());
    }

    boolean nothingWaits() {
        return waiting.isEmpty();
    }

    /** Orders whose goods were let go and that are not paid by confirmed money, invoiced or not. */
    List<OrderOnAccount> goneAndUnpaid() {
        return List.copyOf(goneAndUnpaid.values());
    }

    /** Orders with an open invoice, oldest due first. */
    List<OrderOnAccount> invoicedAndOpen() {
        return due.stream().map(Due::order).map(this::known).toList();
    }

    /** Orders with an open invoice that was due before this day, oldest due first. */
    List<OrderOnAccount> overdue(LocalDate today) {
        return due.stream()
                .takeWhile(next -> next.dueOn().isBefore(today))
                .map(Due::order)
                .map(this::known)
                .toList();
    }

    /** What the customer owes on invoices, less money and credit notes. */
    Money balance() {
        Money credit =
                unusedCredits.values().stream().map(CreditOnAccount::left).reduce(nothing(), Money::plus);
        return invoicedAndOpen().stream()
                .map(OrderOnAccount::owing)
                .reduce(nothing(), Money::plus)
                .minus(credit);
    }

    /** Confirmed money that was not put towards anything, and slips that are neither confirmed nor rejected. */
    Money available() {
        return unspent.values().stream()
                .map(remittance -> remittance.isConfirmed() ? remittance.free() : remittance.amount())
                .reduce(nothing(), Money::plus);
    }

    /** The sum of all credit notes for this order. */
    Money creditedFor(OrderId order) {
        return creditedFor.getOrDefault(order, nothing());
    }

    /** What dropping an order that is not invoiced would free, by remittance. */
    List<FreedMoney> freedBy(OrderId order) {
        return paidInAdvance.getOrDefault(order, Set.of()).stream()
                .sorted(Comparator.comparing(RemittanceId::value))
                .map(remittance -> new FreedMoney(
                        remittance,
                        demand(remittance, remittances.get(remittance)).shares().getOrDefault(order, nothing())))
                .toList();
    }

    /** How this money would be put towards orders: the one it is meant for, else the oldest due first. */
    List<Allocation> allocate(Money money, @Nullable OrderId meantFor, LocalDate on) {
        List<Allocation> allocations = new ArrayList<>();
        Money left = money;
        OrderOnAccount named = meantFor == null ? null : orders.get(meantFor);
        if (named != null) {
            left = take(named, left, on, allocations);
        }
        for (Due next : due) {
            if (!left.isPositive()) {
                break;
            }
            if (!next.order().equals(meantFor)) {
                left = take(known(next.order()), left, on, allocations);
            }
        }
        return allocations;
    }

    /** This share of money put towards an order on a day, or on the day of its invoice if that is later. */
    Allocation allocationOf(OrderId order, Money share, LocalDate on) {
        return new Allocation(order, share, notBeforeItsInvoice(known(order), on));
    }

    /** How these credits would be put towards open invoices, the one they belong to first. */
    List<Allocation> allocateCredit(Money credit, OrderId belongsTo, LocalDate on) {
        OrderOnAccount own = orders.get(belongsTo);
        return allocate(credit, own == null || own.invoice() == null ? null : belongsTo, on);
    }

    /** What taking a remittance away from its orders takes back, from this day on. */
    List<TakenBack> takeBack(RemittanceOnAccount remittance, LocalDate on) {
        return remittance.putTowards().entrySet().stream()
                .sorted(Comparator.comparing(put -> put.getKey().value()))
                .map(put -> takenBack(put.getKey(), put.getValue(), on))
                .toList();
    }

    private TakenBack takenBack(OrderId order, RemittanceOnAccount.Put put, LocalDate on) {
        LocalDate from = on.isAfter(put.on()) ? on : put.on();
        return new TakenBack(order, put.amount(), from, known(order).invoice());
    }

    void asked(OrderOnAccount order) {
        change(order.order(), before -> before == null ? order : before.withCovered(order.covered()));
    }

    void coordinated(OrderId order) {
        change(order, before -> demand(order, before).coordinated());
    }

    void dropped(OrderId order, List<FreedMoney> freed) {
        for (FreedMoney free : freed) {
            put(demand(free.remittance(), remittances.get(free.remittance())).without(order));
        }
        paidInAdvance.remove(order);
        change(order, before -> demand(order, before).dropped());
    }

    void letGo(OrderId order) {
        change(order, before -> demand(order, before).goodsLetGo());
    }

    void invoiced(OrderId order, ChargedInvoice invoice) {
        paidInAdvance.remove(order);
        change(
                order,
                before -> (before == null
                                ? OrderOnAccount.asked(order, OrderKind.STANDARD, invoice.amount(), true)
                                : before)
                        .invoiced(invoice));
    }

    void put(RemittanceOnAccount remittance) {
        remittances.put(remittance.remittance(), remittance);
        if (remittance.isPending()
                || remittance.isConfirmed() && remittance.free().isPositive()) {
            unspent.put(remittance.remittance(), remittance);
        } else {
            unspent.remove(remittance.remittance());
        }
    }

    void allocated(RemittanceId remittance, List<Allocation> allocations) {
        RemittanceOnAccount changed = demand(remittance, remittances.get(remittance));
        for (Allocation allocation : allocations) {
            changed = changed.put(allocation.order(), allocation.amount(), allocation.on());
            change(
                    allocation.order(),
                    before -> demand(allocation.order(), before).paidBy(allocation.amount()));
            if (known(allocation.order()).invoice() == null) {
                paidInAdvance
                        .computeIfAbsent(allocation.order(), order -> new HashSet<>())
                        .add(remittance);
            }
        }
        put(changed);
    }

    void takenBack(RemittanceId remittance, List<TakenBack> takenBack) {
        RemittanceOnAccount changed = demand(remittance, remittances.get(remittance));
        for (TakenBack back : takenBack) {
            changed = changed.put(back.order(), back.amount().negated(), back.on());
            change(
                    back.order(),
                    before -> demand(back.order(), before).paidBy(back.amount().negated()));
            paidInAdvance.getOrDefault(back.order(), new HashSet<>()).remove(remittance);
        }
        put(changed);
    }

    void creditIssued(CreditNoteNumber creditNote, CreditOnAccount credit) {
        creditedFor.merge(credit.order(), credit.amount(), Money::plus);
        credited(creditNote, credit);
    }

    private void credited(CreditNoteNumber creditNote, CreditOnAccount credit) {
        credits.put(creditNote, credit);
        if (credit.left().isPositive()) {
            unusedCredits.put(creditNote, credit);
        } else {
            unusedCredits.remove(creditNote);
        }
    }

    void creditAllocated(CreditNoteNumber creditNote, List<Allocation> allocations) {
        CreditOnAccount changed = demand(creditNote, credits.get(creditNote));
        for (Allocation allocation : allocations) {
            changed = changed.used(allocation.amount());
            change(
                    allocation.order(),
                    before -> demand(allocation.order(), before).creditedBy(allocation.amount()));
        }
        credited(creditNote, changed);
    }

    private void change(OrderId order, UnaryOperator<@Nullable OrderOnAccount> how) {
        OrderOnAccount before = orders.get(order);
        if (before != null && before.invoice() != null) {
            due.remove(Due.of(before.invoice(), order));
        }
        OrderOnAccount after = demand(order, how.apply(before));
        orders.put(order, after);
        keep(after.waits(), waiting, after);
        keep(after.letGo() && !after.isPaid(), goneAndUnpaid, after);
        if (after.invoice() != null && !after.isPaid()) {
            due.add(Due.of(after.invoice(), order));
        }
    }

    private static void keep(boolean isOne, Map<OrderId, OrderOnAccount> them, OrderOnAccount order) {
        if (isOne) {
            them.put(order.order(), order);
        } else {
            them.remove(order.order());
        }
    }

    private Money nothing() {
        return Money.zero(currency);
    }

    private static Money take(OrderOnAccount order, Money left, LocalDate on, List<Allocation> allocations) {
        Money share = left.min(order.owing());
        if (!share.isPositive()) {
            return left;
        }
        allocations.add(new Allocation(order.order(), share, notBeforeItsInvoice(order, on)));
        return left.minus(share);
    }

    private static LocalDate notBeforeItsInvoice(OrderOnAccount order, LocalDate on) {
        ChargedInvoice invoice = order.invoice();
        return invoice == null || on.isAfter(invoice.invoicedOn()) ? on : invoice.invoicedOn();
    }

    private OrderOnAccount known(OrderId order) {
        return demand(order, orders.get(order));
    }

    private static <T> T demand(Object what, @Nullable T known) {
        if (known == null) {
            throw new IllegalStateException("the account's events speak of " + what + " before it was there");
        }
        return known;
    }

    /** An open invoice in the order in which it has to be paid. */
    private record Due(LocalDate dueOn, LocalDate invoicedOn, OrderId order) implements Comparable<Due> {

        private static final Comparator<Due> OLDEST_DUE_FIRST = Comparator.comparing(Due::dueOn)
                .thenComparing(Due::invoicedOn)
                .thenComparing(due -> due.order().value());

        static Due of(ChargedInvoice invoice, OrderId order) {
            return new Due(invoice.dueOn(), invoice.invoicedOn(), order);
        }

        @Override
        public int compareTo(Due other) {
            return OLDEST_DUE_FIRST.compare(this, other);
        }
    }
}
