package io.countersign.store.processing;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each group has come, as it is stored: for a node on which another one's groups are followed. Read at most once
 * in a few milliseconds, however many wait for it.
 */
public final class Positions {

    private static final long READ_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final JdbcClient database;
    private final Serializer plumbing;
    private Map<String, Long> known = Map.of();
    private long readAt = System.nanoTime() - READ_AGAIN_NANOS;

    public Positions(DataSource database, Serializer plumbing) {
        this.database = JdbcClient.create(database);
        this.plumbing = plumbing;
    }

    /** The position that this group has reached; 0 when it has not begun. */
    public synchronized long of(String group) {
        if (System.nanoTime() - readAt >= READ_AGAIN_NANOS) {
            Map<String, Long> read = new HashMap<>();
            database.sql("select processor, token, token_type from processor_position")
                    .query((row, number) -> {
                        long position = position(row.getBytes("token"), row.getString("token_type"));
                        return read.merge(row.getString("processor"), position, Math::min);
                    })
                    .list();
            known = read;
            readAt = System.nanoTime();
        }
        return known.getOrDefault(group, 0L);
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
