package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.order.OrderEvent.GoodsSetAside;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private static final OrderId ORDER = new OrderId("SO-1");

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Histories histories = new Histories(events);

    @Test
    void the_first_event_of_a_kind_is_found_behind_others() {
        happened(0, "something else");
        happened(1, new GoodsSetAside(ORDER, 1, "W-1"));
        happened(2, new GoodsSetAside(ORDER, 2, "W-2"));

        assertThat(histories.firstOf(ORDER, GoodsSetAside.class)).contains(new GoodsSetAside(ORDER, 1, "W-1"));
        assertThat(histories.knows(ORDER, GoodsSetAside.class)).isTrue();
    }

    @Test
    void what_has_not_happened_is_not_found() {
        happened(0, new GoodsSetAside(ORDER, 1, "W-1"));

        assertThat(histories.firstOf(ORDER, OrderPlaced.class)).isEmpty();
        assertThat(histories.knows(new OrderId("SO-2"), GoodsSetAside.class)).isFalse();
    }

    @Test
    void a_thing_has_begun_when_anything_happened_to_it() {
        happened(0, "something");

        assertThat(histories.began(ORDER)).isTrue();
        assertThat(histories.began(new OrderId("SO-2"))).isFalse();
    }

    private void happened(long sequence, Object event) {
        events.publish(new GenericDomainEventMessage<>("Order", ORDER.toString(), sequence, event));
    }
}
