package io.countersign.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.processing.KeptLetter;
import io.countersign.store.processing.ParkedLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What could not be digested, in a MongoDB. */
class MongoDeadLettersTest {

    private static final String VIEWS = "views";
    private static final IllegalStateException POISON = new IllegalStateException("cannot digest");

    private final FreshMongo mongo = new FreshMongo();
    private final MongoDeadLetters letters = new MongoDeadLetters(mongo.database(), StoredNameSerializer.create());
    private final SequencedDeadLetterQueue<EventMessage<?>> queue = letters.queueOf(VIEWS);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void what_was_parked_is_listed_with_its_place_and_its_reason() {
        park(5, "C1", POISON);
        park(9, "C1", null);
        park(7, "C2", POISON);

        assertThat(letters.list(VIEWS))
                .extracting(ParkedLetter::position, ParkedLetter::stream, ParkedLetter::cause, ParkedLetter::behind)
                .containsExactly(
                        tuple(5L, "account-C1", POISON.getClass().getName(), 1L),
                        tuple(7L, "account-C2", POISON.getClass().getName(), 0L));
        assertThat(letters.list("others")).isEmpty();
        assertThat(letters.list(null)).hasSize(2);
        assertThat(letters.count()).containsOnly(Map.entry(VIEWS, 3L));
        assertThat(queue.size()).isEqualTo(3);
        assertThat(queue.amountOfSequences()).isEqualTo(2);
        assertThat(queue.contains("account-C1")).isTrue();
        assertThat(queue.contains("account-C3")).isFalse();
    }

    @Test
    void an_event_of_a_batch_that_is_handled_again_is_parked_once() {
        park(5, "C1", POISON);
        park(5, "C1", POISON);

        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    void an_event_comes_back_as_it_was() {
        EventMessage<?> event = event(5, "C1");
        queue.enqueue("account-C1", new GenericDeadLetter<>("account-C1", event, POISON));

        queue.process(letter -> {
            assertThat(letter).isInstanceOf(KeptLetter.class);
            assertThat(letter.message().getPayload()).isEqualTo(event.getPayload());
            assertThat(letter.message().getMetaData()).isEqualTo(event.getMetaData());
            assertThat(letter.message().getTimestamp()).isEqualTo(event.getTimestamp());
            assertThat(letter.message().getIdentifier()).isEqualTo(event.getIdentifier());
            assertThat(letter.message())
                    .isInstanceOfSatisfying(
                            TrackedEventMessage.class,
                            tracked ->
                                    assertThat(tracked.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(5)));
            return Decisions.doNotEnqueue();
        });
        assertThat(queue.size()).isZero();
    }

    @Test
    void a_line_is_digested_in_order_until_one_cannot_be() {
        park(5, "C1", POISON);
        park(9, "C1", null);
        park(12, "C1", null);
        park(7, "C2", POISON);
        List<Long> seen = new ArrayList<>();

        boolean digested = queue.process(letter -> position(letter.message()) == 5, letter -> {
            seen.add(position(letter.message()));
            return position(letter.message()) == 9
                    ? Decisions.requeue(new IllegalArgumentException("no"))
                    : Decisions.evict();
        });

        assertThat(digested).isFalse();
        assertThat(seen).containsExactly(5L, 9L);
        assertThat(letters.list(VIEWS)).extracting(ParkedLetter::position).containsExactly(7L, 9L);
        assertThat(letters.list(VIEWS).getLast().cause()).isEqualTo(IllegalArgumentException.class.getName());
        assertThat(letters.list(VIEWS).getLast().behind()).isEqualTo(1);
    }

    @Test
    void what_is_left_out_is_gone() {
        park(5, "C1", POISON);
        park(9, "C1", null);
        queue.deadLetterSequence("account-C1").forEach(letter -> {
            if (position(letter.message()) == 5) {
                queue.evict(letter);
            }
        });

        assertThat(letters.list(VIEWS)).extracting(ParkedLetter::position).containsExactly(9L);
        queue.clear();
        assertThat(letters.list(VIEWS)).isEmpty();
    }

    private void park(long position, String account, @Nullable Throwable cause) {
        queue.enqueue(
                "account-" + account, new GenericDeadLetter<>("account-" + account, event(position, account), cause));
    }

    private static EventMessage<?> event(long position, String account) {
        CustomerAccountId id = new CustomerAccountId(account);
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(position),
                new GenericDomainEventMessage<>(
                        "CustomerAccount",
                        id.toString(),
                        position,
                        new StandingChanged(id, Standing.SMALL, Standing.KEY, "asked", new PersonId("p-1")),
                        MetaData.with("actor", "p-1"),
                        "event-" + position,
                        Instant.parse("2026-01-05T08:00:00.123Z")));
    }

    private static long position(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElse(0);
    }
}
