package io.countersign.web.signin;

import io.countersign.web.factor.DoorClock;
import io.countersign.web.problem.Rejected;
import io.countersign.web.tables.EdgeTables;
import io.countersign.web.tables.Sweeping;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers failed sign-ins in a table, so that every node knows of them, and refuses further ones for a while: after the
 * fifth for two seconds, then for twice as long each time. A user name waits five minutes at most, an address one minute,
 * since a whole office may share it. Both are kept as hashes: what is typed in place of a user name may be a password.
 */
@Component
public final class FailedSignIns {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration USER_WAIT_MAX = Duration.ofMinutes(5);
    private static final Duration ADDRESS_WAIT_MAX = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int DOUBLED_MAX = 20;

    private final JdbcClient database;
    private final DoorClock clock;
    private final Sweeping sweeping = new Sweeping(Duration.ofMinutes(10));

    /** @param tables must be there before anything is looked up */
    public FailedSignIns(DataSource database, EdgeTables tables, DoorClock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Refuses when the user name or the address has to wait. */
    void demandPatience(String userName, String address) {
        Instant now = clock.now();
        database.sql("select max(waits_until) from failed_sign_in where who_sha256 in (?, ?)")
                .params(List.of(user(userName), address(address)))
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(Duration::isPositive)
                .ifPresent(wait -> {
                    throw Rejected.tooMany(wait);
                });
    }

    void failed(String userName, String address) {
        sweep();
        count(user(userName), USER_WAIT_MAX);
        count(address(address), ADDRESS_WAIT_MAX);
    }

    /** The right person came: their name need not wait any more. Their address may still be somebody else's too. */
    void succeeded(String userName) {
        sweep();
        database.sql("delete from failed_sign_in where who_sha256 = ?")
                .param(user(userName))
                .update();
    }

    /** In one statement, so that of those who try at once on several nodes each is counted. */
    private void count(String who, Duration waitMax) {
        Instant now = clock.now();
        database.sql("""
                        insert into failed_sign_in as known (who_sha256, failures, waits_until)
                        values (:who, 1, :now)
                        on conflict (who_sha256) do update
                        set failures = case when known.waits_until < :forgotten then 1 else known.failures + 1 end,
                            waits_until = case
                                when known.waits_until < :forgotten or known.failures + 1 < :free
                                then excluded.waits_until
                                else excluded.waits_until + interval '1 second'
                                    * least(:first * power(2, least(known.failures + 1 - :free, :doubled)), :max) end
                        """)
                .param("who", who)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .param("free", FREE)
                .param("first", FIRST_WAIT.toSeconds())
                .param("doubled", DOUBLED_MAX)
                .param("max", waitMax.toSeconds())
                .update();
    }

    private void sweep() {
        Instant now = clock.now();
        if (sweeping.isDue(now)) {
            database.sql("delete from failed_sign_in where waits_until < ?")
                    .param(Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                    .update();
        }
    }

    private static String user(String userName) {
        return Secrets.sha256("user " + userName.toLowerCase(Locale.ROOT));
    }

    private static String address(String address) {
        return Secrets.sha256("address " + address);
    }
}
