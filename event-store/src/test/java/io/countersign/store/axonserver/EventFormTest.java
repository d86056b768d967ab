package io.countersign.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.axoniq.axonserver.grpc.event.Event;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.log.StoredEvent.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes to a server comes back to the byte. */
class EventFormTest {

    private static final Instant MILLISECOND = Instant.parse("2026-03-02T01:02:03.004Z");
    private static final Instant MICROSECOND = Instant.parse("2026-03-02T01:02:03.004567Z");
    private static final String IN_ORDER = "{\"actor\":\"p-1\",\"correlation\":\"r-1\"}";
    private static final String IN_ANOTHER_ORDER = "{\"correlation\":\"r-1\",\"actor\":\"p-1\"}";

    private final EventForm form = new EventForm();

    @ParameterizedTest
    @MethodSource("events")
    void an_event_comes_back_as_it_was_stored(StoredEvent stored) {
        assertThat(form.read(stored.position(), form.written(stored))).isEqualTo(stored);
    }

    static Stream<StoredEvent> events() {
        return Stream.of(
                event(MILLISECOND, IN_ORDER, "CustomerAccount"),
                event(MICROSECOND, IN_ORDER, "CustomerAccount"),
                event(MILLISECOND, IN_ANOTHER_ORDER, "CustomerAccount"),
                event(MICROSECOND, "{ \"actor\" : \"张伟\" }", null),
                event(MICROSECOND, "{}", "Order"),
                event(MICROSECOND, "{\"actor\":null}", "Order"),
                event(MICROSECOND, "{\"actor\":{\"number\":7}}", "Order"),
                event(MICROSECOND, "no JSON", "Order"),
                event(Instant.parse("1969-12-31T23:59:59.999999Z"), IN_ORDER, "Order"));
    }

    @Test
    void what_the_server_keeps_by_itself_is_not_kept_twice() {
        Event written = form.written(event(MILLISECOND, IN_ORDER, "CustomerAccount"));

        assertThat(written.getMetaDataMap().keySet()).isEqualTo(Set.of("actor", "correlation"));
        assertThat(written.getTimestamp()).isEqualTo(MILLISECOND.toEpochMilli());
    }

    @Test
    void whoever_handles_it_gets_the_time_and_the_metadata_that_were_stored() {
        Event written = form.written(event(MICROSECOND, IN_ANOTHER_ORDER, "CustomerAccount"));

        DomainEventMessage<String> handled = form.asStored(asTheFrameworkReadsIt(written));

        assertThat(handled.getTimestamp()).isEqualTo(MICROSECOND);
        assertThat(handled.getMetaData())
                .containsExactlyInAnyOrderEntriesOf(Map.of("actor", "p-1", "correlation", "r-1"));
        assertThat(handled.getIdentifier()).isEqualTo("event-7");
        assertThat(handled.getSequenceNumber()).isEqualTo(3);
        assertThat(handled.getType()).isEqualTo("CustomerAccount");
        assertThat(handled.getPayload()).isEqualTo("payload");
    }

    @Test
    void an_event_that_has_nothing_beyond_what_the_server_keeps_is_handled_as_it_is() {
        DomainEventMessage<String> read =
                asTheFrameworkReadsIt(form.written(event(MILLISECOND, IN_ORDER, "CustomerAccount")));

        assertThat(form.asStored(read)).isSameAs(read);
    }

    private static DomainEventMessage<String> asTheFrameworkReadsIt(Event event) {
        MetaData pairs = MetaData.emptyInstance();
        for (var pair : event.getMetaDataMap().entrySet()) {
            pairs = pairs.and(pair.getKey(), pair.getValue().getTextValue());
        }
        return new GenericDomainEventMessage<>(
                event.getAggregateType(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                "payload",
                pairs,
                event.getMessageIdentifier(),
                Instant.ofEpochMilli(event.getTimestamp()));
    }

    private static StoredEvent event(Instant at, String metadata, @Nullable String type) {
        return new StoredEvent(
                7,
                "account-C1",
                3,
                type,
                "account.opened",
                "1",
                at,
                "event-7",
                bytes("{\"name\":\"客户\"}"),
                bytes(metadata));
    }

    private static Bytes bytes(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
