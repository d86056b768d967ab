package io.countersign.store.log;

import io.countersign.store.json.StoredJson;
import io.countersign.store.names.StoredNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A log in memory, for tests. It stores the same bytes as the real one and selects by the same words. */
public final class LogInMemory implements EventLog {

    private final JsonMapper mapper = StoredJson.mapper();
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, List<StoredEvent>> streams = new HashMap<>();

    /** Adds an event at the end and returns its position. */
    public long append(String stream, Object event, Instant recordedAt) {
        return append(stream, event, recordedAt, Map.of("actor", "p-1"));
    }

    /** Adds an event with what is stored beside it. */
    public long append(String stream, Object event, Instant recordedAt, Map<String, String> metadata) {
        long position = events.size() + 1L;
        List<StoredEvent> before = streams.computeIfAbsent(stream, first -> new ArrayList<>());
        StoredEvent stored = new StoredEvent(
                position,
                stream,
                before.size(),
                null,
                Objects.requireNonNull(StoredNames.nameOf(event.getClass())),
                StoredNames.currentRevision(event.getClass()),
                recordedAt,
                "event-" + position,
                new StoredEvent.Bytes(mapper.writeValueAsBytes(event)),
                new StoredEvent.Bytes(mapper.writeValueAsBytes(metadata)));
        events.add(stored);
        before.add(stored);
        return position;
    }

    @Override
    public void read(Selection selection, Consumer<? super StoredEvent> each) {
        Stream<StoredEvent> selected = selected(selection);
        (selection.limit() > 0 ? selected.limit(selection.limit()) : selected).forEach(each);
    }

    @Override
    public long head() {
        return events.size();
    }

    @Override
    public long settled() {
        return head();
    }

    @Override
    public long knownAt(Instant moment) {
        return events.stream()
                .filter(event -> !event.recordedAt().isAfter(moment))
                .mapToLong(StoredEvent::position)
                .max()
                .orElse(0);
    }

    @Override
    public long count(Selection selection) {
        return selected(selection).count();
    }

    private Stream<StoredEvent> selected(Selection selection) {
        List<StoredEvent> among =
                selection.stream() == null ? events : streams.getOrDefault(selection.stream(), List.of());
        long known = selection.knownAt() == null ? Long.MAX_VALUE : knownAt(selection.knownAt());
        return List.copyOf(among).stream()
                .filter(event -> event.position() > selection.after() && event.position() <= selection.upTo())
                .filter(event ->
                        selection.names().isEmpty() || selection.names().contains(event.name()))
                .filter(event -> event.position() <= known)
                .filter(event -> selection.mentioning() == null
                        || new String(event.content().value(), StandardCharsets.UTF_8)
                                .contains(selection.mentioning()));
    }
}
