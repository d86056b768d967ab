package io.countersign.store.nodes;

import io.countersign.store.commit.Turn;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes turns with the other nodes of one PostgreSQL: a lock that ends with the batch's transaction, however it ends.
 *
 * <p>A node that stops in the middle of its turn without ending it loses its connection after a while, and with it the
 * lock and everything it has not committed.
 */
public final class TurnAmongNodes implements Turn {

    private static final long LOCK = 0x636f756e74657273L; // the same number for every node, and for nothing else
    private static final Duration SILENCE_MAX = Duration.ofSeconds(10);
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);
    private static final long EVENTS_READ_MAX = 20_000;

    private final JdbcClient database;
    private final Supplier<List<Remembering>> remembering;

    /** The end of the log up to which everything that is remembered is as it was written. */
    private long seen;

    /** @param remembering whatever has to forget what others have changed */
    public TurnAmongNodes(DataSource database, Supplier<List<Remembering>> remembering) {
        this.database = JdbcClient.create(database);
        this.remembering = remembering;
    }

    @Override
    public void begin() {
        database.sql("set local idle_in_transaction_session_timeout = " + SILENCE_MAX.toMillis())
                .update();
        database.sql("set local lock_timeout = " + WAIT_MAX.toMillis()).update();
        database.sql("select pg_advisory_xact_lock(?)")
                .param(LOCK)
                .query((row, number) -> true)
                .single();
        long end = end(database);
        if (end > seen) {
            forget(end);
            seen = end;
        }
    }

    private void forget(long end) {
        if (end - seen > EVENTS_READ_MAX) {
            remembering.get().forEach(Remembering::forgetAll);
            return;
        }
        Set<String> changed = new HashSet<>(database.sql("select distinct stream from event where position > ?")
                .param(seen)
                .query(String.class)
                .list());
        remembering.get().forEach(one -> one.forget(changed));
    }

    @Override
    public void end() {
        seen = end(database);
    }

    private static long end(JdbcClient database) {
        return database.sql("select coalesce(max(position), 0) from event")
                .query(Long.class)
                .single();
    }
}
