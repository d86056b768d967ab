package io.countersign.query.audit;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCoordinated;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.Allocation;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.FiguresSeen;
import io.countersign.account.FreedMoney;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.audit.AuditQuery.Seen;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.Region;
import io.countersign.remittance.RemittanceId;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One account worked out anew from its events, by adding and taking away. It knows nothing of how the command side decides,
 * and goes on whatever it is told: an event that cannot be is what an auditor looks for.
 */
final class Reckoning {

    /** The events that it looks at. */
    static final Set<String> EVENTS = StoredNames.namesOf(
            AccountOpened.class,
            StandingChanged.class,
            RegionChanged.class,
            RemittanceRecorded.class,
            RemittanceConfirmed.class,
            RemittanceRejected.class,
            RemittanceAllocated.class,
            RemittanceReallocated.class,
            RemittanceReversed.class,
            SettlementBroughtAlong.class,
            OrderCovered.class,
            OrderWithheld.class,
            OrderHeld.class,
            OrderCoordinated.class,
            OrderDropped.class,
            OutboundSlipIssued.class,
            InvoiceCharged.class,
            CreditNoteIssued.class,
            CreditNoteAllocated.class,
            CreditReleaseRequested.class,
            CreditReleaseApproved.class,
            CreditReleaseRefused.class,
            CreditReleaseWithdrawn.class,
            CreditReleaseLapsed.class,
            CreditReleaseSettled.class,
            DebtReopened.class);

    private static final Currency USUAL = Currency.getInstance("CNY");

    private String name = "";
    private Currency currency = USUAL;
    private @Nullable Standing standing;
    private @Nullable Region region;
    private final Map<OrderId, Ordered> orders = new HashMap<>();
    private final Map<OrderId, Ordered> waiting = new LinkedHashMap<>();
    private final Map<OrderId, Ordered> gone = new LinkedHashMap<>();
    private final TreeSet<Ordered> due = new TreeSet<>(Ordered.OLDEST_DUE_FIRST);
    private final Map<RemittanceId, Came> money = new HashMap<>();
    private final Map<RemittanceId, Came> unspent = new LinkedHashMap<>();
    private final Map<CreditNoteNumber, Long> credits = new HashMap<>();
    private final Map<ReleaseId, Pass> passes = new LinkedHashMap<>();

    /** Money that came, or a slip that says that it will. */
    private static final class Came {
        private final @Nullable OrderId meantFor;
        private long amount;
        private long put;
        private boolean confirmed;

        private Came(@Nullable OrderId meantFor, long amount, boolean confirmed) {
            this.meantFor = meantFor;
            this.amount = amount;
            this.confirmed = confirmed;
        }

        private long free() {
            return amount - put;
        }
    }

    String name() {
        return name;
    }

    @Nullable
    Standing standing() {
        return standing;
    }

    @Nullable
    Region region() {
        return region;
    }

    @Nullable
    Ordered order(OrderId order) {
        return orders.get(order);
    }

    @Nullable
    Pass pass(ReleaseId release) {
        return passes.get(release);
    }

    /** An amount of the account's currency. */
    Money money(long minorUnits) {
        return new Money(minorUnits, currency);
    }

    /** What the account looks like to somebody who asks for a release on this day. */
    Seen seen(ReleaseId release, OrderId order, LocalDate day) {
        Spread spread = new Spread(null);
        Ordered asked = orders.get(order);
        return new Seen(
                money(asked == null ? 0 : spread.shortBy(asked)),
                new FiguresSeen(
                        money(balance()),
                        money(available()),
                        unpaidBesides(release, day),
                        (int) waiting.values().stream()
                                .filter(one -> spread.shortBy(one) > 0)
                                .count(),
                        due.isEmpty() || !due.first().dueOn.isBefore(day) ? null : due.first().dueOn));
    }

    /** How many others of the customer's releases are unpaid on this day. */
    int unpaidBesides(ReleaseId release, LocalDate day) {
        return (int) passes.entrySet().stream()
                .filter(pass ->
                        !pass.getKey().equals(release) && pass.getValue().isUnpaid(day))
                .count();
    }

    /** How much is missing for an order whose goods are to leave now. */
    long missingFor(Ordered order) {
        return spreadFor(order).shortBy(order);
    }

    /** On what the goods of an order leave for which nothing is missing. */
    ShippingBasis basisOf(Ordered order) {
        return spreadFor(order).isPaidByMoney(order) ? ShippingBasis.PAID_CONFIRMED : ShippingBasis.SLIP_SEEN;
    }

    private Spread spreadFor(Ordered order) {
        boolean isAmongThem = order.waits() || order.isOpenInvoice() || order.isGoneAndUnpaid();
        return new Spread(isAmongThem ? null : order);
    }

    private long balance() {
        long credit = credits.values().stream().mapToLong(Long::longValue).sum();
        return due.stream().mapToLong(Ordered::owing).sum() - credit;
    }

    private long available() {
        return unspent.values().stream().mapToLong(Came::free).sum();
    }

    /** Goes on by one event. */
    void after(AccountEvent event) {
        switch (event) {
            case AccountOpened opened -> {
                name = opened.name();
                currency = opened.currency();
                standing = opened.standing();
                region = opened.region();
            }
            case StandingChanged changed -> standing = changed.to();
            case RegionChanged changed -> region = changed.to();
            case RemittanceRecorded recorded ->
                came(
                        recorded.remittance(),
                        new Came(
                                recorded.slip().order(),
                                recorded.slip().amount().minorUnits(),
                                false));
            case RemittanceConfirmed confirmed ->
                change(confirmed.remittance(), came -> {
                    came.amount = confirmed.amount().minorUnits();
                    came.confirmed = true;
                });
            case RemittanceRejected rejected -> isGone(rejected.remittance());
            case SettlementBroughtAlong brought ->
                came(
                        brought.remittance(),
                        new Came(brought.order(), brought.amount().minorUnits(), true));
            case RemittanceAllocated allocated -> put(allocated.remittance(), allocated.allocations());
            case RemittanceReallocated moved -> {
                takeBack(moved.remittance(), moved.takenBack());
                put(moved.remittance(), moved.allocations());
            }
            case RemittanceReversed reversed -> {
                takeBack(reversed.remittance(), reversed.takenBack());
                isGone(reversed.remittance());
            }
            case OrderCovered order -> asked(order.order(), order.kind(), order.total(), false);
            case OrderWithheld order -> asked(order.order(), order.kind(), order.total(), false);
            case OrderHeld order -> asked(order.order(), order.kind(), order.total(), true);
            case OrderCoordinated order -> change(order.order(), one -> one.held = false);
            case OrderDropped order -> drop(order);
            case OutboundSlipIssued slip -> left(slip);
            case InvoiceCharged charged -> charge(charged);
            case CreditNoteIssued issued ->
                credits.put(issued.creditNote(), issued.amount().minorUnits());
            case CreditNoteAllocated allocated -> {
                for (Allocation part : allocated.allocations()) {
                    long amount = part.amount().minorUnits();
                    credits.merge(allocated.creditNote(), -amount, Long::sum);
                    change(part.order(), order -> order.credited += amount);
                }
            }
            case CreditReleaseRequested request ->
                passes.put(request.release(), new Pass(request.order(), request.requestedBy()));
            case CreditReleaseApproved approved -> {
                Pass pass = passOf(approved.release(), approved.order());
                pass.state = Pass.State.APPROVED;
                pass.lapsesOn = approved.lapsesOn();
                pass.used = false;
            }
            case CreditReleaseRefused refused -> passOf(refused.release(), refused.order()).state = Pass.State.REFUSED;
            case CreditReleaseWithdrawn withdrawn ->
                passOf(withdrawn.release(), withdrawn.order()).state = Pass.State.WITHDRAWN;
            case CreditReleaseLapsed lapsed -> passOf(lapsed.release(), lapsed.order()).state = Pass.State.LAPSED;
            case CreditReleaseSettled settled -> passOf(settled.release(), settled.order()).state = Pass.State.SETTLED;
            case DebtReopened debt -> reopen(debt.order());
            default -> {} // says nothing about money, goods or releases
        }
    }

    private void came(RemittanceId remittance, Came came) {
        money.put(remittance, came);
        keep(remittance, came);
    }

    private void change(RemittanceId remittance, Consumer<Came> how) {
        Came came = money.computeIfAbsent(remittance, unknown -> new Came(null, 0, false));
        how.accept(came);
        keep(remittance, came);
    }

    private void keep(RemittanceId remittance, Came came) {
        if (!came.confirmed || came.free() > 0) {
            unspent.put(remittance, came);
        } else {
            unspent.remove(remittance);
        }
    }

    private void isGone(RemittanceId remittance) {
        money.remove(remittance);
        unspent.remove(remittance);
    }

    private void put(RemittanceId remittance, List<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            long amount = allocation.amount().minorUnits();
            change(remittance, came -> came.put += amount);
            change(allocation.order(), order -> order.paid += amount);
        }
    }

    private void takeBack(RemittanceId remittance, List<TakenBack> takenBack) {
        for (TakenBack back : takenBack) {
            long amount = back.amount().minorUnits();
            change(remittance, came -> came.put -= amount);
            change(back.order(), order -> order.paid -= amount);
        }
    }

    private void asked(OrderId id, OrderKind kind, Money total, boolean held) {
        Ordered order = orders.get(id);
        if (order == null) {
            order = new Ordered(id, kind, total.minorUnits());
            order.held = held;
            orders.put(id, order);
            sort(order);
        }
    }

    private void drop(OrderDropped event) {
        for (FreedMoney freed : event.freed()) {
            change(freed.remittance(), came -> came.put -= freed.amount().minorUnits());
        }
        change(event.order(), order -> {
            order.paid = 0;
            order.dropped = true;
        });
    }

    private void left(OutboundSlipIssued slip) {
        change(slip.order(), order -> {
            order.gone = true;
            order.slips++;
            order.basis = slip.basis();
            order.leftOn = slip.release();
        });
        if (slip.release() != null) {
            Pass pass = passOf(slip.release(), slip.order());
            pass.state = Pass.State.APPROVED;
            pass.used = true;
        }
    }

    private void charge(InvoiceCharged charged) {
        asked(charged.order(), OrderKind.STANDARD, charged.amount(), false);
        change(charged.order(), order -> {
            order.price = charged.amount().minorUnits();
            order.invoiced = true;
            order.invoicedOn = charged.invoicedOn();
            order.dueOn = charged.dueOn();
        });
    }

    /** What was paid for goods that left on a release is not there any more. */
    private void reopen(OrderId id) {
        Ordered order = orders.get(id);
        Pass pass = order == null || order.leftOn == null ? null : passes.get(order.leftOn);
        if (pass != null && pass.state == Pass.State.SETTLED) {
            pass.state = Pass.State.APPROVED;
        }
    }

    private Pass passOf(ReleaseId release, OrderId order) {
        return passes.computeIfAbsent(release, unknown -> new Pass(order, null));
    }

    private void change(OrderId id, Consumer<Ordered> how) {
        Ordered order = orders.computeIfAbsent(id, unknown -> new Ordered(id, OrderKind.STANDARD, 0));
        due.remove(order);
        how.accept(order);
        sort(order);
    }

    private void sort(Ordered order) {
        keep(order.waits(), waiting, order);
        keep(order.isGoneAndUnpaid(), gone, order);
        if (order.isOpenInvoice()) {
            due.add(order);
        }
    }

    private static void keep(boolean isOne, Map<OrderId, Ordered> them, Ordered order) {
        if (isOne) {
            them.put(order.id, order);
        } else {
            them.remove(order.id);
        }
    }

    /**
     * What the funds would pay for: slips that name an order go to that order; what is left, and confirmed money that nothing
     * has taken, first pays open invoices, oldest due first, then goods that have left, then orders that wait, in the order
     * in which they came. Slips never pay for a project's order.
     */
    private final class Spread {

        private final Map<OrderId, Long> bySlips = new HashMap<>();
        private final Map<OrderId, Long> byMoney = new HashMap<>();
        private long money;
        private long slips;

        /** @param last an order that is none of these, and comes last */
        Spread(@Nullable Ordered last) {
            for (Came came : unspent.values()) {
                if (came.confirmed) {
                    money += came.free();
                } else {
                    slips += came.amount - toItsOrder(came, last);
                }
            }
            due.forEach(order -> pay(order, order.owing()));
            gone.values().stream().filter(order -> !order.invoiced).forEach(order -> pay(order, order.owing()));
            waiting.values().forEach(order -> pay(order, order.owing()));
            if (last != null) {
                pay(last, last.unpaid());
            }
        }

        long shortBy(Ordered order) {
            long missing = order.unpaid() - of(byMoney, order);
            return Math.max(0, order.isStandard() ? missing - of(bySlips, order) : missing);
        }

        boolean isPaidByMoney(Ordered order) {
            return order.unpaid() <= of(byMoney, order);
        }

        private long toItsOrder(Came slip, @Nullable Ordered last) {
            Ordered named = slip.meantFor == null ? null : orders.get(slip.meantFor);
            if (named == null) {
                return 0;
            }
            long needed = Objects.equals(named, last) ? named.unpaid() : named.owing();
            long share = Math.min(slip.amount, Math.max(0, needed - of(bySlips, named)));
            bySlips.merge(named.id, share, Long::sum);
            return share;
        }

        private void pay(Ordered order, long needed) {
            long missing = order.isStandard() ? needed - of(bySlips, order) : needed;
            if (missing <= 0) {
                return;
            }
            long fromMoney = Math.min(money, missing);
            money -= fromMoney;
            byMoney.merge(order.id, fromMoney, Long::sum);
            if (order.isStandard()) {
                long fromSlips = Math.min(slips, missing - fromMoney);
                slips -= fromSlips;
                bySlips.merge(order.id, fromSlips, Long::sum);
            }
        }

        private static long of(Map<OrderId, Long> shares, Ordered order) {
            return shares.getOrDefault(order.id, 0L);
        }
    }
}
