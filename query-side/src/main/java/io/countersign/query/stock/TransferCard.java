package io.countersign.query.stock;

import io.countersign.query.documents.Fold;
import io.countersign.query.documents.TimelessFold;
import io.countersign.stock.StockEvent.StockSent;
import io.countersign.stock.StockEvent.TransferTakenIn;
import io.countersign.stock.StockQuery.Transfer;
import io.countersign.stock.StockQuery.TransferState;
import io.countersign.store.names.StoredNames;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of each transfer between two warehouses. */
public final class TransferCard implements TimelessFold<Transfer> {

    private static final Set<String> EVENTS = StoredNames.namesOf(StockSent.class, TransferTakenIn.class);

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public Class<Transfer> document() {
        return Transfer.class;
    }

    @Override
    public Set<String> events() {
        return EVENTS;
    }

    @Override
    public @Nullable String documentOf(Object event) {
        return switch (event) {
            case StockSent sent -> sent.transfer().value();
            case TransferTakenIn taken -> taken.transfer().value();
            default -> null;
        };
    }

    @Override
    public Transfer after(@Nullable Transfer before, Object event) {
        return switch (event) {
            case StockSent sent ->
                new Transfer(
                        sent.transfer(),
                        TransferState.UNDER_WAY,
                        sent.model(),
                        sent.from(),
                        sent.to(),
                        sent.quantity(),
                        sent.sentOn(),
                        sent.sentBy(),
                        null,
                        null);
            case TransferTakenIn taken -> arrived(Fold.demand(before, event), taken);
            default -> throw new IllegalArgumentException(event.getClass() + " changes no transfer");
        };
    }

    private static Transfer arrived(Transfer before, TransferTakenIn taken) {
        return new Transfer(
                before.transfer(),
                TransferState.ARRIVED,
                before.model(),
                before.from(),
                before.to(),
                before.quantity(),
                before.sentOn(),
                before.sentBy(),
                taken.arrivedOn(),
                taken.takenInBy());
    }
}
