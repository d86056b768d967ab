package io.countersign.web.people;

import io.countersign.people.PersonId;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.tables.EdgeTables;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names, telephone numbers and mail addresses of people. The ledger knows people by number only, so that a name can be erased here
 * while history stays whole.
 */
@Component
public final class PeopleDirectory {

    /** What a mail address looks like. */
    public static final String MAIL_ADDRESS = "[^@\\s<>,;]{1,64}@[^@\\s<>,;]{1,130}";

    private final JdbcClient database;
    private final Numbers numbers;
    private final Clock clock;

    /** @param tables must be there before anything is looked up */
    public PeopleDirectory(DataSource database, EdgeTables tables, Numbers numbers, Clock clock) {
        this.database = JdbcClient.create(database);
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * The number of the person with this name; a new one when nobody of that name is known there. A telephone number
     * that is given replaces the one that was known.
     */
    public PersonId idOf(PersonKind kind, String scope, String name, @Nullable String phone) {
        return new PersonId(database.sql("""
                        insert into directory_of_people (id, kind, scope, name, phone) values (?, ?, ?, ?, ?)
                        on conflict (kind, scope, name)
                        do update set phone = coalesce(excluded.phone, directory_of_people.phone)
                        returning id
                        """)
                .param(numbers.fresh())
                .param(kind.name())
                .param(scope)
                .param(name.strip())
                .param(phone)
                .query(String.class)
                .single());
    }

    /** Writes down, or corrects, what a member of staff is called. */
    public void nameStaffMember(PersonId person, String userName, String displayName) {
        database.sql("""
                        insert into directory_of_people (id, kind, scope, name) values (?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name, erased_at = null
                        """)
                .params(person.value(), PersonKind.STAFF.name(), userName, displayName.strip())
                .update();
    }

    /** Writes down where a person gets mail. Somebody the directory does not know, or knows no more, gets none. */
    public void noteMail(PersonId person, String address) {
        database.sql("update directory_of_people set mail = ? where id = ? and erased_at is null")
                .params(address, person.value())
                .update();
    }

    /** What the directory says about this person, erased or not. */
    public Optional<PersonEntry> find(PersonId person) {
        return Optional.ofNullable(entriesOf(List.of(person)).get(person));
    }

    /**
     * What the directory says about these people; those it does not know are left out.
     *
     * @param people may hold nulls and repetitions
     */
    public Map<PersonId, PersonEntry> entriesOf(Collection<? extends @Nullable PersonId> people) {
        Map<PersonId, PersonEntry> entries = new HashMap<>();
        String[] ids = people.stream()
                .filter(Objects::nonNull)
                .map(PersonId::value)
                .distinct()
                .toArray(String[]::new);
        if (ids.length > 0) {
            database.sql("select id, name, phone, mail from directory_of_people where id = any (?)")
                    .param(ids)
                    .query(row -> {
                        PersonId person = new PersonId(row.getString(1));
                        entries.put(
                                person, new PersonEntry(person, row.getString(2), row.getString(3), row.getString(4)));
                    });
        }
        return entries;
    }

    /**
     * The names of these people; those without a name, because they are unknown or erased, are left out.
     *
     * @param people may hold nulls and repetitions
     */
    public Map<PersonId, String> namesOf(Collection<? extends @Nullable PersonId> people) {
        Map<PersonId, String> names = new HashMap<>();
        entriesOf(people).forEach((person, entry) -> {
            String name = entry.name();
            if (name != null) {
                names.put(person, name);
            }
        });
        return names;
    }

    /**
     * Forgets what this person is called. The number stays in the ledger and says nothing any more.
     *
     * @return whether there was something to forget
     */
    public boolean erase(PersonId person) {
        return database.sql("""
                        update directory_of_people set name = null, phone = null, mail = null, erased_at = ?
                        where id = ? and erased_at is null
                        """)
                        .params(Timestamp.from(clock.instant()), person.value())
                        .update()
                == 1;
    }
}
