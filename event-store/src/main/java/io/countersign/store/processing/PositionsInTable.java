package io.countersign.store.processing;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each follower of the log is, in the table beside the log. */
public final class PositionsInTable implements ReachedPositions {

    private final JdbcClient database;
    private final Serializer plumbing;

    public PositionsInTable(DataSource database, Serializer plumbing) {
        this.database = JdbcClient.create(database);
        this.plumbing = plumbing;
    }

    @Override
    public Map<String, Long> reached() {
        Map<String, Long> read = new HashMap<>();
        database.sql("select processor, token, token_type from processor_position")
                .query((row, number) -> {
                    long position = position(row.getBytes("token"), row.getString("token_type"));
                    return read.merge(row.getString("processor"), position, Math::min);
                })
                .list();
        return read;
    }

    private long position(byte @Nullable [] token, @Nullable String type) {
        if (token == null || type == null) {
            return 0;
        }
        TrackingToken read = plumbing.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        OptionalLong position = read.position();
        return position.orElse(0);
    }
}
