package io.countersign.web.pages.history;

import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.web.pages.Address;
import io.countersign.web.pages.AsOf;
import io.countersign.web.pages.Parameters;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the address of the history asks for. */
public record EventsAsked(
        @Nullable String stream,
        List<String> names,
        @Nullable String mentioning,
        long after,
        @Nullable Instant knownAt,
        Layout layout) {

    /** How many events are shown at a time. */
    static final int EVENTS_AT_A_TIME = 100;

    static EventsAsked read(Parameters parameters) {
        return new EventsAsked(
                parameters.text("stream"),
                parameters.texts("name"),
                parameters.text("mentioning"),
                Objects.requireNonNullElse(parameters.count("after"), 0L),
                parameters.asOf().knownAt(),
                Objects.requireNonNullElse(parameters.read("view", Layout::read), Layout.TIMELINE));
    }

    ListEvents question() {
        return new ListEvents(stream, names, mentioning, after, knownAt, EVENTS_AT_A_TIME);
    }

    /** The times it speaks of: there are only recorded ones. */
    public AsOf asOf() {
        return new AsOf(null, knownAt);
    }

    /** Whether this leaves events out by their kind or content. */
    public boolean isFiltered() {
        return !names.isEmpty() || mentioning != null;
    }

    /** The same events in another layout. */
    public String in(Layout other) {
        return address(after, other).toString();
    }

    /** The events after this position. */
    public String after(long position) {
        return address(position, layout).toString();
    }

    /** The same, recorded up to now. */
    public String now() {
        return new EventsAsked(stream, names, mentioning, after, null, layout).after(after);
    }

    /** All events of the same thing. */
    public String unfiltered() {
        return new EventsAsked(stream, List.of(), null, 0, knownAt, layout).after(0);
    }

    private Address address(long from, Layout how) {
        Address address = Address.of("/events").with("stream", stream);
        for (String name : names) {
            address = address.with("name", name);
        }
        return address.with("mentioning", mentioning)
                .with("after", from == 0 ? null : from)
                .with("knownAt", knownAt)
                .with("view", how == Layout.TIMELINE ? null : how.key());
    }
}
