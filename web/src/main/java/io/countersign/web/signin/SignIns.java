package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.web.tables.EdgeTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the user names and password hashes. */
@Component
public final class SignIns {

    private static final String COLUMNS =
            "select user_name, person, password_hash, must_choose_password, stamp, barred from sign_in ";

    private final JdbcClient database;
    private final Clock clock;

    /** @param tables must be there before anything is looked up */
    public SignIns(DataSource database, EdgeTables tables, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** Whose user name this is. */
    public Optional<PersonId> personOf(String userName) {
        return find(userName).map(SignIn::person);
    }

    /** The user name of every person who has one. */
    public Map<PersonId, String> userNames() {
        Map<PersonId, String> names = new HashMap<>();
        database.sql("select person, user_name from sign_in").query(row -> {
            names.put(new PersonId(row.getString(1)), row.getString(2));
        });
        return names;
    }

    Optional<SignIn> find(String userName) {
        return database.sql(COLUMNS + "where user_name = ?")
                .param(userName.toLowerCase(Locale.ROOT))
                .query(SignIns::signIn)
                .optional();
    }

    Optional<SignIn> find(PersonId person) {
        return database.sql(COLUMNS + "where person = ?")
                .param(person.value())
                .query(SignIns::signIn)
                .optional();
    }

    /**
     * Gives the user name to this person, unless somebody has it. No password leads in yet.
     *
     * @return whether it was free
     */
    boolean reserve(String userName, PersonId person) {
        return database.sql("""
                        insert into sign_in
                            (user_name, person, password_hash, must_choose_password, stamp, barred, created_at)
                        values (?, ?, '', true, 0, false, ?)
                        on conflict (user_name) do nothing
                        """)
                        .params(userName, person.value(), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Takes back a reservation that came to nothing. */
    void release(PersonId person) {
        database.sql("delete from sign_in where person = ? and stamp = 0")
                .param(person.value())
                .update();
    }

    /** Nobody is known by this person's user name any more. */
    void delete(PersonId person) {
        database.sql("delete from sign_in where person = ?")
                .param(person.value())
                .update();
    }

    void setPassword(PersonId person, String hash, boolean mustChooseAnother) {
        database.sql("""
                        update sign_in
                        set password_hash = ?, must_choose_password = ?, stamp = stamp + 1, barred = false
                        where person = ?
                        """).params(hash, mustChooseAnother, person.value()).update();
    }

    /** Replaces a one-time password that nobody used yet, and only such a one. */
    boolean replaceUnused(PersonId person, long stamp, String hash, boolean mustChooseAnother) {
        return database.sql("""
                        update sign_in set password_hash = ?, must_choose_password = ?, stamp = stamp + 1
                        where person = ? and must_choose_password and stamp = ?
                        """)
                        .params(hash, mustChooseAnother, person.value(), stamp)
                        .update()
                == 1;
    }

    void setBarred(PersonId person, boolean barred) {
        database.sql("update sign_in set barred = ? where person = ?")
                .params(barred, person.value())
                .update();
    }

    /** Has nobody but perhaps this one been given a sign-in, and has this one never been used? */
    boolean nobodyHasSignedInBut(String userName) {
        return database.sql("select count(*) from sign_in where user_name <> ? or not must_choose_password")
                        .param(userName)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static SignIn signIn(ResultSet row, int number) throws SQLException {
        return new SignIn(
                row.getString(1),
                new PersonId(row.getString(2)),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5),
                row.getBoolean(6));
    }
}
