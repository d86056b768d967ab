package io.countersign.web.importing;

import io.countersign.people.PersonId;
import io.countersign.web.tables.EdgeTables;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mappings with which histories were brought along, kept under the name of the system they come from. */
@Component
final class ImportMappings {

    private final JdbcClient database;
    private final Clock clock;

    /** @param tables must be there before anything is looked up */
    ImportMappings(DataSource database, EdgeTables tables, Clock clock) {
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /** The names of the systems, in order. */
    List<String> sources() {
        return database.sql("select source from import_mapping order by source")
                .query((row, number) -> row.getString(1))
                .list();
    }

    Optional<String> find(String source) {
        return database.sql("select mapping from import_mapping where source = ?")
                .param(source)
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /** Keeps it; the one before it is forgotten. */
    void keep(String source, String yaml, PersonId person) {
        database.sql("""
                        insert into import_mapping (source, mapping, kept_by, kept_at) values (?, ?, ?, ?)
                        on conflict (source) do update
                        set mapping = excluded.mapping, kept_by = excluded.kept_by, kept_at = excluded.kept_at
                        """)
                .params(source, yaml, person.value(), Timestamp.from(clock.instant()))
                .update();
    }
}
