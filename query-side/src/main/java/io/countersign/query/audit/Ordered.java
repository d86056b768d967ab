package io.countersign.query.audit;

import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What the reckoning knows of one order. */
final class Ordered {

    /** In the order in which open invoices are paid. */
    static final Comparator<Ordered> OLDEST_DUE_FIRST = Comparator.comparing((Ordered order) -> order.dueOn)
            .thenComparing(order -> order.invoicedOn)
            .thenComparing(order -> order.id.value());

    final OrderId id;
    final OrderKind kind;
    long price;
    long paid;
    long credited;
    boolean held;
    boolean gone;
    boolean dropped;
    boolean invoiced;
    LocalDate invoicedOn = LocalDate.MIN;
    LocalDate dueOn = LocalDate.MIN;

    /** How many outbound slips there are, and how often the carrier took something. */
    int slips;

    int shipments;

    @Nullable
    ShippingBasis basis;

    @Nullable
    ReleaseId leftOn;

    Ordered(OrderId id, OrderKind kind, long price) {
        this.id = id;
        this.kind = kind;
        this.price = price;
    }

    /** What is still to be paid for it; nothing when it was cancelled. */
    long owing() {
        return dropped ? 0 : unpaid();
    }

    /** What of its price nobody has paid. */
    long unpaid() {
        return price - paid - credited;
    }

    boolean isStandard() {
        return kind == OrderKind.STANDARD;
    }

    /** Whether its goods wait for nothing but money, or for somebody who fetches them. */
    boolean waits() {
        return !held && !gone && !dropped && !invoiced;
    }

    boolean isOpenInvoice() {
        return invoiced && owing() > 0;
    }

    boolean isGoneAndUnpaid() {
        return gone && owing() > 0;
    }
}
