package io.countersign.web.tables;

import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Sees to it that the edge's tables are there. Creating them again changes nothing. */
@Component
public final class EdgeTables {

    public EdgeTables(DataSource database) {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("schema.sql", EdgeTables.class)), database);
    }
}
