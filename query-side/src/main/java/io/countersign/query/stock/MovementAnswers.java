package io.countersign.query.stock;

import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.query.history.LogFold;
import io.countersign.stock.StockEvent;
import io.countersign.stock.StockEvent.PurchaseExpected;
import io.countersign.stock.StockEvent.PurchaseForgotten;
import io.countersign.stock.StockEvent.StockAwaited;
import io.countersign.stock.StockEvent.StockCounted;
import io.countersign.stock.StockEvent.StockFreed;
import io.countersign.stock.StockEvent.StockIssued;
import io.countersign.stock.StockEvent.StockReceived;
import io.countersign.stock.StockEvent.StockReserved;
import io.countersign.stock.StockEvent.StockSent;
import io.countersign.stock.StockEvent.TransferExpected;
import io.countersign.stock.StockEvent.TransferTakenIn;
import io.countersign.stock.StockQuery.Item;
import io.countersign.stock.StockQuery.ListMovements;
import io.countersign.stock.StockQuery.ListMovements.Movement;
import io.countersign.stock.StockQuery.ListMovements.Movements;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers what happened to a model in a warehouse, from its own stream.
 *
 * <p>The fold is that of the stock: what an event adds to the goods on hand there is what its movement says here, so the
 * two cannot disagree.
 */
public final class MovementAnswers {

    private final LogFold log;
    private final ZoneId zone;

    public MovementAnswers(LogFold log, ZoneId zone) {
        this.log = log;
        this.zone = zone;
    }

    @QueryHandler
    Movements answer(ListMovements question) {
        Reading reading = new Reading(zone);
        log.read(
                Selection.ofStream(question.item().toString()),
                (event, stored) -> reading.read((StockEvent) event, stored));
        return reading.page(question.after(), question.limit());
    }

    /** A stream under reading. */
    static final class Reading {

        private final ZoneId zone;
        private final StockFold fold = new StockFold();
        private final List<Movement> movements = new ArrayList<>();
        private @Nullable Item item;

        Reading(ZoneId zone) {
            this.zone = zone;
        }

        void read(StockEvent event, StoredEvent stored) {
            Quantity before = item == null ? Quantity.NONE : item.figures().onHand();
            Item after = fold.after(item, event);
            item = after;
            Particulars particulars = Particulars.of(event);
            movements.add(new Movement(
                    stored.position(),
                    particulars.on() == null ? LocalDate.ofInstant(stored.recordedAt(), zone) : particulars.on(),
                    stored.recordedAt(),
                    stored.name(),
                    particulars.document(),
                    particulars.order(),
                    after.figures().onHand().minus(before),
                    after.figures(),
                    particulars.reason(),
                    particulars.by()));
        }

        Movements page(long after, int limit) {
            List<Movement> rest = movements.stream()
                    .filter(movement -> movement.position() > after)
                    .toList();
            boolean more = rest.size() > limit;
            List<Movement> page = more ? rest.subList(0, limit) : rest;
            return new Movements(List.copyOf(page), more ? page.getLast().position() : null);
        }
    }

    /** What an event says beside its figures. */
    private record Particulars(
            @Nullable LocalDate on,
            String document,
            @Nullable OrderId order,
            @Nullable String reason,
            @Nullable PersonId by) {

        static Particulars of(StockEvent event) {
            return switch (event) {
                case StockReceived received ->
                    new Particulars(
                            received.receivedOn(),
                            received.receipt().value(),
                            null,
                            received.reason().name(),
                            received.receivedBy());
                case StockReserved reserved ->
                    new Particulars(null, reserved.reservation().value(), reserved.order(), null, null);
                case StockAwaited awaited ->
                    new Particulars(null, awaited.reservation().value(), awaited.order(), null, null);
                case StockFreed freed ->
                    new Particulars(null, freed.reservation().value(), null, freed.reason(), null);
                case StockIssued issued ->
                    new Particulars(issued.issuedOn(), issued.reservation().value(), issued.order(), null, null);
                case StockSent sent ->
                    new Particulars(sent.sentOn(), sent.transfer().value(), null, null, sent.sentBy());
                case TransferExpected coming ->
                    new Particulars(null, coming.transfer().value(), null, null, null);
                case TransferTakenIn taken ->
                    new Particulars(taken.arrivedOn(), taken.transfer().value(), null, null, taken.takenInBy());
                case PurchaseExpected coming ->
                    new Particulars(null, coming.purchase().value(), null, null, null);
                case PurchaseForgotten forgotten ->
                    new Particulars(null, forgotten.purchase().value(), null, null, null);
                case StockCounted counted ->
                    new Particulars(
                            counted.countedOn(), counted.count().value(), null, counted.reason(), counted.countedBy());
            };
        }
    }
}
