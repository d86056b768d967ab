package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.CNY;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.Allocation;
import io.countersign.account.TakenBack;
import io.countersign.order.OrderId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A bookkeeper who only adds and takes away what the events say, and knows nothing of how they were decided. */
final class Ledger {

    private final Map<OrderId, Long> price = new HashMap<>();
    private final Map<OrderId, Long> paid = new HashMap<>();
    private final Map<Object, Long> came = new HashMap<>();
    private final Map<Object, Map<OrderId, Long>> put = new HashMap<>();
    private final Map<OrderId, Long> billed = new HashMap<>();
    private final Set<OrderId> covered = new HashSet<>();
    private final Set<Object> pending = new HashSet<>();

    void after(AccountEvent event) {
        switch (event) {
            case RemittanceRecorded recorded -> pending.add(recorded.remittance());
            case RemittanceRejected rejected ->
                assertThat(pending.remove(rejected.remittance())).isTrue();
            case RemittanceConfirmed confirmed -> {
                assertThat(pending.remove(confirmed.remittance())).isTrue();
                came.put(confirmed.remittance(), confirmed.amount().minorUnits());
            }
            case SettlementBroughtAlong brought ->
                came.put(brought.remittance(), brought.amount().minorUnits());
            case CreditNoteIssued issued ->
                came.put(issued.creditNote(), issued.amount().minorUnits());
            case RemittanceAllocated allocated -> put(allocated.remittance(), allocated.allocations());
            case CreditNoteAllocated allocated -> put(allocated.creditNote(), allocated.allocations());
            case RemittanceReallocated moved -> {
                takeBack(moved.remittance(), moved.takenBack());
                put(moved.remittance(), moved.allocations());
            }
            case RemittanceReversed reversed -> {
                takeBack(reversed.remittance(), reversed.takenBack());
                assertThat(came.remove(reversed.remittance()))
                        .isEqualTo(reversed.amount().minorUnits());
            }
            case OrderCovered order -> {
                price.putIfAbsent(order.order(), order.total().minorUnits());
                covered.add(order.order());
            }
            case OrderWithheld order -> {
                price.putIfAbsent(order.order(), order.total().minorUnits());
                covered.remove(order.order());
                assertThat(order.shortBy().isPositive()).isTrue();
            }
            case OutboundSlipIssued slip ->
                assertThat(covered)
                        .as("goods leave only when it was said that they are covered")
                        .contains(slip.order());
            case InvoiceCharged charged -> {
                price.put(charged.order(), charged.amount().minorUnits());
                billed.put(charged.order(), charged.amount().minorUnits());
            }
            default -> {}
        }
    }

    void demandThatItAddsUp(String when) {
        put.forEach((from, shares) -> assertThat(
                        shares.values().stream().mapToLong(Long::longValue).sum())
                .as("%s: %s gives no more than it has", when, from)
                .isLessThanOrEqualTo(came.getOrDefault(from, 0L)));
        paid.forEach((order, amount) -> assertThat(amount)
                .as("%s: %s takes no more than it costs", when, order)
                .isBetween(0L, price.getOrDefault(order, 0L)));
        long open = billed.entrySet().stream()
                .mapToLong(invoice -> invoice.getValue() - paid.getOrDefault(invoice.getKey(), 0L))
                .sum();
        long billedAltogether =
                billed.values().stream().mapToLong(Long::longValue).sum();
        long takenByInvoices = paid.entrySet().stream()
                .filter(order -> billed.containsKey(order.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(open).as("%s: the balance", when).isEqualTo(billedAltogether - takenByInvoices);
        assertThat(open).as("%s: the balance", when).isNotNegative();
    }

    private void put(Object from, List<Allocation> allocations) {
        assertThat(allocations).extracting(Allocation::order).doesNotHaveDuplicates();
        for (Allocation allocation : allocations) {
            assertThat(allocation.amount().isPositive()).isTrue();
            assertThat(allocation.amount().currency()).isEqualTo(CNY);
            add(from, allocation.order(), allocation.amount().minorUnits());
        }
    }

    private void takeBack(Object from, List<TakenBack> takenBack) {
        for (TakenBack back : takenBack) {
            assertThat(put.getOrDefault(from, Map.of()).get(back.order()))
                    .as("all that was put there is taken back")
                    .isEqualTo(back.amount().minorUnits());
            assertThat(back.invoice() != null).isEqualTo(billed.containsKey(back.order()));
            add(from, back.order(), -back.amount().minorUnits());
        }
        assertThat(put.getOrDefault(from, Map.of()).values()).allMatch(left -> left == 0);
    }

    private void add(Object from, OrderId order, long amount) {
        put.computeIfAbsent(from, key -> new HashMap<>()).merge(order, amount, Long::sum);
        paid.merge(order, amount, Long::sum);
    }
}
