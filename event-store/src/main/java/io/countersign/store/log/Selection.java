package io.countersign.store.log;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the log to read.
 *
 * @param stream only this stream
 * @param names only events with these stored names; all when empty
 * @param mentioning only events whose content has this text
 * @param after only events after this position
 * @param upTo only events up to this position
 * @param knownAt only events up to the last one that had been recorded by this moment
 * @param limit at most so many; all when 0
 */
public record Selection(
        @Nullable String stream,
        Set<String> names,
        @Nullable String mentioning,
        long after,
        long upTo,
        @Nullable Instant knownAt,
        int limit) {

    public Selection {
        names = Set.copyOf(names);
    }

    /** These events, from the beginning to the end. */
    public static Selection ofNames(Set<String> names) {
        return new Selection(null, names, null, 0, Long.MAX_VALUE, null, 0);
    }

    /** Everything that happened to one thing. */
    public static Selection ofStream(String stream) {
        return new Selection(stream, Set.of(), null, 0, Long.MAX_VALUE, null, 0);
    }

    /** The same part, but only up to a position. */
    public Selection upTo(long position) {
        return new Selection(stream, names, mentioning, after, position, knownAt, limit);
    }

    /** The same part, but only after a position. */
    public Selection after(long position) {
        return new Selection(stream, names, mentioning, position, upTo, knownAt, limit);
    }

    /** The same part, but only what had been recorded by then. */
    public Selection knownAt(@Nullable Instant moment) {
        return new Selection(stream, names, mentioning, after, upTo, moment, limit);
    }

    /** The same part, but at most so many events of it. */
    public Selection limitedTo(int most) {
        return new Selection(stream, names, mentioning, after, upTo, knownAt, most);
    }
}
