package io.countersign.store.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.store.json.PlumbingSerializer;
import io.countersign.store.json.StoredNameSerializer;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.Selection;
import io.countersign.store.postgres.FreshDatabase;
import io.countersign.store.postgres.PostgresEventLog;
import io.countersign.store.postgres.PostgresEventStorage;
import io.countersign.store.upcasting.Upcasters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Batches on a real database, where somebody else writes behind the bus's back. */
@ExtendWith(FreshDatabase.class)
class GroupCommitIT {

    private static final CustomerAccountId BEFORE = new CustomerAccountId("C1");
    private static final CustomerAccountId CONTESTED = new CustomerAccountId("C2");
    private static final CustomerAccountId BEHIND = new CustomerAccountId("C3");
    private static final PersonId SOMEBODY = new PersonId("p-1");

    private final EventReading reading = new EventReading(Upcasters.ALL);
    private PostgresEventLog log;
    private PostgresEventStorage elsewhere;
    private GroupCommitCommandBus bus;
    private Configuration office;
    private Runnable beforeDeciding = () -> {};

    @BeforeEach
    void open(DataSource database) {
        SpringTransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
        log = new PostgresEventLog(database);
        elsewhere = storage(new SpringDataSourceConnectionProvider(database), transactions);
        bus = new GroupCommitCommandBus(transactions);
        office = DefaultConfigurer.defaultConfiguration()
                .configureCommandBus(configuration -> bus)
                .configureEmbeddedEventStore(configuration -> storage(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database)),
                        transactions))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(Customer.class)
                        .configureCache(configuration -> new Remembering()))
                .registerComponent(Runnable.class, configuration -> () -> beforeDeciding.run())
                .start();
        for (CustomerAccountId account : List.of(BEFORE, CONTESTED, BEHIND)) {
            send(new ChangeStanding(account, null, Standing.SMALL)).join();
        }
    }

    @AfterEach
    void close() {
        office.shutdown();
        bus.close();
    }

    @Test
    void a_command_whose_place_was_taken_is_decided_anew_and_its_neighbours_are_in() {
        writtenElsewhere(CONTESTED, 1, Standing.KEY);

        List<CompletableFuture<Object>> answers = inOneBatch(
                new ChangeStanding(BEFORE, Standing.SMALL, Standing.REGULAR),
                new ChangeStanding(CONTESTED, null, Standing.REGULAR),
                new ChangeStanding(BEHIND, Standing.SMALL, Standing.REGULAR));

        answers.forEach(CompletableFuture::join);
        assertThat(standings(BEFORE)).containsExactly(Standing.SMALL, Standing.REGULAR);
        assertThat(standings(CONTESTED)).containsExactly(Standing.SMALL, Standing.KEY, Standing.REGULAR);
        assertThat(standings(BEHIND)).containsExactly(Standing.SMALL, Standing.REGULAR);
        assertThat(changes(CONTESTED).getLast().from())
                .as("decided on what was really there, not on what was remembered")
                .isEqualTo(Standing.KEY);
    }

    @Test
    void a_command_that_what_was_written_elsewhere_forbids_is_refused_and_its_neighbours_are_in() {
        writtenElsewhere(CONTESTED, 1, Standing.KEY);

        List<CompletableFuture<Object>> answers = inOneBatch(
                new ChangeStanding(BEFORE, Standing.SMALL, Standing.REGULAR),
                new ChangeStanding(CONTESTED, Standing.SMALL, Standing.REGULAR),
                new ChangeStanding(BEHIND, Standing.SMALL, Standing.REGULAR));

        assertThatThrownBy(answers.get(1)::join).hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(standings(BEFORE)).containsExactly(Standing.SMALL, Standing.REGULAR);
        assertThat(standings(CONTESTED)).containsExactly(Standing.SMALL, Standing.KEY);
        assertThat(standings(BEHIND)).containsExactly(Standing.SMALL, Standing.REGULAR);
    }

    @Test
    void a_command_that_loses_every_race_is_told_so_and_its_neighbours_are_in() {
        beforeDeciding = () -> writtenElsewhere(CONTESTED, standings(CONTESTED).size(), Standing.KEY);

        List<CompletableFuture<Object>> answers = inOneBatch(
                new ChangeStanding(BEFORE, Standing.SMALL, Standing.REGULAR),
                new ChangeStanding(CONTESTED, null, Standing.REGULAR),
                new ChangeStanding(BEHIND, Standing.SMALL, Standing.REGULAR));

        assertThatThrownBy(answers.get(1)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(standings(BEFORE)).containsExactly(Standing.SMALL, Standing.REGULAR);
        assertThat(standings(CONTESTED)).doesNotContain(Standing.REGULAR);
        assertThat(standings(BEHIND)).containsExactly(Standing.SMALL, Standing.REGULAR);

        beforeDeciding = () -> {};
        send(new ChangeStanding(CONTESTED, Standing.KEY, Standing.REGULAR)).join();
        assertThat(standings(CONTESTED)).endsWith(Standing.KEY, Standing.REGULAR);
    }

    private List<CompletableFuture<Object>> inOneBatch(Object... commands) {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        List<CompletableFuture<Object>> answers = new ArrayList<>();
        Registration waiting = bus.subscribe(String.class.getName(), command -> {
            begun.countDown();
            gate.await();
            return "";
        });
        try {
            CompletableFuture<Object> opened = send("gate");
            begun.await();
            for (Object command : commands) {
                answers.add(send(command));
            }
            gate.countDown();
            opened.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.cancel();
        }
        return answers;
    }

    private CompletableFuture<Object> send(Object command) {
        CompletableFuture<Object> answer = new CompletableFuture<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command), (sent, result) -> {
            if (result.isExceptional()) {
                answer.completeExceptionally(result.exceptionResult());
            } else {
                answer.complete(command);
            }
        });
        return answer;
    }

    /** In a transaction of another thread, which is committed when this returns. */
    private void writtenElsewhere(CustomerAccountId account, long sequence, Standing to) {
        GenericDomainEventMessage<?> event = new GenericDomainEventMessage<>(
                "Customer",
                account.toString(),
                sequence,
                new StandingChanged(account, Standing.SMALL, to, "elsewhere", SOMEBODY));
        CompletableFuture.runAsync(() -> elsewhere.appendEvents(event)).join();
    }

    private List<Standing> standings(CustomerAccountId account) {
        return changes(account).stream().map(StandingChanged::to).toList();
    }

    private List<StandingChanged> changes(CustomerAccountId account) {
        List<StandingChanged> changes = new ArrayList<>();
        log.read(
                Selection.ofStream(account.toString()), stored -> changes.add((StandingChanged) reading.event(stored)));
        return changes;
    }

    private static PostgresEventStorage storage(ConnectionProvider connections, SpringTransactionManager transactions) {
        return PostgresEventStorage.create(
                connections, transactions, StoredNameSerializer.create(), PlumbingSerializer.create(), Upcasters.ALL);
    }

    /**
     * A change of standing.
     *
     * @param from what it has to be until now, when that matters
     */
    record ChangeStanding(
            @TargetAggregateIdentifier CustomerAccountId account,
            @Nullable Standing from,
            Standing to) {}

    /** As little of a customer as it takes. */
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // the framework reads the id
    static class Customer {

        @AggregateIdentifier
        private CustomerAccountId id;

        private Standing standing = Standing.SMALL;

        Customer() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void handle(ChangeStanding command, Runnable beforeDeciding) {
            if (command.account().equals(CONTESTED)) {
                beforeDeciding.run();
            }
            if (command.from() != null && command.from() != standing) {
                throw new IllegalStateException("the standing is " + standing);
            }
            apply(new StandingChanged(command.account(), standing, command.to(), "here", SOMEBODY));
        }

        @EventSourcingHandler
        void on(StandingChanged event) {
            id = event.account();
            standing = event.to();
        }
    }

    /** Forgets nothing by itself. */
    private static final class Remembering implements Cache {

        private final Map<Object, Object> entries = new ConcurrentHashMap<>();

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // the framework's contract
        public <K, V> V get(K key) {
            return (V) entries.get(key);
        }

        @Override
        public void put(Object key, Object value) {
            entries.put(key, value);
        }

        @Override
        public boolean putIfAbsent(Object key, Object value) {
            return entries.putIfAbsent(key, value) == null;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T computeIfAbsent(Object key, Supplier<T> value) {
            return (T) entries.computeIfAbsent(key, absent -> value.get());
        }

        @Override
        public boolean remove(Object key) {
            return entries.remove(key) != null;
        }

        @Override
        public void removeAll() {
            entries.clear();
        }

        @Override
        public boolean containsKey(Object key) {
            return entries.containsKey(key);
        }

        @Override
        public Registration registerCacheEntryListener(EntryListener listener) {
            return () -> true;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
            entries.computeIfPresent(key, (present, value) -> update.apply((V) value));
        }
    }
}
