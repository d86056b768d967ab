package io.countersign.history;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of the log itself. */
public sealed interface HistoryQuery {

    /**
     * Which events are on record, in the order of the log?
     *
     * @param stream only this thing's events, such as {@code account-C001}
     * @param names only events with these stored names, such as {@code account.invoice-charged}; all when empty
     * @param mentioning only events in whose content this text occurs, such as an order's number
     * @param after only events after this position
     * @param knownAt only events recorded up to this moment
     */
    record ListEvents(
            @Nullable String stream,
            List<String> names,
            @Nullable String mentioning,
            long after,
            @Nullable Instant knownAt,
            int limit)
            implements HistoryQuery {

        public ListEvents {
            names = List.copyOf(names);
        }

        /** The answer to {@link ListEvents}; {@code next} is to be given as {@code after} for the page that follows. */
        public record Events(
                List<RecordedEvent> events, @Nullable Long next) {}
    }

    /**
     * How far has the log been written, and how far have the views and reactions come? Waits a moment for those that
     * lag behind the end the log had when this was asked.
     */
    record AwaitReactions() implements HistoryQuery {

        /**
         * The answer to {@link AwaitReactions}.
         *
         * @param position the last event of the log
         * @param reactions the last event that everything has reacted to
         */
        public record Reached(long position, long reactions) {

            /** Has everything reacted that had to? */
            public boolean isSettled() {
                return reactions >= position;
            }
        }
    }

    /**
     * What has been put on record since? Answered at once, also with nothing.
     *
     * @param after the position of the last event the asker has heard of; the end of the log when negative
     */
    record FollowLog(long after) implements HistoryQuery {

        /**
         * The answer to {@link FollowLog}. It says of what kinds of things there is news, and nothing of the news.
         *
         * @param position to be given as {@code after} the next time
         * @param kinds what the streams begin with, such as {@code order}
         */
        public record Moved(long position, Set<String> kinds) {

            public Moved {
                kinds = Set.copyOf(kinds);
            }
        }
    }

    /**
     * One event as it is stored.
     *
     * @param content the stored JSON
     * @param metadata who acted, under which authority, on behalf of whom, and what caused it
     */
    record RecordedEvent(
            long position,
            String stream,
            long sequence,
            String name,
            String revision,
            Instant recordedAt,
            String eventId,
            String content,
            Map<String, String> metadata) {}
}
