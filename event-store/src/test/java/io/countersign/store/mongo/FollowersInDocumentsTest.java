package io.countersign.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.store.axonserver.EventsOnServer;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From where on followers would follow a copy of the log. */
class FollowersInDocumentsTest {

    private final FreshMongo mongo = new FreshMongo();
    private final MongoTokenStore tokens = new MongoTokenStore(mongo.database(), PlumbingSerializer.create(), "one");
    private final MongoDeadLetters letters = new MongoDeadLetters(mongo.database(), StoredNameSerializer.create());
    private final FollowersInDocuments followers = new FollowersInDocuments(tokens, letters, EventsOnServer::tokenAt);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void each_goes_on_where_it_is_or_before_the_first_that_it_left_aside() {
        followers.write(Map.of("reactions", 280L, "accounts", 300L, "messages", 0L));
        park("accounts", 42);
        park("accounts", 57);

        assertThat(followers.positions())
                .containsExactlyInAnyOrderEntriesOf(Map.of("reactions", 280L, "accounts", 41L, "messages", 0L));
    }

    @Test
    void whoever_has_a_position_keeps_it() {
        followers.write(Map.of("reactions", 280L));
        followers.write(Map.of("reactions", 1L, "messages", 7L));

        assertThat(followers.positions()).containsExactlyInAnyOrderEntriesOf(Map.of("reactions", 280L, "messages", 7L));
        assertThat(tokens.fetchToken("reactions", 0)).isEqualTo(new GlobalSequenceTrackingToken(280));
    }

    private void park(String group, long position) {
        CustomerAccountId account = new CustomerAccountId("C1");
        letters.queueOf(group)
                .enqueue(
                        "account-C1",
                        new GenericDeadLetter<>(
                                "account-C1",
                                new GenericTrackedDomainEventMessage<>(
                                        new GlobalSequenceTrackingToken(position),
                                        new GenericDomainEventMessage<>(
                                                "CustomerAccount",
                                                account.toString(),
                                                position,
                                                new StandingChanged(
                                                        account,
                                                        Standing.SMALL,
                                                        Standing.KEY,
                                                        "why",
                                                        new PersonId("p-1")))),
                                new IllegalStateException("cannot digest")));
    }
}
