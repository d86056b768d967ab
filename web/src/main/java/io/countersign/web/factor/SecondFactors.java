package io.countersign.web.factor;

import io.countersign.people.PersonId;
import io.countersign.web.tables.EdgeTables;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps people's second factors: their secrets locked, their recovery codes as hashes.
 *
 * <p>A code is good for one sign-in. The half minute of the last one is written down by the very statement that asks whether
 * it is later than the one before: of two requests with the same code, one gets in.
 */
@Component
public final class SecondFactors {

    private static final int NEVER = 0;
    private static final int CODE_LENGTH_MAX = 40;

    private final JdbcClient database;
    private final KeyOfSecrets key;
    private final DoorClock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param tables must be there before anything is looked up */
    public SecondFactors(DataSource database, EdgeTables tables, KeyOfSecrets key, DoorClock clock) {
        this.database = JdbcClient.create(database);
        this.key = key;
        this.clock = clock;
    }

    /** Is this person asked for a code? */
    public boolean isOn(PersonId person) {
        return database.sql("select count(*) from second_factor where person = ? and confirmed_at is not null")
                        .param(person.value())
                        .query(Long.class)
                        .single()
                == 1;
    }

    /**
     * Makes a secret. It counts once a code of it was given.
     *
     * @return whether it was made; not when the second factor is on
     */
    public boolean begin(PersonId person) {
        byte[] locked = key.lock(SharedSecret.random(random).bytes(), person.value());
        return database.sql("""
                        insert into second_factor (person, secret, begun_at, last_step) values (?, ?, ?, ?)
                        on conflict (person) do update
                        set secret = excluded.secret, begun_at = excluded.begun_at, last_step = excluded.last_step
                        where second_factor.confirmed_at is null
                        """)
                        .params(person.value(), locked, Timestamp.from(clock.now()), NEVER)
                        .update()
                == 1;
    }

    /** The secret that no code was given of yet. */
    public Optional<SharedSecret> begun(PersonId person) {
        return secret(person, "confirmed_at is null");
    }

    /**
     * Switches the second factor on, if this is a code of the secret that was made.
     *
     * @return recovery codes, which nobody can read again; nothing when the code is wrong
     */
    public Optional<RecoveryCodes> confirm(PersonId person, String code) {
        return spend(person, code, "confirmed_at is null") ? Optional.of(freshRecoveryCodes(person)) : Optional.empty();
    }

    /** Is this a code of the person's authenticator that was not used yet? From now on it was. */
    public boolean spend(PersonId person, String code) {
        return spend(person, code, "confirmed_at is not null");
    }

    /** Is this a recovery code that was not used yet? From now on it was. */
    public boolean spendRecovery(PersonId person, String code) {
        return code.length() <= CODE_LENGTH_MAX
                && isOn(person)
                && database.sql("delete from recovery_code where person = ? and code_sha256 = ?")
                                .params(person.value(), hash(person, code))
                                .update()
                        == 1;
    }

    /** How many recovery codes are left. */
    public int recoveryCodesLeft(PersonId person) {
        return database.sql("select count(*) from recovery_code where person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    /** Makes other recovery codes; those there were are worthless. */
    public RecoveryCodes freshRecoveryCodes(PersonId person) {
        RecoveryCodes fresh = RecoveryCodes.random(random);
        String[] hashes = fresh.codes().stream().map(code -> hash(person, code)).toArray(String[]::new);
        database.sql("""
                        with gone as (delete from recovery_code where person = ?)
                        insert into recovery_code (person, code_sha256) select ?, unnest(?)
                        """).params(person.value(), person.value(), hashes).update();
        return fresh;
    }

    /**
     * Switches it off, or gives up what was begun. No code and no recovery code is good for anything.
     *
     * @return whether it was on
     */
    public boolean end(PersonId person) {
        boolean on = isOn(person);
        database.sql("delete from recovery_code where person = ?")
                .param(person.value())
                .update();
        database.sql("delete from second_factor where person = ?")
                .param(person.value())
                .update();
        return on;
    }

    private boolean spend(PersonId person, String typed, String which) {
        String code = typed.replaceAll("\\s", "");
        OptionalLong step = code.length() == TimedCode.DIGITS
                ? secret(person, which)
                        .map(secret -> secret.stepOf(code, TimedCode.stepOf(clock.now())))
                        .orElse(OptionalLong.empty())
                : OptionalLong.empty();
        return step.isPresent()
                && database.sql("update second_factor set last_step = ?, confirmed_at = coalesce(confirmed_at, ?)"
                                        + " where person = ? and last_step < ? and " + which)
                                .params(step.getAsLong(), Timestamp.from(clock.now()), person.value(), step.getAsLong())
                                .update()
                        == 1;
    }

    private Optional<SharedSecret> secret(PersonId person, String which) {
        return database.sql("select secret from second_factor where person = ? and " + which)
                .param(person.value())
                .query((row, number) -> new SharedSecret(key.unlock(row.getBytes(1), person.value())))
                .optional();
    }

    private static String hash(PersonId person, String code) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(person.value().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(RecoveryCodes.plain(code).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
