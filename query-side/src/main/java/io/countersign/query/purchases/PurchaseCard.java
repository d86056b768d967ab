package io.countersign.query.purchases;

import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import io.countersign.purchase.PurchaseEvent;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import io.countersign.purchase.PurchaseEvent.PurchaseDropped;
import io.countersign.purchase.PurchaseEvent.PurchaseOrdered;
import io.countersign.purchase.PurchaseEvent.PurchaseRequested;
import io.countersign.purchase.PurchaseQuery.Purchase;
import io.countersign.purchase.PurchaseQuery.State;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of each purchase. */
public final class PurchaseCard implements TimelessFold<Purchase> {

    private static final Set<String> EVENTS = StoredNames.namesOf(PurchaseEvent.class);

    @Override
    public String name() {
        return "purchases";
    }

    @Override
    public Class<Purchase> document() {
        return Purchase.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return event instanceof PurchaseEvent purchase ? purchase.purchase().value() : null;
    }

    @Override
    public Purchase after(@Nullable Purchase before, Object event) {
        return event instanceof PurchaseRequested requested
                ? requested(requested)
                : new Draft(Fold.demand(before, event)).after((PurchaseEvent) event);
    }

    private static Purchase requested(PurchaseRequested event) {
        return new Purchase(
                event.purchase(),
                State.TO_BUY,
                event.account(),
                event.order(),
                event.line(),
                event.model(),
                event.warehouse(),
                event.quantity(),
                event.expectedOn(),
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    /** A purchase under change. */
    private static final class Draft {

        private final Purchase before;
        private State state;
        private Quantity quantity;
        private @Nullable LocalDate expectedOn;
        private @Nullable String maker;
        private @Nullable LocalDate orderedOn;
        private @Nullable PersonId orderedBy;
        private @Nullable LocalDate arrivedOn;
        private @Nullable PersonId receivedBy;
        private @Nullable String reason;
        private @Nullable PersonId droppedBy;

        Draft(Purchase before) {
            this.before = before;
            state = before.state();
            quantity = before.quantity();
            expectedOn = before.expectedOn();
            maker = before.maker();
            orderedOn = before.orderedOn();
            orderedBy = before.orderedBy();
            arrivedOn = before.arrivedOn();
            receivedBy = before.receivedBy();
            reason = before.reason();
            droppedBy = before.droppedBy();
        }

        Purchase after(PurchaseEvent event) {
            switch (event) {
                case PurchaseRequested requested -> throw new IllegalArgumentException("a purchase is requested once");
                case PurchaseOrdered ordered -> {
                    state = State.ORDERED;
                    quantity = ordered.quantity();
                    expectedOn = ordered.expectedOn();
                    maker = ordered.maker();
                    orderedOn = ordered.orderedOn();
                    orderedBy = ordered.orderedBy();
                }
                case PurchaseArrived arrived -> {
                    state = State.ARRIVED;
                    quantity = arrived.quantity();
                    arrivedOn = arrived.arrivedOn();
                    receivedBy = arrived.receivedBy();
                }
                case PurchaseDropped dropped -> {
                    state = State.DROPPED;
                    reason = dropped.reason();
                    droppedBy = dropped.droppedBy();
                }
            }
            return purchase();
        }

        private Purchase purchase() {
            return new Purchase(
                    before.purchase(),
                    state,
                    before.account(),
                    before.order(),
                    before.line(),
                    before.model(),
                    before.warehouse(),
                    quantity,
                    expectedOn,
                    0,
                    maker,
                    orderedOn,
                    orderedBy,
                    arrivedOn,
                    receivedBy,
                    reason,
                    droppedBy,
                    before.version() + 1);
        }
    }
}
