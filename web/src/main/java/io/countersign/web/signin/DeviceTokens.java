package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.problem.Rejected;
import io.countersign.web.tables.EdgeTables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
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

    private static final int BYTES = 32;
    private static final int DEVICES_MAX = 50;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final Numbers numbers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

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
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("insert into device_token (id, name, token_sha256, made_by, made_at) values (?, ?, ?, ?, ?)")
                .params(numbers.fresh(), name, sha256(token), person.value(), Timestamp.from(clock.instant()))
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
        String hash = sha256(token);
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

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
