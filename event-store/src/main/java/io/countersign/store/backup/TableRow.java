package io.countersign.store.backup;

import io.countersign.store.log.StoredEvent.Bytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of a table that is no part of the log, as the database writes it in JSON.
 *
 * @param row its columns by name
 */
public record TableRow(String table, JsonNode row) {

    /** After a row comes the next one. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads a row whose line has begun. */
    static TableRow read(JsonParser line) {
        JsonNode read = MAPPER.readTree(line);
        if (!read.path("table").isString() || !read.path("row").isObject()) {
            throw new IllegalArgumentException("no row of a table");
        }
        return new TableRow(read.path("table").asString(), read.path("row"));
    }

    /** Every row of a table, as a file of compressed lines. */
    public static Bytes all(DataSource database, String table) {
        return new Bytes(Lines.compressed(lines -> write(database, table, lines)));
    }

    private static void write(DataSource database, String table, JsonGenerator lines) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select to_jsonb(one)::text from " + table + " one")) {
            while (rows.next()) {
                lines.writeStartObject();
                lines.writeStringProperty("table", table);
                lines.writeName("row");
                lines.writeRawValue(rows.getString(1));
                lines.writeEndObject();
                lines.writeRaw('\n');
            }
        }
    }

    /** Puts it back. Columns that its table does not know are refused; columns that it has got since are as they come. */
    void insert(Connection connection) throws SQLException {
        String columns = row.propertyNames().stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
        String sql = "insert into " + table + " (" + columns + ") select " + columns
                + " from jsonb_populate_record(null::" + table + ", ?::jsonb)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, row.toString());
            insert.executeUpdate();
        }
    }

    @Override
    public String toString() {
        return "a row of " + table; // what is in it may be personal
    }
}
