package io.countersign.store.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.refusal.NotReached;
import io.countersign.refusal.Refusal;
import io.countersign.store.commit.GroupCommitCommandBus;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.nodes.Part;
import io.countersign.store.nodes.Remembering;
import io.countersign.store.upcasting.Upcasters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commands, questions and the log by way of a server that knows no more than it needs to. */
class ThroughServerTest {

    private static final CustomerAccountId C1 = new CustomerAccountId("C1");
    private static final CustomerAccountId C2 = new CustomerAccountId("C2");
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00.123Z");
    private static final List<Refusal> RULES = List.of(
            new Refusal("ORD-3", "Only an open order is countersigned."),
            new Refusal("ORD-4", "Nobody countersigns an order they placed themselves.", "order-1/3"));

    private final ServerInTest server = new ServerInTest();
    private final AxonServerConfiguration settings = AxonServerConfiguration.builder()
            .servers(server.address())
            .componentName("test")
            .clientId("node")
            .build();
    private final AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
            .axonServerConfiguration(settings)
            .build();
    private final AxonServerEventLog log =
            new AxonServerEventLog(() -> connections.getConnection().eventChannel());
    private final EventReading reading = new EventReading(Upcasters.ALL);
    private final Set<String> forgotten = new HashSet<>();
    private final EventsOnServer events = EventsOnServer.on(
            connections,
            settings,
            StoredNameSerializer.create(),
            PlumbingSerializer.create(),
            Upcasters.ALL.forFramework());
    private final TurnBesideOthers turn = new TurnBesideOthers(
            log,
            () -> List.of(new Remembering() {
                @Override
                public void forget(Set<String> streams) {
                    forgotten.addAll(streams);
                }

                @Override
                public void forgetAll() {
                    forgotten.add("all");
                }
            }));
    private final GroupCommitCommandBus bus = new GroupCommitCommandBus(NoTransactionManager.INSTANCE, turn);
    private final ThroughServer through = new ThroughServer(connections, settings, PlumbingSerializer.create(), bus);
    private final Presence presence = new Presence(connections::getConnection, Part.WHOLE, "node");
    private final CommandGateway commands =
            DefaultCommandGateway.builder().commandBus(through.commands()).build();
    private final QueryGateway queries =
            DefaultQueryGateway.builder().queryBus(through.queries()).build();

    @SuppressWarnings("NullAway.Init")
    private Configuration office;

    private Runnable beforeDeciding = () -> {};

    @BeforeEach
    void open() throws InterruptedException {
        GenericEventMessage.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        events.subscribe(turn::writes);
        office = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> PlumbingSerializer.create())
                .configureCommandBus(configuration -> through.commands())
                .configureQueryBus(configuration -> through.queries())
                .configureEventStore(configuration -> events)
                .configureAggregate(Customer.class)
                .registerQueryHandler(configuration -> new Answers())
                .registerComponent(Runnable.class, configuration -> () -> beforeDeciding.run())
                .start();
        presence.start();
        awaitPresence();
    }

    @AfterEach
    void close() {
        GenericEventMessage.clock = Clock.systemUTC();
        office.shutdown();
        through.endQueries();
        through.endCommands();
        connections.shutdown();
        server.close();
    }

    @Test
    void what_was_decided_is_in_the_log_with_our_positions_and_who_did_it() {
        send(new ChangeStanding(C1, Standing.SMALL, Standing.KEY));
        send(new ChangeStanding(C2, Standing.SMALL, Standing.REGULAR));

        List<StoredEvent> all = read(Selection.ofNames(Set.of()));
        assertThat(log.head()).isEqualTo(2);
        assertThat(all).extracting(StoredEvent::position).containsExactly(1L, 2L);
        assertThat(all).extracting(StoredEvent::stream).containsExactly("account-C1", "account-C2");
        assertThat(all).extracting(StoredEvent::sequence).containsExactly(0L, 0L);
        assertThat(all.getFirst().name()).isEqualTo("account.standing-changed");
        assertThat(all.getFirst().recordedAt()).isEqualTo(NOW);
        assertThat(reading.event(all.getFirst()))
                .isEqualTo(new StandingChanged(C1, Standing.SMALL, Standing.KEY, "here", new PersonId("p-1")));
        assertThat(reading.metadata(all.getFirst())).containsEntry("actor", "p-1");
    }

    @Test
    void a_part_of_the_log_is_what_was_asked_for() {
        for (int i = 0; i < 5; i++) {
            written(C1, i, "first " + i, NOW.plusSeconds(i));
            written(C2, i, "second " + i, NOW.plusSeconds(i));
        }

        Selection whole = Selection.ofNames(Set.of());
        assertThat(positions(whole)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(positions(whole.after(3).upTo(6))).containsExactly(4L, 5L, 6L);
        assertThat(positions(whole.after(3).limitedTo(2))).containsExactly(4L, 5L);
        assertThat(positions(whole.after(10))).isEmpty();
        assertThat(positions(whole.knownAt(NOW.plusSeconds(1)))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(Selection.ofNames(Set.of("account.opened")))).isEmpty();
        assertThat(positions(new Selection(null, Set.of(), "second 3", 0, Long.MAX_VALUE, null, 0)))
                .containsExactly(8L);
        assertThat(positions(Selection.ofStream("account-C2"))).containsExactly(2L, 4L, 6L, 8L, 10L);
        assertThat(positions(Selection.ofStream("account-C2").after(4).upTo(8))).containsExactly(6L, 8L);
        assertThat(positions(Selection.ofStream("account-C2").limitedTo(1))).containsExactly(2L);
        assertThat(positions(Selection.ofStream("account-C3"))).isEmpty();
        assertThat(log.count(Selection.ofStream("account-C1").after(1))).isEqualTo(4);
        assertThat(log.count(whole.limitedTo(3))).as("limit left aside").isEqualTo(10);
    }

    @Test
    void what_was_known_at_a_moment_is_a_beginning_of_the_log_however_often_it_is_asked() {
        written(C1, 0, "early", NOW);
        written(C1, 1, "late", NOW.plusSeconds(9));
        assertThat(log.knownAt(NOW.minusSeconds(1))).isZero();
        assertThat(log.knownAt(NOW.plusSeconds(1))).isEqualTo(1);

        written(C1, 2, "by a clock that was put back", NOW.plusSeconds(1));
        assertThat(log.knownAt(NOW.plusSeconds(1))).isEqualTo(3);
        assertThat(log.knownAt(NOW.plusSeconds(1))).isEqualTo(3);
        assertThat(positions(Selection.ofStream("account-C1").knownAt(NOW.plusSeconds(1))))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void an_event_is_found_in_the_log_whatever_the_clocks_said() {
        for (int i = 0; i < 3; i++) {
            written(C1, i, "early", NOW.minus(Duration.ofDays(i)));
        }
        written(C2, 0, "in between", NOW.plusSeconds(1));

        assertThat(positions(Selection.ofStream("account-C1"))).containsExactly(1L, 2L, 3L);
        assertThat(positions(Selection.ofStream("account-C2"))).containsExactly(4L);
    }

    @Test
    void whoever_follows_the_log_counts_as_the_log_does() throws InterruptedException {
        written(C1, 0, "one", NOW);
        written(C1, 1, "two", NOW);

        try (TrackingEventStream following = events.openStream(EventsOnServer.tokenAt(1))) {
            TrackedEventMessage<?> event = following.nextAvailable();
            assertThat(event.trackingToken()).isEqualTo(EventsOnServer.tokenAt(2));
            assertThat(event.getPayload()).isInstanceOf(StandingChanged.class);
        }
        try (TrackingEventStream following = events.openStream(events.createTailToken())) {
            assertThat(following.nextAvailable().trackingToken()).isEqualTo(EventsOnServer.tokenAt(1));
        }
        assertThat(events.createHeadToken()).isEqualTo(EventsOnServer.tokenAt(2));
    }

    @Test
    void a_log_from_elsewhere_keeps_its_positions_its_times_and_its_metadata() throws InterruptedException {
        Instant exact = NOW.plusNanos(567_000);
        List<StoredEvent> elsewhere =
                List.of(fromElsewhere(2, C1, 0, NOW), fromElsewhere(3, C2, 0, exact), fromElsewhere(7, C1, 1, exact));
        LogRestoredToServer restored =
                new LogRestoredToServer(() -> connections.getConnection().eventChannel());
        assertThat(restored.goOn()).isZero();
        elsewhere.forEach(restored::add);
        restored.end();

        assertThat(read(Selection.ofNames(Set.of()))).isEqualTo(elsewhere);
        assertThat(read(Selection.ofStream("account-C1"))).containsExactly(elsewhere.getFirst(), elsewhere.getLast());
        assertThat(log.head()).isEqualTo(7);
        assertThat(log.settled()).isEqualTo(7);
        assertThat(log.count(Selection.ofNames(Set.of()))).isEqualTo(3);
        assertThat(log.knownAt(NOW))
                .as("what fills a number is nothing that is known")
                .isEqualTo(2);
        assertThat(log.knownAt(exact)).isEqualTo(7);
        try (TrackingEventStream following = events.openStream(EventsOnServer.tokenAt(3))) {
            TrackedEventMessage<?> event = following.nextAvailable();
            assertThat(event.trackingToken()).isEqualTo(EventsOnServer.tokenAt(7));
            assertThat(event.getTimestamp()).isEqualTo(exact);
            assertThat(event.getMetaData()).isEqualTo(Map.of("request", "r-1", "actor", "p-2"));
        }
        send(new ChangeStanding(C1, Standing.KEY, Standing.SMALL));
        assertThat(positions(Selection.ofStream("account-C1"))).containsExactly(2L, 7L, 8L);
    }

    @Test
    void a_command_whose_place_was_taken_is_decided_anew() {
        send(new ChangeStanding(C1, null, Standing.REGULAR));
        beforeDeciding = () -> {
            beforeDeciding = () -> {};
            written(C1, 1, "elsewhere", NOW);
        };

        send(new ChangeStanding(C1, null, Standing.SMALL));

        assertThat(changes(C1)).extracting(StandingChanged::reason).containsExactly("here", "elsewhere", "here");
        assertThat(changes(C1).getLast().from()).as("decided on what was there").isEqualTo(Standing.KEY);
        assertThat(forgotten).contains("account-C1");
    }

    @Test
    void what_only_this_node_wrote_is_not_forgotten() {
        send(new ChangeStanding(C1, null, Standing.REGULAR));
        forgotten.clear();
        send(new ChangeStanding(C1, null, Standing.KEY));
        send(new ChangeStanding(C2, null, Standing.KEY));
        assertThat(forgotten).isEmpty();

        written(C2, 1, "elsewhere", NOW);
        send(new ChangeStanding(C1, null, Standing.SMALL));
        assertThat(forgotten).containsExactly("account-C2");
    }

    @Test
    void a_refusal_is_the_same_for_a_caller_elsewhere() {
        assertThatExceptionOfType(CommandExecutionException.class)
                .isThrownBy(() -> send(new Forbid(C1)))
                .satisfies(refused -> assertThat(refused.getDetails()).contains(RULES));
        assertThat(log.head()).isZero();
    }

    @Test
    void what_is_not_there_is_not_there_for_a_caller_elsewhere() {
        assertThatExceptionOfType(AggregateNotFoundException.class).isThrownBy(() -> send(new Rename(C1)));
    }

    @Test
    void a_command_that_nobody_handles_has_reached_nobody() {
        assertThatExceptionOfType(NotReached.class).isThrownBy(() -> send(new Unknown(C1)));
    }

    @Test
    void questions_are_answered_or_refused() {
        assertThat(ask(new WhoIs("C1"), ResponseTypes.instanceOf(Name.class))).isEqualTo(new Name("of C1"));
        assertThat(ask(new MaybeWhoIs("C1"), ResponseTypes.optionalInstanceOf(Name.class)))
                .contains(new Name("of C1"));
        assertThat(ask(new MaybeWhoIs("nobody"), ResponseTypes.optionalInstanceOf(Name.class)))
                .isEmpty();
        assertThatExceptionOfType(QueryExecutionException.class)
                .isThrownBy(() -> ask(new WhoIs("nobody"), ResponseTypes.instanceOf(Name.class)))
                .satisfies(refused -> assertThat(refused.getDetails()).contains(RULES));
        assertThatExceptionOfType(NotReached.class)
                .isThrownBy(() -> ask(new Rename(C1), ResponseTypes.instanceOf(Name.class)));
    }

    @Test
    void when_the_server_is_gone_nobody_is_reached() {
        presence.demandHere();
        presence.demandCommandSide();
        presence.demandQuerySide();
        server.close();

        assertThatExceptionOfType(NotReached.class).isThrownBy(presence::demandHere);
        assertThatExceptionOfType(NotReached.class).isThrownBy(() -> send(new ChangeStanding(C1, null, Standing.KEY)));
        assertThatExceptionOfType(NotReached.class)
                .isThrownBy(() -> ask(new WhoIs("C1"), ResponseTypes.instanceOf(Name.class)));
    }

    private void awaitPresence() {
        long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                presence.demandHere();
                return;
            } catch (NotReached e) {
                if (System.nanoTime() > giveUpAt) {
                    throw e;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void send(Object command) {
        join(() -> commands.send(GenericCommandMessage.asCommandMessage(command).andMetaData(Map.of("actor", "p-1")))
                .join());
    }

    private <R> R ask(Object question, ResponseType<R> answer) {
        return join(() ->
                queries.query(question.getClass().getName(), question, answer).join());
    }

    private static <R> R join(Supplier<R> waiting) {
        try {
            return waiting.get();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** As another node writes. */
    private void written(CustomerAccountId account, long sequence, String reason, Instant at) {
        String content = "{\"account\":\"" + account.value() + "\",\"from\":\"SMALL\",\"to\":\"KEY\",\"reason\":\""
                + reason + "\",\"changedBy\":\"p-2\"}";
        server.append(Event.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setAggregateIdentifier(account.toString())
                .setAggregateSequenceNumber(sequence)
                .setAggregateType("Customer")
                .setTimestamp(at.toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType("account.standing-changed")
                        .setRevision("1")
                        .setData(ByteString.copyFrom(content, StandardCharsets.UTF_8)))
                .putMetaData(
                        "actor", MetaDataValue.newBuilder().setTextValue("p-2").build())
                .build());
    }

    private static StoredEvent fromElsewhere(long position, CustomerAccountId account, long sequence, Instant at) {
        String content = "{\"account\":\"" + account.value()
                + "\",\"from\":\"SMALL\",\"to\":\"KEY\",\"reason\":\"elsewhere\",\"changedBy\":\"p-2\"}";
        return new StoredEvent(
                position,
                account.toString(),
                sequence,
                "Customer",
                "account.standing-changed",
                "1",
                at,
                "event-" + position,
                new StoredEvent.Bytes(content.getBytes(StandardCharsets.UTF_8)),
                new StoredEvent.Bytes("{\"request\":\"r-1\",\"actor\":\"p-2\"}".getBytes(StandardCharsets.UTF_8)));
    }

    private List<StandingChanged> changes(CustomerAccountId account) {
        return read(Selection.ofStream(account.toString())).stream()
                .map(stored -> (StandingChanged) reading.event(stored))
                .toList();
    }

    private List<Long> positions(Selection selection) {
        return read(selection).stream().map(StoredEvent::position).toList();
    }

    private List<StoredEvent> read(Selection selection) {
        List<StoredEvent> found = new ArrayList<>();
        log.read(selection, found::add);
        return found;
    }

    record ChangeStanding(
            @TargetAggregateIdentifier CustomerAccountId account,
            @Nullable Standing from,
            Standing to) {}

    record Forbid(@TargetAggregateIdentifier CustomerAccountId account) {}

    record Rename(@TargetAggregateIdentifier CustomerAccountId account) {}

    record Unknown(@TargetAggregateIdentifier CustomerAccountId account) {}

    record WhoIs(String account) {}

    record MaybeWhoIs(String account) {}

    record Name(String name) {}

    /** Knows names. */
    static final class Answers {

        @QueryHandler
        Name answer(WhoIs question) {
            if (question.account().equals("nobody")) {
                throw new QueryExecutionException("refused", null, RULES);
            }
            return new Name("of " + question.account());
        }

        @QueryHandler
        Optional<Name> answer(MaybeWhoIs question) {
            return question.account().equals("nobody")
                    ? Optional.empty()
                    : Optional.of(new Name("of " + question.account()));
        }
    }

    /** As little of a customer as it takes. */
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the framework reads the id
    static class Customer {

        @AggregateIdentifier
        private CustomerAccountId id;

        private Standing standing = Standing.SMALL;

        Customer() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        CustomerAccountId handle(ChangeStanding command, MetaData metadata, Runnable beforeDeciding) {
            beforeDeciding.run();
            apply(
                    new StandingChanged(command.account(), standing, command.to(), "here", new PersonId("p-1")),
                    MetaData.with("actor", metadata.get("actor")));
            return command.account();
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(Forbid command) {
            throw new CommandExecutionException("refused", null, RULES);
        }

        @CommandHandler
        void handle(Rename command) {}

        @EventSourcingHandler
        void on(StandingChanged event) {
            id = event.account();
            standing = event.to();
        }
    }
}
