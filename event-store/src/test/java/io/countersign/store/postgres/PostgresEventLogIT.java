package io.countersign.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.upcasting.Upcasters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** What the framework appends, we read; from the same table. */
@ExtendWith(FreshDatabase.class)
class PostgresEventLogIT {

    private static final Instant MORNING = Instant.parse("2026-01-05T01:00:00.123456Z");
    private static final CustomerAccountId ONE = new CustomerAccountId("客户-1");
    private static final CustomerAccountId OTHER = new CustomerAccountId("C2");

    private final EventReading reading = new EventReading(Upcasters.ALL);
    private PostgresEventStorage storage;
    private PostgresEventLog log;

    @BeforeEach
    void open(DataSource database) {
        storage = PostgresEventStorage.create(
                new SpringDataSourceConnectionProvider(database),
                new SpringTransactionManager(new JdbcTransactionManager(database)),
                StoredNameSerializer.create(),
                PlumbingSerializer.create(),
                Upcasters.ALL);
        log = new PostgresEventLog(database);
    }

    @Test
    void an_event_comes_back_as_it_was_stored_to_the_microsecond() {
        DomainEventMessage<?> appended = event(ONE, 0, Standing.KEY, MORNING);
        storage.appendEvents(appended);

        StoredEvent stored = read(Selection.ofStream("account-客户-1")).getFirst();

        assertThat(stored.position()).isEqualTo(1);
        assertThat(stored.name()).isEqualTo("account.standing-changed");
        assertThat(stored.revision()).isEqualTo("1");
        assertThat(stored.recordedAt()).isEqualTo(MORNING);
        assertThat(stored.eventId()).isEqualTo(appended.getIdentifier());
        assertThat(reading.event(stored)).isEqualTo(appended.getPayload());
        assertThat(reading.metadata(stored)).isEqualTo(Map.of("actor", "p-1"));
        assertThat(storage.readEvents("account-客户-1").asStream())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getTimestamp()).isEqualTo(MORNING);
                    assertThat(event.getPayload()).isEqualTo(appended.getPayload());
                });
    }

    @Test
    void an_empty_log_has_no_head_and_no_events() {
        assertThat(log.head()).isZero();
        assertThat(read(Selection.ofNames(Set.of()))).isEmpty();
        assertThat(log.count(Selection.ofNames(Set.of()))).isZero();
    }

    @Test
    void a_part_of_the_log_is_what_its_words_say() {
        storage.appendEvents(
                event(ONE, 0, Standing.KEY, MORNING),
                event(OTHER, 0, Standing.SMALL, MORNING.plusSeconds(1)),
                event(ONE, 1, Standing.REGULAR, MORNING.plusSeconds(2)));
        Selection everything = Selection.ofNames(Set.of());

        assertThat(log.head()).isEqualTo(3);
        assertThat(positions(everything)).containsExactly(1L, 2L, 3L);
        assertThat(positions(Selection.ofStream("account-C2"))).containsExactly(2L);
        assertThat(positions(everything.after(1).upTo(2))).containsExactly(2L);
        assertThat(positions(everything.knownAt(MORNING.plusSeconds(1)))).containsExactly(1L, 2L);
        assertThat(positions(Selection.ofNames(Set.of("order.placed")))).isEmpty();
        assertThat(positions(Selection.ofNames(Set.of("order.placed", "account.standing-changed"))))
                .hasSize(3);
        assertThat(positions(mentioning("客户-1", 0))).containsExactly(1L, 3L);
        assertThat(positions(mentioning("客户-1", 1))).containsExactly(1L);
        assertThat(log.count(mentioning("客户-1", 1))).isEqualTo(2);
        assertThat(positions(mentioning("' or true --", 0))).isEmpty();
    }

    @Test
    void what_was_known_at_a_moment_is_a_beginning_of_the_log_even_when_the_clock_was_put_back() {
        storage.appendEvents(
                event(ONE, 0, Standing.KEY, MORNING),
                event(ONE, 1, Standing.SMALL, MORNING.plusSeconds(3_600)), // the clock was an hour ahead
                event(ONE, 2, Standing.REGULAR, MORNING.plusSeconds(10)),
                event(ONE, 3, Standing.KEY, MORNING.plusSeconds(20)));
        Selection everything = Selection.ofNames(Set.of());

        assertThat(positions(everything.knownAt(MORNING.minusSeconds(1)))).isEmpty();
        assertThat(positions(everything.knownAt(MORNING))).containsExactly(1L);
        assertThat(positions(everything.knownAt(MORNING.plusSeconds(10)))).containsExactly(1L, 2L, 3L);
        assertThat(log.knownAt(MORNING.minusSeconds(1))).isZero();
        assertThat(log.knownAt(MORNING.plusSeconds(10))).isEqualTo(3);
        assertThat(log.knownAt(MORNING.plusSeconds(7_200))).isEqualTo(4);
    }

    @Test
    void a_place_in_a_stream_is_taken_once() {
        storage.appendEvents(event(ONE, 0, Standing.KEY, MORNING), event(ONE, 1, Standing.KEY, MORNING));

        assertThatThrownBy(() -> storage.appendEvents(event(ONE, 1, Standing.SMALL, MORNING)))
                .isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> storage.appendEvents(event(ONE, 0, Standing.SMALL, MORNING)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void a_batch_is_stored_whole_or_not_at_all() {
        assertThatThrownBy(() -> storage.appendEvents(
                        event(OTHER, 0, Standing.KEY, MORNING),
                        event(ONE, 1, Standing.KEY, MORNING),
                        event(ONE, 1, Standing.SMALL, MORNING)))
                .as("the framework names the first event of the batch, which would have begun a stream")
                .isInstanceOf(AggregateStreamCreationException.class);

        assertThat(positions(Selection.ofNames(Set.of()))).isEmpty();
    }

    @Test
    void whoever_follows_the_log_meets_every_event_once_in_its_order() {
        storage.appendEvents(
                event(ONE, 0, Standing.KEY, Clock.tickSeconds(ZoneOffset.UTC).instant()));
        storage.appendEvents(event(ONE, 1, Standing.SMALL, MORNING), event(ONE, 2, Standing.KEY, MORNING));

        List<? extends TrackedEventMessage<?>> first;
        try (Stream<? extends TrackedEventMessage<?>> all = storage.readEvents(null, false)) {
            first = all.toList();
        }
        assertThat(first)
                .extracting(event -> event.trackingToken().position().orElseThrow())
                .containsExactly(1L, 2L, 3L);
        try (Stream<? extends TrackedEventMessage<?>> rest =
                storage.readEvents(first.get(1).trackingToken(), false)) {
            assertThat(rest)
                    .extracting(event -> event.trackingToken().position().orElseThrow())
                    .containsExactly(3L);
        }
    }

    private static DomainEventMessage<?> event(CustomerAccountId account, long sequence, Standing to, Instant at) {
        GenericDomainEventMessage<?> message = new GenericDomainEventMessage<>(
                "CustomerAccount",
                account.toString(),
                sequence,
                new StandingChanged(account, Standing.REGULAR, to, "用量大", new PersonId("p-1")),
                Map.of("actor", "p-1"));
        return new GenericDomainEventMessage<>(
                message.getType(), message.getAggregateIdentifier(), message.getSequenceNumber(), message, () -> at);
    }

    private static Selection mentioning(String text, int limit) {
        return new Selection(null, Set.of(), text, 0, Long.MAX_VALUE, null, limit);
    }

    private List<StoredEvent> read(Selection selection) {
        List<StoredEvent> events = new ArrayList<>();
        log.read(selection, events::add);
        return events;
    }

    private List<Long> positions(Selection selection) {
        return read(selection).stream().map(StoredEvent::position).toList();
    }
}
