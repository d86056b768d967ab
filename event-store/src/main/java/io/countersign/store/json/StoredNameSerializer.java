package io.countersign.store.json;

import io.countersign.store.names.StoredNames;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Writes events under our stored names, and never a class name. */
public final class StoredNameSerializer extends Jackson3Serializer {

    private StoredNameSerializer() {
        super(Jackson3Serializer.builder()
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(StoredJson::configure));
    }

    /** A serializer for events and their metadata, and for nothing else. */
    public static StoredNameSerializer create() {
        return new StoredNameSerializer();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        String name = StoredNames.nameOf(type);
        return name == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(name, StoredNames.currentRevision(type));
    }

    @Override
    protected String resolveClassName(SerializedType stored) {
        Class<?> event = StoredNames.EVENTS.get(stored.getName());
        if (event != null) {
            return event.getName();
        }
        if (MetaData.class.getName().equals(stored.getName())) {
            return stored.getName();
        }
        throw new IllegalArgumentException("no event is stored under the name " + stored.getName());
    }
}
