package io.countersign.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/** The tables of the event store. */
public final class Schema {

    /** The log's columns. */
    public static final EventSchema EVENTS = EventSchema.builder()
            .eventTable("event")
            .globalIndexColumn("position")
            .timestampColumn("recorded_at")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("aggregate_type")
            .payloadTypeColumn("name")
            .payloadRevisionColumn("revision")
            .payloadColumn("content")
            .metaDataColumn("metadata")
            .build();

    /** The columns of the processors' positions. */
    public static final TokenSchema POSITIONS = TokenSchema.builder()
            .setTokenTable("processor_position")
            .setProcessorNameColumn("processor")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("claimed_at")
            .setOwnerColumn("owner")
            .build();

    /** The columns of the dead letters. */
    public static final DeadLetterSchema DEAD_LETTERS =
            DeadLetterSchema.builder().deadLetterTable("dead_letter").build();

    private Schema() {}

    /** Creates what is not there yet. */
    public static void create(DataSource database) {
        try (InputStream script = Schema.class.getResourceAsStream("/io/countersign/store/schema.sql")) {
            execute(
                    database,
                    new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8).split(";\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes every processor from its owner. Only for whoever is in charge: nobody else may have one, and waiting for a
     * claim to run out would be waiting for nobody.
     */
    public static void releaseClaims(DataSource database) {
        execute(database, "update processor_position set owner = null, claimed_at = null where owner is not null");
    }

    /** One after the other: the driver has a statement understood before the one in front of it has made its table. */
    private static void execute(DataSource database, String... statements) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables of the event store could not be prepared", e);
        }
    }
}
