package io.countersign.store.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.countersign.store.authority.Authorities;
import io.countersign.store.clock.OfficeClock;
import io.countersign.store.commit.GroupCommitCommandBus;
import io.countersign.store.commit.Turn;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.EventReading;
import io.countersign.store.metadata.ActorCorrelation;
import io.countersign.store.metadata.CorrelationInLog;
import io.countersign.store.nodes.Charge;
import io.countersign.store.nodes.Duty;
import io.countersign.store.nodes.InCharge;
import io.countersign.store.nodes.OnlyNode;
import io.countersign.store.nodes.Remembering;
import io.countersign.store.nodes.TurnAmongNodes;
import io.countersign.store.policy.Policies;
import io.countersign.store.postgres.Durability;
import io.countersign.store.postgres.EmbeddedServer;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.postgres.PostgresEventStorage;
import io.countersign.store.postgres.Schema;
import io.countersign.store.upcasting.Upcasters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The event store, declared piece by piece: the framework's own wiring of these pieces falls back to memory or to no
 * transactions without a word.
 */
@Configuration(proxyBeanMethods = false)
public class EventStoreConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(EventStoreConfiguration.class);

    private static final int CONNECTIONS_MAX = 20;
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);

    /** How long each step of a stop may take before the next begins all the same. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    @Bean
    OfficeClock officeClock(@Value("${countersign.rehearsal-clock:}") String file) {
        OfficeClock clock = file.isBlank() ? OfficeClock.system() : OfficeClock.rehearsal(Path.of(file));
        if (!file.isBlank()) {
            LOG.warn("this is a rehearsal: the time comes from {}", file);
        }
        GenericEventMessage.clock = clock; // events are stamped to the microsecond, as they are stored
        return clock;
    }

    @Bean(destroyMethod = "close")
    @Conditional(WithoutExternalPostgres.class)
    EmbeddedServer embeddedServer(@Value("${countersign.data}") Path data) {
        return EmbeddedServer.start(data);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(
            ObjectProvider<EmbeddedServer> embedded,
            @Value("${countersign.postgres.url:}") String url,
            @Value("${countersign.postgres.user:}") String user,
            @Value("${countersign.postgres.password:}") String password) {
        HikariConfig pool = new HikariConfig();
        EmbeddedServer server = embedded.getIfAvailable();
        pool.setJdbcUrl(server == null ? url : server.url());
        pool.setUsername(server == null ? user : server.user());
        pool.setPassword(server == null ? password : server.password());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "-1"); // bytes come as they are and not as hexadecimal text
        pool.addDataSourceProperty("logServerErrorDetail", "false"); // it would print the content of whole batches
        pool.setMaximumPoolSize(CONNECTIONS_MAX);
        pool.setMinimumIdle(2);
        pool.setPoolName("postgres");
        HikariDataSource database = new HikariDataSource(pool);
        Durability.demand(database);
        Schema.create(database);
        return database;
    }

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
    PlatformTransactionManager platformTransactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    @Primary
    Serializer plumbingSerializer() {
        return PlumbingSerializer.create();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer plumbing) {
        return plumbing;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return StoredNameSerializer.create();
    }

    @Bean
    Upcasters upcasters() {
        return Upcasters.ALL;
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

    @Bean
    CorrelationDataProvider actorCorrelation() {
        return new ActorCorrelation();
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
    EventReading eventReading(Upcasters upcasters) {
        return new EventReading(upcasters);
    }

    @Bean
    Authorities authorities(EventStore events) {
        return new Authorities(events);
    }

    @Bean
    Policies policies(EventStore events) {
        return new Policies(events);
    }

    @Bean
    NothingInMemory nothingInMemory(
            TransactionManager transactions, EventStorageEngine storage, TokenStore tokens, DataSource database) {
        return new NothingInMemory(transactions, storage, tokens, database);
    }
}
