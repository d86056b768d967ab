package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.web.factor.DoorClock;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.tables.EdgeTables;
import io.countersign.web.tables.Sweeping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps browsers' sessions in a table: they outlive the program, are known to every node, and end as soon as somebody ends
 * them. Only the hash of what the cookie holds is kept, so that whoever reads the table cannot be anybody.
 *
 * <p>A request that changes nothing is noted at most once a minute. A session that was ended while a request used it stays
 * ended, whatever that request changed.
 */
@Component
final class StoredSessions implements SessionRepository<StoredSession> {

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    /** How long somebody may look at the sign-in page. */
    private static final Duration IDLE_BEFORE_SIGN_IN = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Numbers numbers;
    private final DoorClock clock;
    private final Duration idle;
    private final Sweeping sweeping = new Sweeping(Duration.ofMinutes(10));

    /**
     * @param tables must be there before anything is looked up
     * @param idle after how long without a request whoever signed in has to do so again
     */
    StoredSessions(
            DataSource database,
            EdgeTables tables,
            Numbers numbers,
            DoorClock clock,
            @Value("${countersign.sign-in.idle}") Duration idle) {
        this.database = JdbcClient.create(database);
        this.numbers = numbers;
        this.clock = clock;
        this.idle = idle;
    }

    @Override
    public StoredSession createSession() {
        sweep();
        return StoredSession.fresh(this, numbers.fresh(), freshId());
    }

    @Override
    public void save(StoredSession session) {
        String storedId = session.storedId();
        if (storedId == null) {
            insert(session);
        } else if (session.isChanged()) {
            update(session, storedId);
        } else if (session.sinceStoredUse().compareTo(USE_NOTED_EVERY) >= 0) {
            database.sql("update browser_session set last_used_at = ? where id_sha256 = ?")
                    .params(Timestamp.from(session.getLastAccessedTime()), Secrets.sha256(storedId))
                    .update();
        }
        session.isStored();
    }

    @Override
    public @Nullable StoredSession findById(String id) {
        StoredSession session = database.sql(
                        "select number, person, means, stamp, begun_at, last_used_at, content from browser_session"
                                + " where id_sha256 = ?")
                .param(Secrets.sha256(id))
                .query((row, number) -> session(id, row))
                .optional()
                .orElse(null);
        if (session != null && session.isExpired()) {
            deleteById(id);
            return null;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        database.sql("delete from browser_session where id_sha256 = ?")
                .param(Secrets.sha256(id))
                .update();
    }

    /** Where somebody is signed in, or half signed in; the latest used first. */
    List<Kept> of(PersonId person) {
        return database.sql("select number, id_sha256, means, begun_at, last_used_at, content from browser_session"
                        + " where person = ? and last_used_at >= ? order by last_used_at desc, number desc")
                .params(person.value(), Timestamp.from(now().minus(idle)))
                .query((row, number) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        Means.valueOf(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5).toInstant(),
                        SessionContent.texts(row.getString(6)).getOrDefault(BrowserFamily.ATTRIBUTE, "")))
                .list();
    }

    /**
     * Ends one of somebody's sessions.
     *
     * @return whether there was such a session
     */
    boolean end(PersonId person, String number) {
        return database.sql("delete from browser_session where person = ? and number = ?")
                        .params(person.value(), number)
                        .update()
                == 1;
    }

    /** Ends all of somebody's sessions but one. */
    void endOthers(PersonId person, String id) {
        database.sql("delete from browser_session where person = ? and id_sha256 <> ?")
                .params(person.value(), Secrets.sha256(id))
                .update();
    }

    /** Ends all of somebody's sessions. */
    void endAll(PersonId person) {
        database.sql("delete from browser_session where person = ?")
                .param(person.value())
                .update();
    }

    Instant now() {
        return clock.now();
    }

    Duration idleOf(boolean signedIn) {
        return signedIn ? idle : IDLE_BEFORE_SIGN_IN;
    }

    String freshId() {
        return Secrets.fresh();
    }

    private StoredSession session(String id, ResultSet row) throws SQLException {
        Proof proof = SessionContent.proof(row.getString(2), row.getString(3), row.getObject(4, Long.class));
        return StoredSession.known(
                this,
                row.getString(1),
                id,
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                SessionContent.read(row.getString(7), proof));
    }

    private void insert(StoredSession session) {
        Proof proof = session.proof();
        database.sql("""
                        insert into browser_session
                            (id_sha256, number, person, means, stamp, begun_at, last_used_at, content)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Secrets.sha256(session.getId()))
                .param(session.number())
                .param(proof == null ? null : proof.person().value())
                .param(proof == null ? null : proof.means().name())
                .param(proof == null ? null : proof.stamp())
                .param(Timestamp.from(session.begunAt()))
                .param(Timestamp.from(session.getLastAccessedTime()))
                .param(SessionContent.written(session))
                .update();
    }

    private void update(StoredSession session, String storedId) {
        Proof proof = session.proof();
        database.sql("""
                        update browser_session
                        set id_sha256 = ?, person = ?, means = ?, stamp = ?, begun_at = ?, last_used_at = ?, content = ?
                        where id_sha256 = ?
                        """)
                .param(Secrets.sha256(session.getId()))
                .param(proof == null ? null : proof.person().value())
                .param(proof == null ? null : proof.means().name())
                .param(proof == null ? null : proof.stamp())
                .param(Timestamp.from(session.begunAt()))
                .param(Timestamp.from(session.getLastAccessedTime()))
                .param(SessionContent.written(session))
                .param(Secrets.sha256(storedId))
                .update();
    }

    private void sweep() {
        Instant now = now();
        if (sweeping.isDue(now)) {
            database.sql("delete from browser_session where last_used_at < ? or person is null and last_used_at < ?")
                    .params(Timestamp.from(now.minus(idle)), Timestamp.from(now.minus(IDLE_BEFORE_SIGN_IN)))
                    .update();
        }
    }

    /** A session as its person sees it. */
    record Kept(String number, String idSha256, Means means, Instant begunAt, Instant lastUsedAt, String browser) {

        @Override
        public String toString() {
            return "session " + number;
        }
    }
}
