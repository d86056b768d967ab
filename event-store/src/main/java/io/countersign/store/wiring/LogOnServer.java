package io.countersign.store.wiring;

import io.countersign.store.axonserver.AxonServerEventLog;
import io.countersign.store.axonserver.EventsOnServer;
import io.countersign.store.axonserver.TurnBesideOthers;
import io.countersign.store.backup.Followers;
import io.countersign.store.commit.GroupCommitCommandBus;
import io.countersign.store.log.EventLog;
import io.countersign.store.metadata.CorrelationInLog;
import io.countersign.store.mongo.FollowersInDocuments;
import io.countersign.store.mongo.LeaseInDocument;
import io.countersign.store.mongo.MongoDeadLetters;
import io.countersign.store.mongo.MongoTokenStore;
import io.countersign.store.mongo.RestoreNote;
import io.countersign.store.mongo.SharedDatabase;
import io.countersign.store.nodes.Charge;
import io.countersign.store.nodes.Duty;
import io.countersign.store.nodes.InCharge;
import io.countersign.store.nodes.Part;
import io.countersign.store.nodes.Remembering;
import io.countersign.store.processing.StreamingGroup;
import io.countersign.store.processing.TokenAt;
import io.countersign.store.upcasting.Upcasters;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The log on an Axon Server; positions, dead letters and who is in charge in a MongoDB that the processes share. */
@Configuration(proxyBeanMethods = false)
@Conditional(WithAxonServer.class)
class LogOnServer {

    @Bean(destroyMethod = "close")
    SharedDatabase sharedDatabase(
            @Value("${countersign.mongodb.uri:}") String uri,
            @Value("${countersign.mongodb.database:countersign}") String name,
            @Value("${countersign.part:whole}") String part) {
        if (uri.isBlank()) {
            throw new IllegalStateException("Countersign does not start: with COUNTERSIGN_AXON_SERVERS, name a MongoDB"
                    + " that all processes reach in COUNTERSIGN_MONGODB_URI");
        }
        SharedDatabase shared = SharedDatabase.open(uri, name);
        try {
            new RestoreNote(shared.database()).demandRestored(Part.of(part));
            return shared;
        } catch (RuntimeException e) {
            shared.close();
            throw e;
        }
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    EventsOnServer eventStore(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            @Qualifier("eventSerializer") Serializer events,
            Serializer plumbing,
            Upcasters upcasters) {
        return EventsOnServer.on(connections, settings, events, plumbing, upcasters.forFramework());
    }

    @Bean
    EventLog eventLog(AxonServerConnectionManager connections) {
        return new AxonServerEventLog(() -> connections.getConnection().eventChannel());
    }

    @Bean
    MongoTokenStore tokenStore(SharedDatabase shared, Serializer plumbing, NodeName node) {
        return new MongoTokenStore(shared.database(), plumbing, node.name());
    }

    @Bean
    MongoDeadLetters keptLetters(SharedDatabase shared, @Qualifier("eventSerializer") Serializer events) {
        return new MongoDeadLetters(shared.database(), events);
    }

    @Bean
    TokenAt tokenAt() {
        return EventsOnServer::tokenAt;
    }

    @Bean
    Followers followers(MongoTokenStore tokens, MongoDeadLetters letters, TokenAt tokenAt) {
        return new FollowersInDocuments(tokens, letters, tokenAt);
    }

    @Bean
    Charge charge() {
        return Charge.amongSeveral();
    }

    @Bean
    InCharge inCharge(
            Charge charge,
            SharedDatabase shared,
            MongoTokenStore tokens,
            NodeName node,
            ObjectProvider<StreamingGroup> groups,
            ObjectProvider<Duty> duties,
            @Value("${countersign.part:whole}") String part) {
        List<String> followers =
                groups.orderedStream().map(StreamingGroup::name).toList();
        return new InCharge(
                charge,
                new LeaseInDocument(shared.database(), Part.of(part).written(), node.name()),
                () -> tokens.releaseClaims(followers),
                duties.orderedStream().toList());
    }

    /** Nothing of what is decided is in a database of this process. */
    @Bean(destroyMethod = "close")
    @Conditional(WhereCommandsAreHandled.class)
    @Qualifier("localSegment")
    GroupCommitCommandBus commandsHere(
            EventLog log,
            EventsOnServer events,
            ObjectProvider<Remembering> remembering,
            List<CorrelationDataProvider> correlation) {
        TurnBesideOthers turn =
                new TurnBesideOthers(log, () -> remembering.orderedStream().toList());
        events.subscribe(turn::writes);
        GroupCommitCommandBus bus = new GroupCommitCommandBus(NoTransactionManager.INSTANCE, turn);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<CommandMessage<?>>(correlation));
        bus.registerHandlerInterceptor(new CorrelationInLog());
        return bus;
    }

    @Bean
    NothingInMemory nothingInMemory(
            TransactionManager transactions, EventStore events, TokenStore tokens, DataSource database) {
        return NothingInMemory.onServer(transactions, events, tokens, database);
    }
}
