package io.countersign.store.log;

import io.countersign.store.json.StoredJson;
import io.countersign.store.names.StoredNames;
import io.countersign.store.upcasting.Upcasters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns stored events back into today's records. */
public final class EventReading {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JsonMapper mapper = StoredJson.mapper();
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();
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

    /** Made when it is first needed: all of them at once would hold a start up. */
    private ObjectReader reader(Class<?> type) {
        ObjectReader known = readers.get(type);
        return known == null ? readers.computeIfAbsent(type, mapper::readerFor) : known;
    }
}
