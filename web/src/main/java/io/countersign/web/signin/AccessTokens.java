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

/** The tokens by which programs act for people. Only their hashes are kept. */
@Component
public final class AccessTokens {

    /** What every token begins with, so that a token in the wrong place is recognised. */
    public static final String PREFIX = "cst_";

    private static final int TOKENS_MAX = 20;
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Numbers numbers;
    private final Clock clock;

    /** @param tables must be there before anything is looked up */
    public AccessTokens(DataSource database, EdgeTables tables, Numbers numbers, Clock clock) {
        this.database = JdbcClient.create(database);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Makes a token for this person. It can be read this once. */
    public Fresh create(PersonId person, String name) {
        if (of(person).size() >= TOKENS_MAX) {
            throw Rejected.refused("SIGN-6", "A person has at most " + TOKENS_MAX + " tokens.");
        }
        String token = PREFIX + Secrets.fresh();
        String id = numbers.fresh();
        database.sql("insert into access_token (id, person, name, token_sha256, created_at) values (?, ?, ?, ?, ?)")
                .params(id, person.value(), name, Secrets.sha256(token), Timestamp.from(clock.instant()))
                .update();
        return new Fresh(id, token);
    }

    /** The tokens of this person, oldest first. */
    public List<Kept> of(PersonId person) {
        return database.sql("select id, name, created_at, last_used_at from access_token where person = ? order by id")
                .param(person.value())
                .query((row, number) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        instant(row.getTimestamp(4))))
                .list();
    }

    /**
     * Makes one of this person's tokens worthless.
     *
     * @return whether there was such a token
     */
    public boolean revoke(PersonId person, String id) {
        return database.sql("delete from access_token where person = ? and id = ?")
                        .params(person.value(), id)
                        .update()
                == 1;
    }

    void revokeAll(PersonId person) {
        database.sql("delete from access_token where person = ?")
                .param(person.value())
                .update();
    }

    Optional<Proof> prove(String token) {
        Instant now = clock.instant();
        String hash = Secrets.sha256(token);
        Optional<Used> used = database.sql("select person, last_used_at from access_token where token_sha256 = ?")
                .param(hash)
                .query((row, number) -> new Used(new PersonId(row.getString(1)), instant(row.getTimestamp(2))))
                .optional();
        used.filter(use -> use.isOlderThan(now.minus(USE_NOTED_EVERY)))
                .ifPresent(use -> database.sql("update access_token set last_used_at = ? where token_sha256 = ?")
                        .params(Timestamp.from(now), hash)
                        .update());
        return used.map(use -> Proof.byToken(use.person()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /**
     * A token that was made just now. It does not print itself.
     *
     * @param token to be kept by the person, since nobody else keeps it
     */
    public record Fresh(String id, String token) {

        @Override
        public String toString() {
            return "token " + id;
        }
    }

    /** A token as its person sees it later. */
    public record Kept(
            String id,
            String name,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}

    private record Used(PersonId person, @Nullable Instant at) {

        boolean isOlderThan(Instant moment) {
            return at == null || at.isBefore(moment);
        }
    }
}
