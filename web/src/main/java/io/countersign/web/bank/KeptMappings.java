package io.countersign.web.bank;

import io.countersign.people.PersonId;
import io.countersign.web.bankfile.MappingDraft;
import io.countersign.web.tables.EdgeTables;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the columns of each bank's tables mean, kept under the bank's name for the next time. */
@Component
final class KeptMappings {

    private final JdbcClient database;
    private final Clock clock;

    /** @param tables must be there before anything is looked up */
    KeptMappings(DataSource database, EdgeTables tables, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** A mapping under the name of its bank. */
    record Kept(String bank, MappingDraft mapping) {}

    /** All of them, by the banks' names. */
    List<Kept> all() {
        return database.sql("select bank, mapping from bank_mapping order by bank")
                .query((row, number) -> new Kept(row.getString(1), MappingDraft.of(row.getString(2))))
                .list();
    }

    /** Keeps it; one that was kept under this name is forgotten. */
    void keep(String bank, MappingDraft mapping, PersonId person) {
        database.sql("""
                        insert into bank_mapping (bank, mapping, kept_by, kept_at) values (?, ?, ?, ?)
                        on conflict (bank) do update
                        set mapping = excluded.mapping, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                        """)
                .params(bank, mapping.yaml(), person.value(), Timestamp.from(clock.instant()))
                .update();
    }
}
