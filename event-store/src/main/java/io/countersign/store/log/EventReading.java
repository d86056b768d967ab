package io.countersign.store.log;

import io.countersign.store.json.StoredJson;
import io.countersign.store.names.StoredNames;
import io.countersign.store.upcasting.Upcasters;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns stored events back into today's records. */
public final class EventReading {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper mapper = StoredJson.mapper();
    private final Map<Class<?>, ObjectReader> readers = StoredNames.EVENTS.values().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), mapper::readerFor));
    private final ObjectReader metadata = mapper.readerFor(TEXTS);
    private final Upcasters upcasters;

    public EventReading(Upcasters upcasters) {
        this.upcasters = upcasters;
    }

    /**
     * The event as a record.
     *
     * @throws IllegalArgumentException when nothing is stored under its name
     */
    public Object event(StoredEvent stored) {
        Class<?> type = StoredNames.EVENTS.get(stored.name());
        if (type == null) {
            throw new IllegalArgumentException("no event is stored under the name " + stored.name());
        }
        if (StoredNames.currentRevision(type).equals(stored.revision())) {
            return reader(type).readValue(stored.content().value());
        }
        ObjectNode old = (ObjectNode) mapper.readTree(stored.content().value());
        return reader(type).readValue(upcasters.upcast(stored.name(), stored.revision(), old));
    }

    /** What is stored beside the event. */
    public Map<String, String> metadata(StoredEvent stored) {
        return metadata.readValue(stored.metadata().value());
    }

    private ObjectReader reader(Class<?> type) {
        ObjectReader reader = readers.get(type);
        if (reader == null) {
            throw new IllegalStateException(type.getName() + " has no reader");
        }
        return reader;
    }
}
