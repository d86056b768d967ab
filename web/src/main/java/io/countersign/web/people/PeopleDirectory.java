package io.countersign.web.people;

import io.countersign.people.PersonId;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.tables.EdgeTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private static final String KNOWN =
            "select id, kind, scope, name, phone, mail, erased_at from directory_of_people ";
    private static final String PLAIN = "lower(regexp_replace(normalize(%s, NFKC), '[[:space:][:punct:]]', '', 'g'))";

    private static final int NAMES_AT_ONCE = 1_000;

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

    /** The numbers of the people with these names; new ones for those of whom nobody is known there. */
    public Map<String, PersonId> idsOf(PersonKind kind, String scope, Collection<String> names) {
        Map<String, PersonId> ids = new HashMap<>();
        List<String> distinct =
                names.stream().map(String::strip).distinct().sorted().toList();
        for (int from = 0; from < distinct.size(); from += NAMES_AT_ONCE) {
            List<String> some = distinct.subList(from, Math.min(from + NAMES_AT_ONCE, distinct.size()));
            String[] fresh = some.stream().map(name -> numbers.fresh()).toArray(String[]::new);
            database.sql("""
                            insert into directory_of_people (id, kind, scope, name)
                            select new.id, ?, ?, new.name from unnest(?, ?) as new (id, name)
                            on conflict (kind, scope, name) do update set name = excluded.name
                            returning id, name
                            """)
                    .params(kind.name(), scope, fresh, some.toArray(String[]::new))
                    .query(row -> {
                        ids.put(row.getString(2), new PersonId(row.getString(1)));
                    });
        }
        return ids;
    }

    /**
     * Everybody who pays for a customer, or speaks for one, and whose name is that of somebody whom a bank names: but for
     * spaces, brackets and capital letters, or, where the bank has cut a long name short, as far as it goes.
     */
    public Map<PersonId, Set<PersonId>> namesakesOf(Collection<PersonId> counterparties) {
        Map<PersonId, Set<PersonId>> namesakes = new HashMap<>();
        String[] ids = counterparties.stream().map(PersonId::value).distinct().toArray(String[]::new);
        if (ids.length > 0) {
            database.sql("""
                            with plain as (
                                select id, kind, lower(regexp_replace(normalize(name, NFKC), '[[:space:][:punct:]]', '', 'g')) as name
                                from directory_of_people
                                where name is not null and (id = any (?) or kind in ('PAYER', 'CONTACT'))),
                            named as (select id, name from plain where id = any (?)),
                            known as (select id, name from plain where kind in ('PAYER', 'CONTACT'))
                            select named.id, known.id from named join known using (name)
                            union
                            select named.id, known.id
                            from named join known on left(named.name, 12) = left(known.name, 12)
                            where length(named.name) >= 12 and length(known.name) >= 12
                            and (starts_with(named.name, known.name) or starts_with(known.name, named.name))
                            """).params(ids, ids).query(row -> {
                namesakes
                        .computeIfAbsent(new PersonId(row.getString(1)), person -> new HashSet<>())
                        .add(new PersonId(row.getString(2)));
            });
        }
        return namesakes;
    }

    /** Writes down, or corrects, what a member of staff is called. Whoever was erased stays erased. */
    public void nameStaffMember(PersonId person, String userName, String displayName) {
        database.sql("""
                        insert into directory_of_people (id, kind, scope, name) values (?, ?, ?, ?)
                        on conflict (id) do update set name = excluded.name
                        where directory_of_people.erased_at is null
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
            database.sql("""
                            select id, case when erased_at is null then name else ? end, phone, mail
                            from directory_of_people where id = any (?)
                            """).params(PersonEntry.ERASED, ids).query(row -> {
                PersonId person = new PersonId(row.getString(1));
                entries.put(person, new PersonEntry(person, row.getString(2), row.getString(3), row.getString(4)));
            });
        }
        return entries;
    }

    /**
     * The names of these people, {@link PersonEntry#ERASED} for those who were erased; those who are unknown are left out.
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

    /** Everything by which this person is known. */
    public Optional<KnownPerson> known(PersonId person) {
        return database.sql(KNOWN + "where id = ?")
                .param(person.value())
                .query(PeopleDirectory::knownPerson)
                .optional();
    }

    /** Everybody of this name, but for spaces, brackets and capital letters; one human being may be several of them. */
    public List<KnownPerson> called(String name) {
        return database.sql(KNOWN + "where name is not null and " + PLAIN.formatted("name") + " = "
                        + PLAIN.formatted("?::text") + " order by kind, scope, id")
                .param(name)
                .query(PeopleDirectory::knownPerson)
                .list();
    }

    /**
     * Forgets what this person is called. The number stays in the ledger and says nothing any more. Names that others keep
     * are no business of this.
     *
     * @return whether there was something to forget
     */
    public boolean erase(PersonId person) {
        return database.sql("""
                        update directory_of_people
                        set name = null, phone = null, mail = null, erased_at = ?,
                            scope = case when kind = 'STAFF' then '' else scope end
                        where id = ? and erased_at is null
                        """)
                        .params(Timestamp.from(clock.instant()), person.value())
                        .update()
                == 1;
    }

    private static KnownPerson knownPerson(ResultSet row, int number) throws SQLException {
        return new KnownPerson(
                new PersonId(row.getString(1)),
                PersonKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getTimestamp(7) != null);
    }
}
