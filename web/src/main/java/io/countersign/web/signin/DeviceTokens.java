package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.problem.Rejected;
import io.countersign.web.tables.EdgeTables;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tokens of screens that hang on a wall. A token is nobody's identity: whoever has it is not signed in, and sees the
 * one page that asks for it and nothing else. Only hashes are kept.
 */
@Component
public final class DeviceTokens {

    /** What every token begins with, so that a token in the wrong place is recognised. */
    public static final String PREFIX = "csw_";

    private static final int DEVICES_MAX = 50;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Numbers numbers;
    private final Clock clock;

    /** @param tables must be there before anything is looked up */
    DeviceTokens(DataSource database, EdgeTables tables, Numbers numbers, Clock clock) {
        this.database = JdbcClient.create(database);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** A device as one sees it later. */
    public record Device(
            String id,
            String name,
            PersonId madeBy,
            Instant madeAt,
            @Nullable Instant lastUsedAt) {}

    /** Makes a token for a device. It can be read this once. */
    public String make(String name, PersonId person) {
        if (all().size() >= DEVICES_MAX) {
            throw Rejected.refused("SIGN-13", "There are at most " + DEVICES_MAX + " devices.");
        }
        String token = PREFIX + Secrets.fresh();
        database.sql("insert into device_token (id, name, token_sha256, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(numbers.fresh(), name, Secrets.sha256(token), person.value(), Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    /** All devices, the latest first. */
    public List<Device> all() {
        return database.sql(
                        "select id, name, made_by, made_at, last_used_at from device_token order by made_at desc, id")
                .query((row, number) -> new Device(
                        row.getString(1),
                        row.getString(2),
                        new PersonId(row.getString(3)),
                        row.getTimestamp(4).toInstant(),
                        instant(row.getTimestamp(5))))
                .list();
    }

    /** Makes a device's token worthless. */
    public void revoke(String id) {
        database.sql("delete from device_token where id = ?").param(id).update();
    }

    /** Who has made this token; nothing when it is worth nothing. */
    public Optional<PersonId> madeBy(String token) {
        Instant now = clock.instant();
        String hash = Secrets.sha256(token);
        Optional<PersonId> maker = database.sql("select made_by from device_token where token_sha256 = ?")
                .param(hash)
                .query((row, number) -> new PersonId(row.getString(1)))
                .optional();
        maker.ifPresent(person -> database.sql("""
                        update device_token set last_used_at = ?
                        where token_sha256 = ? and (last_used_at is null or last_used_at < ?)
                        """)
                .params(Timestamp.from(now), hash, Timestamp.from(now.minus(USE_NOTED_EVERY)))
                .update());
        return maker;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
