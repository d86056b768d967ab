package io.countersign.store.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.store.postgres.FreshDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes that write to one log. */
@ExtendWith(FreshDatabase.class)
class TurnAmongNodesIT {

    private final List<String> happened = new ArrayList<>();
    private JdbcClient database = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource());

    @SuppressWarnings("NullAway.Init")
    private TransactionTemplate transaction;

    @SuppressWarnings("NullAway.Init")
    private Node one;

    @SuppressWarnings("NullAway.Init")
    private Node other;

    @BeforeEach
    void open(DataSource source) {
        database = JdbcClient.create(source);
        transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        one = new Node(source);
        other = new Node(source);
    }

    @Test
    void what_another_node_has_written_is_forgotten_and_what_is_ones_own_is_not() {
        one.writes("account-C1");
        one.writes("account-C2");
        assertThat(one.forgotten).isEmpty();

        other.writes("account-C2");
        assertThat(other.forgotten).containsExactlyInAnyOrder("account-C1", "account-C2");

        one.writes("account-C1");
        assertThat(one.forgotten).containsExactly("account-C2");
    }

    @Test
    void a_turn_that_came_to_nothing_hides_nothing() {
        one.writes("account-C1");
        transaction.executeWithoutResult(doing -> {
            other.turn.begin();
            write("account-C2");
            other.turn.end();
            doing.setRollbackOnly();
        });
        one.writes("account-C3");

        other.forgotten.clear();
        other.writes("account-C4");
        assertThat(other.forgotten).containsExactly("account-C3");
    }

    @Test
    void one_waits_until_the_other_has_committed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> first = inAThread(() -> transaction.executeWithoutResult(doing -> {
            one.turn.begin();
            begun.countDown();
            await(goOn);
            write("account-C1");
            said("first");
            one.turn.end();
        }));
        begun.await();
        CompletableFuture<Void> second = inAThread(() -> transaction.executeWithoutResult(doing -> {
            said("second asks");
            goOn.countDown();
            other.turn.begin();
            said("second");
            other.turn.end();
        }));
        first.join();
        second.join();

        assertThat(happened).containsSubsequence("second asks", "first", "second");
        assertThat(other.forgotten).contains("account-C1");
    }

    private static CompletableFuture<Void> inAThread(Runnable doing) {
        return CompletableFuture.runAsync(
                doing, task -> Thread.ofPlatform().daemon().start(task));
    }

    private synchronized void said(String what) {
        happened.add(what);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(String stream) {
        database.sql("""
                        insert into event (event_id, stream, sequence, recorded_at, name, content, metadata)
                        select gen_random_uuid()::text, :stream, coalesce(max(sequence) + 1, 0), 0, 'test', '', ''
                        from event where stream = :stream
                        """).param("stream", stream).update();
    }

    /** A node, and what it was told to forget. */
    private final class Node implements Remembering {

        private final Set<String> forgotten = new HashSet<>();
        private final TurnAmongNodes turn;

        Node(DataSource source) {
            turn = new TurnAmongNodes(source, () -> List.of(this));
        }

        void writes(String stream) {
            transaction.executeWithoutResult(doing -> {
                turn.begin();
                write(stream);
                turn.end();
            });
        }

        @Override
        public void forget(Set<String> streams) {
            forgotten.addAll(streams);
        }

        @Override
        public void forgetAll() {
            forgotten.add("everything");
        }
    }
}
