package io.countersign.store.axonserver;

import io.countersign.store.json.StoredJson;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * How commands, questions and answers go from one process to another: as JSON in the form in which events are stored, under
 * the names of our own classes. Nothing but the contract comes back from it, whatever somebody else sends.
 */
public final class WireSerializer extends Jackson3Serializer {

    private static final String OURS = "io.countersign.";
    private static final String TEXTS_AND_NUMBERS = "java.lang.";

    private WireSerializer() {
        super(Jackson3Serializer.builder()
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(StoredJson::configure));
    }

    /** A serializer for messages between processes of one version. */
    public static WireSerializer create() {
        return new WireSerializer();
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        String name = type.getName();
        if (SerializedType.isEmptyType(type) || name.startsWith(OURS) || name.startsWith(TEXTS_AND_NUMBERS)) {
            return super.classForType(type);
        }
        return UnknownSerializedType.class;
    }
}
