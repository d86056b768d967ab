package io.countersign.store.backup;

import io.countersign.store.log.StoredEvent;
import io.countersign.store.postgres.PostgresEventStorage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Puts events into the log as they were stored, at their old positions, in the database's own format for many rows. */
final class EventCopy {

    private static final String SQL = "copy event (position, event_id, stream, sequence, aggregate_type, recorded_at,"
            + " name, revision, content, metadata) from stdin (format binary)";
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int COLUMNS = 10;
    private static final int BUFFER = 1 << 16;
    private static final int NOTHING = -1;

    private final CopyIn copy;
    private final DataOutputStream rows;

    EventCopy(Connection connection) throws SQLException, IOException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(SQL);
        rows = new DataOutputStream(new BufferedOutputStream(new Sending(), BUFFER));
        rows.write(SIGNATURE);
        rows.writeInt(0);
        rows.writeInt(0);
    }

    void add(StoredEvent event) throws IOException {
        rows.writeShort(COLUMNS);
        write(event.position());
        write(event.eventId());
        write(event.stream());
        write(event.sequence());
        write(event.aggregateType());
        write(PostgresEventStorage.micros(event.recordedAt()));
        write(event.name());
        write(event.revision());
        write(event.content().value());
        write(event.metadata().value());
    }

    private void write(long number) throws IOException {
        rows.writeInt(Long.BYTES);
        rows.writeLong(number);
    }

    private void write(@Nullable String text) throws IOException {
        if (text == null) {
            rows.writeInt(NOTHING);
        } else {
            write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void write(byte[] bytes) throws IOException {
        rows.writeInt(bytes.length);
        rows.write(bytes);
    }

    /** Says that there are no more. Until then the database may still refuse all of them. */
    void end() throws IOException, SQLException {
        rows.writeShort(NOTHING);
        rows.flush();
        copy.endCopy();
    }

    private final class Sending extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            try {
                copy.writeToCopy(some, from, length);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
