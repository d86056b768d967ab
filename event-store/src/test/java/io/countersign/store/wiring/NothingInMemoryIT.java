package io.countersign.store.wiring;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.countersign.store.axonserver.EventsOnServer;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.postgres.FreshDatabase;
import io.countersign.store.postgres.PostgresEventStorage;
import io.countersign.store.postgres.Schema;
import io.countersign.store.upcasting.Upcasters;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@ExtendWith(FreshDatabase.class)
class NothingInMemoryIT {

    private DataSource database;
    private TransactionManager transactions;
    private EventStorageEngine storage;
    private TokenStore tokens;

    @BeforeEach
    void wire(DataSource fresh) {
        database = fresh;
        ConnectionProvider connections = new SpringDataSourceConnectionProvider(fresh);
        transactions = new SpringTransactionManager(new JdbcTransactionManager(fresh));
        storage = PostgresEventStorage.create(
                connections, transactions, StoredNameSerializer.create(), PlumbingSerializer.create(), Upcasters.ALL);
        tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(Schema.POSITIONS)
                .serializer(PlumbingSerializer.create())
                .build();
    }

    @Test
    void durable_stores_are_let_through() {
        assertThatNoException().isThrownBy(() -> new NothingInMemory(transactions, storage, tokens, database));
    }

    @Test
    void events_in_memory_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NothingInMemory(transactions, new InMemoryEventStorageEngine(), tokens, database))
                .withMessageContaining("the event store")
                .withMessageContaining("InMemoryEventStorageEngine");
    }

    @Test
    void positions_in_memory_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NothingInMemory(transactions, storage, new InMemoryTokenStore(), database))
                .withMessageContaining("positions");
    }

    @Test
    void no_transactions_are_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new NothingInMemory(NoTransactionManager.INSTANCE, storage, tokens, database))
                .withMessageContaining("transactions");
    }

    @Test
    void a_database_that_may_forget_is_refused() {
        PGSimpleDataSource forgetful = (PGSimpleDataSource) database;
        forgetful.setOptions("-c synchronous_commit=off");

        assertThatIllegalStateException()
                .isThrownBy(() -> new NothingInMemory(transactions, storage, tokens, forgetful))
                .withMessageContaining("synchronous_commit");
    }

    @Test
    void where_the_log_is_on_a_server_nothing_is_in_memory_either() {
        AxonServerConfiguration settings =
                AxonServerConfiguration.builder().servers("localhost").build();
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
        EventStore log = EventsOnServer.on(
                connections,
                settings,
                StoredNameSerializer.create(),
                PlumbingSerializer.create(),
                Upcasters.ALL.forFramework());
        EventStore forgetful = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();

        assertThatIllegalStateException()
                .isThrownBy(() -> NothingInMemory.onServer(transactions, log, new InMemoryTokenStore(), database))
                .withMessageContaining("positions");
        assertThatIllegalStateException()
                .isThrownBy(() -> NothingInMemory.onServer(transactions, forgetful, tokens, database))
                .withMessageContaining("the event store");
        connections.shutdown();
    }
}
