package io.countersign.store.processing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;

/**
 * What groups could not digest: listed, tried again, or left out.
 *
 * <p>Only what stands first in its line is spoken of. What waits behind is digested when the first is gone.
 */
public final class ParkedLetters {

    private static final int TRIES_MAX = 5;

    private static final String FIRST_OF_EACH_LINE = """
            select letter.processingGroup, event.position, letter.sequenceIdentifier, letter.eventIdentifier,
                   letter.payloadType, letter.aggregateIdentifier, letter.causeType, letter.causeMessage,
                   letter.enqueuedAt, letter.lastTouched, line.letters - 1
            from dead_letter letter
            join (select processingGroup, sequenceIdentifier, min(sequenceIndex) as first, count(*) as letters
                  from dead_letter group by processingGroup, sequenceIdentifier) line
              on line.processingGroup = letter.processingGroup
             and line.sequenceIdentifier = letter.sequenceIdentifier
             and line.first = letter.sequenceIndex
            join event on event.stream = letter.aggregateIdentifier and event.sequence = letter.sequenceNumber
            where letter.processingGroup = coalesce(?, letter.processingGroup)
            order by letter.processingGroup, event.position
            """;

    private final DataSource database;
    private final EventProcessingConfiguration processing;

    public ParkedLetters(DataSource database, EventProcessingConfiguration processing) {
        this.database = database;
        this.processing = processing;
    }

    /** What waits, by group and place in the log; of every group when none is named. */
    public List<ParkedLetter> list(@Nullable String group) {
        return read(
                FIRST_OF_EACH_LINE,
                group,
                row -> new ParkedLetter(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        Instant.parse(row.getString(9)),
                        Instant.parse(row.getString(10)),
                        row.getLong(11)));
    }

    /** What this group could not digest at this place, if it stands first in its line. */
    public Optional<ParkedLetter> find(String group, long position) {
        return list(group).stream()
                .filter(letter -> letter.position() == position)
                .findFirst();
    }

    /** How many events wait, those behind others included, for each group that has any. */
    public Map<String, Long> count() {
        Map<String, Long> counts = new HashMap<>();
        read(
                "select processingGroup, count(*) from dead_letter where processingGroup = coalesce(?, processingGroup)"
                        + " group by processingGroup",
                null,
                row -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    /**
     * Lets a group try an event again, and then what waits behind it.
     *
     * @return whether it was digested; nothing is there to digest when it no longer waits
     */
    public boolean retry(String group, long position) {
        find(group, position).ifPresent(this::process);
        return find(group, position).isEmpty();
    }

    /** Lets a group go on without an event, and digest what waits behind it. */
    public void skip(String group, long position) {
        find(group, position).ifPresent(letter -> {
            evict(letter);
            list(group).stream()
                    .filter(next -> next.sequence().equals(letter.sequence()))
                    .findFirst()
                    .ifPresent(this::process);
        });
    }

    /**
     * Documents may be written by whoever follows the log at the same moment: then all of it is undone and tried again.
     */
    private void process(ParkedLetter letter) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor = processing
                .sequencedDeadLetterProcessor(letter.group())
                .orElseThrow(() -> new IllegalStateException("nobody digests for " + letter.group()));
        for (int tries = 1; ; tries++) {
            try {
                processor.process(waiting -> waiting.message().getIdentifier().equals(letter.eventId()));
                return;
            } catch (Processing.TryAgain e) {
                if (tries == TRIES_MAX) {
                    throw e;
                }
            }
        }
    }

    private void evict(ParkedLetter letter) {
        SequencedDeadLetterQueue<EventMessage<?>> queue = processing
                .deadLetterQueue(letter.group())
                .orElseThrow(() -> new IllegalStateException(letter.group() + " has no dead letters"));
        for (DeadLetter<? extends EventMessage<?>> waiting : queue.deadLetterSequence(letter.sequence())) {
            if (waiting.message().getIdentifier().equals(letter.eventId())) {
                queue.evict(waiting);
                return;
            }
        }
    }

    private <R> List<R> read(String sql, @Nullable String group, Row<R> each) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, group);
            List<R> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(each.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new EventStoreException("the dead letters could not be read", e);
        }
    }

    @FunctionalInterface
    private interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }
}
