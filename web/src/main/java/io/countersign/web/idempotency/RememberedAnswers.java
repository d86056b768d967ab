package io.countersign.web.idempotency;

import io.countersign.people.PersonId;
import io.countersign.web.people.Forgetting;
import io.countersign.web.people.KnownPerson;
import io.countersign.web.tables.EdgeTables;
import io.countersign.web.tables.Sweeping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was answered to each idempotency key, for thirty days. */
@Component
final class RememberedAnswers implements Forgetting {

    private static final Duration GIVEN_UP_AFTER = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;
    private final Sweeping sweeping = new Sweeping(Duration.ofDays(1));

    RememberedAnswers(DataSource database, EdgeTables tables, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** What to do about a request with this key. */
    sealed interface Verdict {

        /** Nobody did it yet, or whoever began was cut off: do it. */
        record DoIt() implements Verdict {}

        /** It was done: say the same again. */
        record SayAgain(StoredAnswer answer) implements Verdict {}

        /** Somebody is at it. */
        record UnderWay() implements Verdict {}

        /** The key was used for something else. */
        record UsedOtherwise() implements Verdict {}
    }

    Verdict begin(PersonId actor, String key, String requestHash) {
        sweep();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean first = database.sql("""
                        insert into idempotency_key (actor, key, request_hash, begun_at) values (?, ?, ?, ?)
                        on conflict (actor, key) do nothing
                        """)
                        .params(actor.value(), key, requestHash, Timestamp.from(now))
                        .update()
                == 1;
        return first ? new Verdict.DoIt() : again(actor, key, requestHash, now);
    }

    void finish(PersonId actor, String key, StoredAnswer answer) {
        database.sql("""
                        update idempotency_key set status = ?, location = ?, etag = ?, content_type = ?, body = ?
                        where actor = ? and key = ?
                        """)
                .param(answer.status())
                .param(answer.location())
                .param(answer.etag())
                .param(answer.contentType())
                .param(answer.body())
                .param(actor.value())
                .param(key)
                .update();
    }

    /** The request came to nothing: the key is as good as new. */
    void forget(PersonId actor, String key) {
        database.sql("delete from idempotency_key where actor = ? and key = ? and status is null")
                .params(actor.value(), key)
                .update();
    }

    /**
     * Answers that mention this person are kept without their content: the same request is still done once, and whoever
     * repeats it hears that it was done.
     */
    @Override
    public void forget(KnownPerson person) {
        Stream<String> userName = Stream.ofNullable(person.userName()).map(name -> '"' + name + '"');
        Stream.concat(Stream.concat(Stream.of(person.person().value()), person.words().stream()), userName)
                .forEach(word -> database.sql("""
                                update idempotency_key set body = ''
                                where body is not null and position(convert_to(?, 'UTF8') in body) > 0
                                """).param(word).update());
    }

    private Verdict again(PersonId actor, String key, String requestHash, Instant now) {
        Row row = database.sql("""
                        select request_hash, begun_at, status, location, etag, content_type, body
                        from idempotency_key where actor = ? and key = ?
                        """)
                .params(actor.value(), key)
                .query(RememberedAnswers::row)
                .optional()
                .orElse(null);
        if (row == null) {
            return new Verdict.UnderWay();
        }
        if (!row.requestHash().equals(requestHash)) {
            return new Verdict.UsedOtherwise();
        }
        StoredAnswer answer = row.answer();
        if (answer != null) {
            return new Verdict.SayAgain(answer);
        }
        boolean mine = !row.begunAt().plus(GIVEN_UP_AFTER).isAfter(now) && takeOver(actor, key, row.begunAt(), now);
        return mine ? new Verdict.DoIt() : new Verdict.UnderWay();
    }

    private boolean takeOver(PersonId actor, String key, Instant begunAt, Instant now) {
        return database.sql("""
                        update idempotency_key set begun_at = ?
                        where actor = ? and key = ? and begun_at = ? and status is null
                        """)
                        .params(Timestamp.from(now), actor.value(), key, Timestamp.from(begunAt))
                        .update()
                == 1;
    }

    private void sweep() {
        Instant now = clock.instant();
        if (sweeping.isDue(now)) {
            database.sql("delete from idempotency_key where begun_at < ?")
                    .param(Timestamp.from(now.minus(KEPT)))
                    .update();
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        int status = row.getInt(3);
        StoredAnswer answer = row.wasNull()
                ? null
                : new StoredAnswer(status, row.getString(4), row.getString(5), row.getString(6), row.getBytes(7));
        return new Row(row.getString(1), row.getTimestamp(2).toInstant(), answer);
    }

    private record Row(
            String requestHash, Instant begunAt, @Nullable StoredAnswer answer) {}
}
