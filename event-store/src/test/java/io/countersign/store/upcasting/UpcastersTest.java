package io.countersign.store.upcasting;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shown with two made-up revisions from before the first. */
class UpcastersTest {

    /** In the oldest revision the number of parcels was a text called packages; in the next it was called boxes. */
    private static final String OLDEST = """
            {"order":"SO-1","account":"C001","basis":"SLIP_SEEN","shippedOn":"2026-01-12","carrier":"顺丰","waybill":"SF-1",\
            "packages":"12","shippedBy":"p-1"}""";

    private static final String TODAY = """
            {"order":"SO-1","account":"C001","basis":"SLIP_SEEN","shippedOn":"2026-01-12","carrier":"顺丰","waybill":"SF-1",\
            "parcels":12,"shippedBy":"p-1"}""";

    private static final OrderShipped SHIPPED = new OrderShipped(
            new OrderId("SO-1"),
            new CustomerAccountId("C001"),
            ShippingBasis.SLIP_SEEN,
            null,
            LocalDate.of(2026, 1, 12),
            "顺丰",
            "SF-1",
            12,
            new PersonId("p-1"));

    private static final Upcasters STEPS = new Upcasters(List.of(
            new Step("order.shipped", "-1", "0") {
                @Override
                public ObjectNode upcast(ObjectNode content) {
                    content.put(
                            "boxes", Integer.parseInt(content.get("packages").stringValue()));
                    content.remove("packages");
                    return content;
                }
            },
            new Step("order.shipped", "0", "1") {
                @Override
                public ObjectNode upcast(ObjectNode content) {
                    content.set("parcels", content.get("boxes"));
                    content.remove("boxes");
                    return content;
                }
            },
            new Step("order.placed", "-1", "1") {
                @Override
                public ObjectNode upcast(ObjectNode content) {
                    throw new AssertionError("this step is for another event");
                }
            }));

    @Test
    void our_own_reading_takes_an_old_event_through_every_step() {
        assertThat(new EventReading(STEPS).event(stored("-1", OLDEST))).isEqualTo(SHIPPED);
    }

    @Test
    void our_own_reading_begins_at_the_revision_that_is_stored() {
        String middle = OLDEST.replace("\"packages\":\"12\"", "\"boxes\":12");

        assertThat(new EventReading(STEPS).event(stored("0", middle))).isEqualTo(SHIPPED);
    }

    @Test
    void our_own_reading_leaves_todays_revision_alone() {
        assertThat(new EventReading(STEPS).event(stored("1", TODAY))).isEqualTo(SHIPPED);
    }

    @Test
    void the_frameworks_reading_comes_to_the_same() {
        assertThat(byFramework("-1", OLDEST)).isEqualTo(SHIPPED);
        assertThat(byFramework("0", OLDEST.replace("\"packages\":\"12\"", "\"boxes\":12")))
                .isEqualTo(SHIPPED);
        assertThat(byFramework("1", TODAY)).isEqualTo(SHIPPED);
    }

    @Test
    void without_steps_everything_stays_as_it_is() {
        DomainEventMessage<?> message = byFramework(new Upcasters(List.of()), "1", TODAY);

        assertThat(message.getPayload()).isEqualTo(SHIPPED);
        assertThat(message.getMetaData()).containsEntry("actor", "p-1");
        assertThat(message.getTimestamp()).isEqualTo(Instant.parse("2026-01-12T08:00:00Z"));
    }

    @Test
    void a_policy_from_before_statements_were_matched_confirms_nothing_by_itself() {
        ObjectNode old = JsonNodeFactory.instance.objectNode();
        old.putObject("figures");

        ObjectNode upcast = Upcasters.ALL.upcast("policy.published", "1", old);

        assertThat(upcast.toString())
                .isEqualTo(
                        "{\"figures\":{\"bank\":{\"exactMatchesConfirm\":false,\"dateWindowDays\":10,\"proposeFromScore\":50}}}");
    }

    private static StoredEvent stored(String revision, String content) {
        return new StoredEvent(
                1,
                "order-SO-1",
                0,
                "Order",
                "order.shipped",
                revision,
                Instant.EPOCH,
                "event-1",
                bytes(content),
                bytes("{}"));
    }

    private static StoredEvent.Bytes bytes(String text) {
        return new StoredEvent.Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Object byFramework(String revision, String content) {
        return byFramework(STEPS, revision, content).getPayload();
    }

    private static DomainEventMessage<?> byFramework(Upcasters upcasters, String revision, String content) {
        DomainEventData<byte[]> row = new GenericDomainEventEntry<>(
                "Order",
                "order-SO-1",
                0,
                "event-1",
                Instant.parse("2026-01-12T08:00:00Z"),
                "order.shipped",
                revision,
                content.getBytes(StandardCharsets.UTF_8),
                "{\"actor\":\"p-1\"}".getBytes(StandardCharsets.UTF_8));
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(row), StoredNameSerializer.create(), upcasters.forFramework())
                .next();
    }

    private abstract static class Step implements Upcaster {

        private final String event;
        private final String from;
        private final String to;

        Step(String event, String from, String to) {
            this.event = event;
            this.from = from;
            this.to = to;
        }

        @Override
        public String event() {
            return event;
        }

        @Override
        public String from() {
            return from;
        }

        @Override
        public String to() {
            return to;
        }
    }
}
