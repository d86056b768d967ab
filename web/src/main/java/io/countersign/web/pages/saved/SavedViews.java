package io.countersign.web.pages.saved;

import io.countersign.people.PersonId;
import io.countersign.web.numbers.Numbers;
import io.countersign.web.problem.Rejected;
import io.countersign.web.tables.EdgeTables;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The views that people keep, each person their own. */
@Component
final class SavedViews {

    private static final int KEPT_MAX = 50;

    private final JdbcClient database;
    private final Numbers numbers;
    private final Clock clock;

    /** @param tables must be there before anything is looked up */
    SavedViews(DataSource database, EdgeTables tables, Numbers numbers, Clock clock) {
        this.database = JdbcClient.create(database);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What this person keeps, the first one first. */
    List<SavedView> of(PersonId person) {
        return database.sql("select id, name, address from saved_view where person = ? order by created_at, id")
                .param(person.value())
                .query((row, number) ->
                        new SavedView(row.getString("id"), row.getString("name"), row.getString("address")))
                .list();
    }

    /** Keeps one more; one of the same name is replaced. */
    SavedView keep(PersonId person, String name, String address) {
        if (of(person).size() >= KEPT_MAX) {
            throw Rejected.refused("VIEW-1", "A person keeps at most " + KEPT_MAX + " views.");
        }
        database.sql("delete from saved_view where person = ? and name = ?")
                .params(person.value(), name)
                .update();
        SavedView kept = new SavedView(numbers.fresh(), name, address);
        database.sql("insert into saved_view (id, person, name, address, created_at) values (?, ?, ?, ?, ?)")
                .params(kept.id(), person.value(), name, address, Timestamp.from(clock.instant()))
                .update();
        return kept;
    }

    /** Keeps one no longer. */
    void drop(PersonId person, String id) {
        database.sql("delete from saved_view where person = ? and id = ?")
                .params(person.value(), id)
                .update();
    }

    /** A view that somebody keeps. */
    record SavedView(String id, String name, String address) {}
}
