package io.countersign.store.wiring;

import io.countersign.store.backup.Followers;
import io.countersign.store.backup.FollowersInTables;
import io.countersign.store.clock.OfficeClock;
import io.countersign.store.commit.GroupCommitCommandBus;
import io.countersign.store.commit.Turn;
import io.countersign.store.log.EventLog;
import io.countersign.store.metadata.CorrelationInLog;
import io.countersign.store.nodes.Charge;
import io.countersign.store.nodes.Duty;
import io.countersign.store.nodes.InCharge;
import io.countersign.store.nodes.OnlyNode;
import io.countersign.store.nodes.Remembering;
import io.countersign.store.nodes.TurnAmongNodes;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.postgres.PostgresEventStorage;
import io.countersign.store.postgres.Schema;
import io.countersign.store.processing.KeptLetters;
import io.countersign.store.processing.LettersInTable;
import io.countersign.store.processing.PositionsInTable;
import io.countersign.store.processing.ReachedPositions;
import io.countersign.store.processing.TokenAt;
import io.countersign.store.upcasting.Upcasters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The log in PostgreSQL, with everything that goes with it in the same transaction. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithoutAxonServer.class)
class LogInPostgres {

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** How long each step of a stop may take before the next begins all the same. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    /** One node, unless both stores are ones that others can use. */
    @Bean
    Charge charge(
            @Value("${countersign.postgres.url:}") String postgres,
            @Value("${countersign.mongodb.uri:}") String mongo) {
        return postgres.isBlank() || mongo.isBlank() ? Charge.ofTheOnlyOne() : Charge.amongSeveral();
    }

    /** A PostgreSQL of one's own is only for this node anyway. */
    @Bean
    @Conditional(ViewsOfOnesOwn.class)
    OnlyNode onlyNode(DataSource database) {
        return OnlyNode.on(database);
    }

    @Bean
    InCharge inCharge(Charge charge, DataSource database, ObjectProvider<Duty> duties) {
        return new InCharge(
                charge,
                database,
                UUID.randomUUID().toString(), // two containers may have the same name and the same process number
                duties.orderedStream().toList());
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            Serializer plumbing,
            Upcasters upcasters) {
        return PostgresEventStorage.create(connections, transactions, events, plumbing, upcasters);
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine storage, OfficeClock clock) {
        return EmbeddedEventStore.builder().storageEngine(storage).build();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer plumbing) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(Schema.POSITIONS)
                .serializer(plumbing)
                .contentType(byte[].class)
                .claimTimeout(CLAIM_TIMEOUT)
                .build();
    }

    @Bean(destroyMethod = "close")
    @Qualifier("localSegment")
    GroupCommitCommandBus commandBus(
            TransactionManager transactions,
            Charge charge,
            DataSource database,
            ObjectProvider<Remembering> remembering,
            List<CorrelationDataProvider> correlation) {
        Turn turn = charge.isOfTheOnlyOne()
                ? Turn.ALWAYS
                : new TurnAmongNodes(database, () -> remembering.orderedStream().toList());
        GroupCommitCommandBus bus = new GroupCommitCommandBus(transactions, turn);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<CommandMessage<?>>(correlation));
        bus.registerHandlerInterceptor(new CorrelationInLog());
        return bus;
    }

    /** What waits is handled when nobody sends any more, and before the handlers and the stores go. */
    @Bean
    ConfigurerModule waitingCommandsFinish(ObjectProvider<GroupCommitCommandBus> commands) {
        return configurer -> configurer
                .configureLifecyclePhaseTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .onShutdown(Phase.INBOUND_COMMAND_CONNECTOR, () -> commands.ifAvailable(GroupCommitCommandBus::close));
    }

    @Bean
    EventLog eventLog(DataSource database) {
        return new PostgresEventLog(database);
    }

    @Bean
    NothingInMemory nothingInMemory(
            TransactionManager transactions, EventStorageEngine storage, TokenStore tokens, DataSource database) {
        return new NothingInMemory(transactions, storage, tokens, database);
    }

    @Bean
    TokenAt tokenAt() {
        return position -> position == 0 ? null : GapAwareTrackingToken.newInstance(position, Set.of());
    }

    @Bean
    ReachedPositions reachedPositions(DataSource database, Serializer plumbing) {
        return new PositionsInTable(database, plumbing);
    }

    @Bean
    Followers followers(DataSource database) {
        return new FollowersInTables(database);
    }

    @Bean
    KeptLetters keptLetters(
            DataSource database,
            ConnectionProvider connections,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            Serializer plumbing) {
        return new LettersInTable(database, connections, transactions, events, plumbing);
    }
}
