package io.countersign.store.wiring;

import io.countersign.store.axonserver.EventsOnServer;
import io.countersign.store.mongo.MongoTokenStore;
import io.countersign.store.postgres.Durability;
import io.countersign.store.postgres.PostgresEventStorage;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;

/** Refuses to start with a store that forgets. */
final class NothingInMemory {

    /**
     * Looks at what was really wired, whoever wired it.
     *
     * @throws IllegalStateException when a part of it is in memory, or is no part of a transaction
     */
    NothingInMemory(
            TransactionManager transactions, EventStorageEngine storage, TokenStore tokens, DataSource database) {
        demand(transactions instanceof SpringTransactionManager, "transactions", transactions);
        demand(storage instanceof PostgresEventStorage, "the event store", storage);
        demand(tokens instanceof JdbcTokenStore, "the positions of processors", tokens);
        Durability.demand(database);
    }

    private NothingInMemory() {}

    /**
     * The same where the log is on a server and what goes with it in a MongoDB.
     *
     * @throws IllegalStateException when a part of it is in memory
     */
    static NothingInMemory onServer(
            TransactionManager transactions, EventStore events, TokenStore tokens, DataSource database) {
        demand(transactions instanceof SpringTransactionManager, "transactions", transactions);
        demand(events instanceof EventsOnServer, "the event store", events);
        demand(tokens instanceof MongoTokenStore, "the positions of processors", tokens);
        Durability.demand(database);
        return new NothingInMemory();
    }

    private static void demand(boolean durable, String what, Object part) {
        if (!durable) {
            throw new IllegalStateException("Countersign does not start: " + what + " would be kept by "
                    + part.getClass().getName() + ", which is not durable");
        }
    }
}
