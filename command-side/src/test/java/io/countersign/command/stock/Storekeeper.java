package io.countersign.command.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.stock.ReservationId;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A storekeeper who only adds and takes away what the events say, and knows nothing of how they were decided. */
final class Storekeeper {

    private final Map<ReservationId, Long> setAside = new HashMap<>();
    private final Map<ReservationId, Long> waiting = new HashMap<>();
    private final Set<ReservationId> gone = new HashSet<>();
    private final Set<Object> movements = new HashSet<>();
    private final Set<Object> coming = new HashSet<>();
    private long onHand;

    void after(StockEvent event) {
        switch (event) {
            case StockReceived received -> {
                assertThat(movements.add(received.receipt())).isTrue();
                onHand += received.quantity().thousandths();
            }
            case StockReserved reserved -> {
                assertThat(gone).doesNotContain(reserved.reservation());
                waiting.remove(reserved.reservation());
                assertThat(setAside.put(
                                reserved.reservation(), reserved.quantity().thousandths()))
                        .as("nobody is served twice")
                        .isNull();
            }
            case StockAwaited awaited -> {
                assertThat(gone).doesNotContain(awaited.reservation());
                setAside.remove(awaited.reservation());
                assertThat(waiting.put(awaited.reservation(), awaited.quantity().thousandths()))
                        .as("nobody waits twice")
                        .isNull();
                assertThat(awaited.missing().thousandths())
                        .isBetween(1L, awaited.quantity().thousandths());
            }
            case StockFreed freed -> {
                Long had = setAside.remove(freed.reservation());
                Long wanted = waiting.remove(freed.reservation());
                assertThat(had == null ? wanted : had)
                        .isEqualTo(freed.quantity().thousandths());
                gone.add(freed.reservation());
            }
            case StockIssued issued -> {
                setAside.remove(issued.reservation());
                waiting.remove(issued.reservation());
                assertThat(gone.add(issued.reservation()))
                        .as("nothing leaves twice")
                        .isTrue();
                onHand -= issued.quantity().thousandths();
            }
            case StockSent sent -> {
                assertThat(movements.add(sent.transfer())).isTrue();
                onHand -= sent.quantity().thousandths();
            }
            case StockCounted counted -> {
                assertThat(movements.add(counted.count())).isTrue();
                onHand += counted.variance().thousandths();
                assertThat(onHand).isEqualTo(counted.counted().thousandths());
            }
            case TransferExpected expected ->
                assertThat(coming.add(expected.transfer())).isTrue();
            case TransferTakenIn takenIn -> {
                assertThat(coming.remove(takenIn.transfer())).isTrue();
                onHand += takenIn.quantity().thousandths();
            }
            case PurchaseExpected expected ->
                assertThat(coming.add(expected.purchase())).isTrue();
            case PurchaseForgotten forgotten ->
                assertThat(coming.remove(forgotten.purchase())).isTrue();
        }
    }

    void demandThatItAddsUp(String when) {
        long reserved = setAside.values().stream().mapToLong(Long::longValue).sum();
        assertThat(onHand).as("%s: on hand", when).isNotNegative();
        assertThat(reserved).as("%s: reserved", when).isBetween(0L, onHand);
        assertThat(Collections.disjoint(setAside.keySet(), waiting.keySet()))
                .as(when)
                .isTrue();
    }
}
