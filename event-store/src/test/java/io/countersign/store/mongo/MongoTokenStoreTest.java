package io.countersign.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.store.json.PlumbingSerializer;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Positions in a MongoDB, between two nodes. */
class MongoTokenStoreTest {

    private static final String VIEWS = "views";

    private final FreshMongo mongo = new FreshMongo();
    private final MongoTokenStore one = new MongoTokenStore(mongo.database(), PlumbingSerializer.create(), "one");
    private final MongoTokenStore other = new MongoTokenStore(mongo.database(), PlumbingSerializer.create(), "other");

    @BeforeEach
    void begin() {
        one.initializeTokenSegments(VIEWS, 1);
    }

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void what_was_stored_is_read_back_by_whoever_comes_next() {
        assertThat(one.fetchToken(VIEWS, 0)).isNull();
        one.storeToken(at(7), VIEWS, 0);
        one.releaseClaim(VIEWS, 0);

        assertThat(other.fetchToken(VIEWS, 0)).isEqualTo(at(7));
        assertThat(other.fetchSegments(VIEWS)).containsExactly(0);
        assertThat(other.reached()).containsOnly(Map.entry(VIEWS, 7L));
    }

    @Test
    void a_position_of_a_follower_that_does_not_look_back_is_read_back_too() {
        TrackingToken token = ReplayToken.createReplayToken(at(9), at(3));
        one.fetchToken(VIEWS, 0);
        one.storeToken(token, VIEWS, 0);

        assertThat(one.fetchToken(VIEWS, 0)).isEqualTo(token);
        assertThat(one.reached()).containsOnly(Map.entry(VIEWS, 3L));
    }

    @Test
    void a_follower_is_one_nodes_until_somebody_in_charge_takes_it() {
        one.fetchToken(VIEWS, 0);
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> other.fetchToken(VIEWS, 0));

        other.releaseClaims(List.of(VIEWS));
        other.fetchToken(VIEWS, 0);

        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> one.extendClaim(VIEWS, 0));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> one.storeToken(at(8), VIEWS, 0));
        assertThat(other.fetchToken(VIEWS, 0)).isNull();
    }

    @Test
    void only_the_followers_that_are_named_are_taken() {
        one.initializeTokenSegments("reactions", 1);
        one.fetchToken("reactions", 0);
        other.releaseClaims(List.of(VIEWS));

        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> other.fetchToken("reactions", 0));
    }

    @Test
    void a_position_is_written_when_everything_else_of_its_batch_is() {
        one.fetchToken(VIEWS, 0);
        DefaultUnitOfWork<Message<?>> batch = DefaultUnitOfWork.startAndGet(null);
        one.storeToken(at(5), VIEWS, 0);
        batch.onCommit(committing -> assertThat(one.reached()).containsEntry(VIEWS, 0L));
        batch.commit();

        assertThat(one.reached()).containsEntry(VIEWS, 5L);
    }

    @Test
    void the_position_of_a_batch_that_was_undone_is_not_written() {
        one.fetchToken(VIEWS, 0);
        DefaultUnitOfWork<Message<?>> batch = DefaultUnitOfWork.startAndGet(null);
        one.storeToken(at(5), VIEWS, 0);
        batch.rollback();

        assertThat(one.reached()).containsEntry(VIEWS, 0L);
    }

    @Test
    void a_follower_begins_once() {
        assertThatExceptionOfType(UnableToClaimTokenException.class)
                .isThrownBy(() -> other.initializeTokenSegments(VIEWS, 1, at(1)));
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> other.fetchToken("unknown", 0));
    }

    private static TrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
