package io.countersign.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What the database says about keeping a committed transaction. */
public final class Durability {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    /** The settings as the database shows them. */
    public static Map<String, String> shown(DataSource database) {
        Map<String, String> shown = new LinkedHashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet answer = statement.executeQuery("show " + setting)) {
                    answer.next();
                    shown.put(setting, answer.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not show its settings", e);
        }
        return shown;
    }

    /**
     * Refuses a database that may forget what it acknowledged.
     *
     * @throws IllegalStateException when one of the settings is off
     */
    public static void demand(DataSource database) {
        Map<String, String> shown = shown(database);
        if (shown.containsValue("off")) {
            throw new IllegalStateException(
                    "The database may forget acknowledged commands: " + shown + ". None of these may be off.");
        }
    }
}
