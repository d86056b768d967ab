package io.countersign.command.account;

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
import io.countersign.account.AccountEvent.DunningClosed;
import io.countersign.account.AccountEvent.DunningOpened;
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
import io.countersign.account.FreedMoney;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.Acting;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands at the gate with a pencil: writes down what came and what left, and lets no goods pass that are neither paid
 * nor released. Knows nothing of how the account decides; adds, takes away and compares.
 */
final class Gatekeeper {

    private static final int APPROVAL_DAYS = 7;

    private final Map<OrderId, Goods> orders = new HashMap<>();
    private final Map<RemittanceId, Slip> slips = new HashMap<>();
    private final Map<OrderId, Long> named = new HashMap<>();
    private final Map<RemittanceId, Came> came = new HashMap<>();
    private final Map<ReleaseId, Pass> passes = new HashMap<>();
    private final Map<ShippingBasis, Integer> left = new EnumMap<>(ShippingBasis.class);
    private Standing standing = Standing.REGULAR;
    private Region region = AccountStories.EAST;
    private long creditNotes;
    private long creditsUsed;
    private int debtsReopened;
    private int lapsed;
    private boolean caseIsOpen;

    /** What is known of an order. */
    private static final class Goods {
        private final OrderKind kind;
        private long price;
        private long paid;
        private boolean billed;
        private boolean held;
        private boolean gone;
        private boolean dropped;
        /** Whether the account's last word is that funds which were seen pay for what left. */
        private boolean saidToBePaid;

        private Goods(OrderKind kind, long price) {
            this.kind = kind;
            this.price = price;
        }

        private long owing() {
            return dropped ? 0 : price - paid;
        }
    }

    /** A slip that is neither confirmed nor rejected. */
    private record Slip(@Nullable OrderId meantFor, long amount) {}

    /** Money that came, and where it went. */
    private static final class Came {
        private final long amount;
        private final Map<OrderId, Long> put = new HashMap<>();

        private Came(long amount) {
            this.amount = amount;
        }

        private long free() {
            return amount - put.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** A credit release from its request on. */
    private static final class Pass {
        private final OrderId order;
        private final PersonId requestedBy;
        private @Nullable LocalDate approvedOn;
        private boolean used;
        private boolean over;
        private boolean paid;

        private Pass(OrderId order, PersonId requestedBy) {
            this.order = order;
            this.requestedBy = requestedBy;
        }

        private boolean isUsable(LocalDate today) {
            return approvedOn != null && !over && !used && !paid && !today.isAfter(approvedOn.plusDays(APPROVAL_DAYS));
        }

        private boolean isLive(LocalDate today) {
            return approvedOn == null && !over || isUnpaid(today);
        }

        private boolean isUnpaid(LocalDate today) {
            return isUsable(today) || approvedOn != null && used && !over && !paid;
        }
    }

    /** Looks at everything that one command brought about. */
    void after(List<AccountEvent> news, Acting acting) {
        boolean fundsFailed = false;
        boolean debtReopened = false;
        boolean cancelled = news.stream().anyMatch(OrderDropped.class::isInstance);
        for (AccountEvent event : news) {
            after(event, acting, cancelled);
            fundsFailed |= event instanceof RemittanceRejected
                    || event instanceof RemittanceConfirmed
                    || event instanceof RemittanceReversed
                    || event instanceof RemittanceReallocated;
            debtReopened |= event instanceof DebtReopened;
        }
        demand(!debtReopened || caseIsOpen, "who is unpaid again is asked for payment");
        demandThatItAddsUp(acting.today());
        if (fundsFailed) {
            demand(needOfWhatIsSaidToBePaid() <= free() + general(), "goods whose money is gone are said to be unpaid");
        }
        if (needOfAllThatIsOwed() > free() + general()) {
            orders.values().forEach(order -> order.saidToBePaid = false); // somebody is short, and it may be anybody
        }
    }

    long billed() {
        return orders.values().stream()
                .filter(order -> order.billed)
                .mapToLong(order -> order.price)
                .sum();
    }

    /** Confirmed money that invoices took. */
    long received() {
        return came.values().stream()
                .flatMap(money -> money.put.entrySet().stream())
                .filter(put -> known(put.getKey()).billed)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long credited() {
        return creditNotes;
    }

    int left(ShippingBasis basis) {
        return left.getOrDefault(basis, 0);
    }

    int debtsReopened() {
        return debtsReopened;
    }

    int lapsed() {
        return lapsed;
    }

    private void after(AccountEvent event, Acting acting, boolean cancelled) {
        switch (event) {
            case AccountOpened opened -> {
                standing = opened.standing();
                region = opened.region();
            }
            case StandingChanged changed -> standing = changed.to();
            case RegionChanged changed -> region = changed.to();
            case RemittanceRecorded recorded ->
                seen(
                        recorded.remittance(),
                        new Slip(
                                recorded.slip().order(),
                                recorded.slip().amount().minorUnits()));
            case RemittanceConfirmed confirmed -> {
                decided(confirmed.remittance());
                came.put(confirmed.remittance(), new Came(confirmed.amount().minorUnits()));
            }
            case RemittanceRejected rejected -> decided(rejected.remittance());
            case SettlementBroughtAlong brought ->
                came.put(brought.remittance(), new Came(brought.amount().minorUnits()));
            case RemittanceAllocated allocated -> put(allocated.remittance(), allocated.allocations());
            case RemittanceReallocated moved -> {
                takeBack(moved.remittance(), moved.takenBack());
                put(moved.remittance(), moved.allocations());
            }
            case RemittanceReversed reversed -> {
                takeBack(reversed.remittance(), reversed.takenBack());
                came.remove(reversed.remittance());
            }
            case OrderCovered order -> asked(order.order(), order.kind(), order.total()).held = false;
            case OrderWithheld order -> asked(order.order(), order.kind(), order.total()).held = false;
            case OrderHeld order -> asked(order.order(), order.kind(), order.total()).held = true;
            case OrderCoordinated order -> known(order.order()).held = false;
            case OrderDropped order -> drop(order);
            case InvoiceCharged charged -> {
                Goods order = asked(charged.order(), OrderKind.STANDARD, charged.amount());
                order.price = charged.amount().minorUnits();
                order.billed = true;
            }
            case CreditNoteIssued issued -> creditNotes += issued.amount().minorUnits();
            case CreditNoteAllocated allocated ->
                allocated.allocations().forEach(put -> {
                    known(put.order()).paid += put.amount().minorUnits();
                    creditsUsed += put.amount().minorUnits();
                });
            case CreditReleaseRequested requested -> request(requested, acting);
            case CreditReleaseApproved approved -> approve(approved, acting);
            case CreditReleaseRefused refused -> pass(refused.release()).over = true;
            case CreditReleaseWithdrawn withdrawn -> {
                Pass pass = pass(withdrawn.release());
                demand(!pass.used || cancelled, "an approval on which goods left is not taken back");
                pass.over = true;
            }
            case CreditReleaseLapsed gone -> {
                Pass pass = pass(gone.release());
                demand(
                        !pass.used && !pass.isUsable(acting.today()),
                        "an approval lapses unused and after its last day");
                pass.over = true;
                lapsed++;
            }
            case CreditReleaseSettled settled -> {
                demand(
                        known(settled.order()).owing() <= 0 && !known(settled.order()).dropped,
                        "a release is settled when its order is paid");
                pass(settled.release()).paid = true;
            }
            case DebtReopened debt -> reopen(debt);
            case DunningOpened opened -> caseIsOpen = true;
            case DunningClosed closed -> caseIsOpen = false;
            case OutboundSlipIssued slip -> leave(slip, acting.today());
            default -> {}
        }
    }

    private void seen(RemittanceId remittance, Slip slip) {
        slips.put(remittance, slip);
        if (slip.meantFor() != null) {
            named.merge(slip.meantFor(), slip.amount(), Long::sum);
        }
    }

    private void decided(RemittanceId remittance) {
        Slip slip = Objects.requireNonNull(slips.remove(remittance));
        if (slip.meantFor() != null) {
            named.merge(slip.meantFor(), -slip.amount(), Long::sum);
        }
    }

    private void request(CreditReleaseRequested event, Acting acting) {
        demand(standing != Standing.SMALL, "nothing is released for a small customer");
        demand(known(event.order()).kind == OrderKind.STANDARD, "no project order is released");
        demand(
                passes.values().stream()
                        .noneMatch(pass -> pass.order.equals(event.order()) && pass.isLive(acting.today())),
                "an order has one live request");
        demand(
                event.figures().balance().minorUnits() == billed() - received() - credited(),
                "the balance is what was billed, less received, less credited");
        demand(
                event.figures().unpaidReleases() == unpaid(acting.today()),
                "the figures say how many releases are unpaid");
        passes.put(event.release(), new Pass(event.order(), acting.person()));
    }

    private void approve(CreditReleaseApproved event, Acting acting) {
        Pass pass = pass(event.release());
        boolean president = acting.grants().stream().anyMatch(grant -> grant.role() == Role.PRESIDENT);
        boolean manager = acting.grants().stream()
                .anyMatch(grant ->
                        grant.role() == Role.REGIONAL_MANAGER && grant.regions().contains(region));
        long others = unpaid(acting.today());
        demand(standing != Standing.SMALL, "nothing is released for a small customer");
        demand(!pass.requestedBy.equals(acting.person()), "nobody approves what they asked for");
        demand(
                president || manager && standing == Standing.KEY && others == 0,
                "whoever approves has the authority, and a second unpaid release is the president's");
        demand(
                !pass.requestedBy.equals(event.authority().delegatedBy()),
                "nobody approves under the authority of whoever asked");
        demand(pass.approvedOn == null && !pass.over, "a request is decided once");
        pass.approvedOn = acting.today();
    }

    private void leave(OutboundSlipIssued slip, LocalDate today) {
        Goods order = known(slip.order());
        demand(!order.gone && !order.billed && !order.dropped && !order.held, "goods leave once, and only if they may");
        if (slip.basis() == ShippingBasis.CREDIT_RELEASE) {
            List<Map.Entry<ReleaseId, Pass>> usable = passes.entrySet().stream()
                    .filter(pass -> pass.getValue().order.equals(slip.order())
                            && pass.getValue().isUsable(today))
                    .toList();
            demand(usable.size() == 1, "what leaves unpaid points to exactly one live approval");
            demand(usable.getFirst().getKey().equals(slip.release()), "the slip names that approval");
            demand(standing != Standing.SMALL, "nothing leaves on credit for a small customer");
            demand(order.kind == OrderKind.STANDARD, "no project order leaves on credit");
            usable.getFirst().getValue().used = true;
        } else {
            demand(slip.release() == null, "what is paid needs no approval");
            demand(isPaidFor(slip, order), "what leaves without an approval is paid by money or slips of its own");
        }
        order.gone = true;
        order.saidToBePaid = slip.basis() != ShippingBasis.CREDIT_RELEASE && order.kind == OrderKind.STANDARD;
        left.merge(slip.basis(), 1, Integer::sum);
    }

    /** Whether enough is there when everything that left or was billed before has taken what it needs. */
    private boolean isPaidFor(OutboundSlipIssued slip, Goods order) {
        long needed = needOfAllThatIsOwed();
        boolean moneyOnly = order.kind == OrderKind.PROJECT || slip.basis() == ShippingBasis.PAID_CONFIRMED;
        long own = moneyOnly ? 0 : named(slip.order(), order);
        long there = moneyOnly ? free() - needed : free() + general() - needOfStandard();
        return order.owing() <= own + Math.max(0, there);
    }

    private void reopen(DebtReopened debt) {
        Goods order = known(debt.order());
        demand(order.gone, "only goods that left are unpaid again");
        demand(
                debt.owing().isPositive() && debt.owing().minorUnits() <= order.owing(),
                "what is unpaid again is not more than is owed");
        order.saidToBePaid = false;
        List<Map.Entry<ReleaseId, Pass>> leftOn = passes.entrySet().stream()
                .filter(pass -> pass.getValue().used && pass.getValue().order.equals(debt.order()))
                .toList();
        demand(
                leftOn.isEmpty()
                        ? debt.release() == null
                        : leftOn.getFirst().getKey().equals(debt.release()),
                "what is unpaid again names the approval on which it left");
        leftOn.forEach(pass -> pass.getValue().paid = false);
        debtsReopened++;
    }

    private void drop(OrderDropped event) {
        Goods order = known(event.order());
        demand(!order.billed, "what was billed is not dropped");
        for (FreedMoney freed : event.freed()) {
            Long put = came(freed.remittance()).put.remove(event.order());
            demand(put != null && put == freed.amount().minorUnits(), "all that was put there is freed");
            order.paid -= freed.amount().minorUnits();
        }
        demand(order.paid == 0, "nothing stays with an order that was dropped");
        order.dropped = true;
        order.gone = false;
    }

    private void put(RemittanceId remittance, List<Allocation> allocations) {
        for (Allocation allocation : allocations) {
            came(remittance).put.merge(allocation.order(), allocation.amount().minorUnits(), Long::sum);
            known(allocation.order()).paid += allocation.amount().minorUnits();
        }
    }

    private void takeBack(RemittanceId remittance, List<TakenBack> takenBack) {
        for (TakenBack back : takenBack) {
            Long put = came(remittance).put.remove(back.order());
            demand(put != null && put == back.amount().minorUnits(), "all that was put there is taken back");
            known(back.order()).paid -= back.amount().minorUnits();
        }
    }

    private void demandThatItAddsUp(LocalDate today) {
        came.forEach((remittance, money) -> demand(money.free() >= 0, "no more is allocated than was confirmed"));
        orders.forEach((number, order) -> demand(order.owing() >= 0, "no order takes more than it costs"));
        demand(creditsUsed <= creditNotes, "no more credit is used than was given");
        demand(
                passes.values().stream()
                        .noneMatch(pass ->
                                pass.isUnpaid(today) && known(pass.order).owing() <= 0),
                "a release whose order is paid is settled");
        demand(
                passes.values().stream().noneMatch(pass -> pass.isLive(today) && known(pass.order).dropped),
                "what was asked or approved for an order that was dropped is taken back");
    }

    private long unpaid(LocalDate today) {
        return passes.values().stream().filter(pass -> pass.isUnpaid(today)).count();
    }

    /** Confirmed money that nothing has taken. */
    private long free() {
        return came.values().stream().mapToLong(Came::free).sum();
    }

    /** Slips that are there for everybody: those that name no order, and what named orders do not need. */
    private long general() {
        long all = slips.values().stream().mapToLong(Slip::amount).sum();
        return orders.entrySet().stream()
                .mapToLong(order -> -named(order.getKey(), order.getValue()))
                .reduce(all, Long::sum);
    }

    private long named(OrderId number, Goods order) {
        return Math.min(named.getOrDefault(number, 0L), order.owing());
    }

    /** What has left or was billed needs from everybody's money and slips. */
    private long needOfAllThatIsOwed() {
        return orders.entrySet().stream()
                .filter(order -> order.getValue().gone || order.getValue().billed)
                .mapToLong(order -> need(order.getKey(), order.getValue()))
                .sum();
    }

    private long needOfStandard() {
        return orders.entrySet().stream()
                .filter(order -> order.getValue().gone || order.getValue().billed)
                .filter(order -> order.getValue().kind == OrderKind.STANDARD)
                .mapToLong(order -> need(order.getKey(), order.getValue()))
                .sum();
    }

    private long needOfWhatIsSaidToBePaid() {
        return orders.entrySet().stream()
                .filter(order -> order.getValue().saidToBePaid)
                .mapToLong(order -> need(order.getKey(), order.getValue()))
                .sum();
    }

    private long need(OrderId number, Goods order) {
        return order.kind == OrderKind.STANDARD ? order.owing() - named(number, order) : order.owing();
    }

    private Goods asked(OrderId order, OrderKind kind, Money total) {
        return orders.computeIfAbsent(order, first -> new Goods(kind, total.minorUnits()));
    }

    private Goods known(OrderId order) {
        return Objects.requireNonNull(orders.get(order), () -> "nobody told the gatekeeper of " + order);
    }

    private Came came(RemittanceId remittance) {
        return Objects.requireNonNull(came.get(remittance), () -> "nobody told the gatekeeper of " + remittance);
    }

    private Pass pass(ReleaseId release) {
        return Objects.requireNonNull(passes.get(release), () -> "nobody told the gatekeeper of " + release);
    }

    private static void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence);
        }
    }
}
