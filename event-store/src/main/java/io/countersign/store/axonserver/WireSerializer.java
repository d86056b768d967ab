package io.countersign.store.axonserver;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.countersign.permission.Contract;
import io.countersign.report.Cell;
import io.countersign.report.ReportQuestion;
import io.countersign.store.json.StoredJson;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * How commands, questions and answers go from one process to another: as JSON in the form in which events are stored, under
 * the names of our own classes. Nothing but the contract comes back from it, whatever somebody else sends.
 */
public final class WireSerializer extends Jackson3Serializer {

    private static final String OURS = "io.countersign.";
    private static final String TEXTS_AND_NUMBERS = "java.lang.";

    /** The questions that another question may ask about. */
    static final List<Class<?>> REPORT_QUESTIONS = Contract.everythingIn(Contract.QUESTIONS).stream()
            .filter(ReportQuestion.class::isAssignableFrom)
            .sorted(Comparator.comparing(Class::getName))
            .collect(Collectors.toUnmodifiableList());

    private WireSerializer() {
        super(Jackson3Serializer.builder()
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(WireSerializer::configure));
    }

    private static void configure(JsonMapper.Builder mapper) {
        StoredJson.configure(mapper);
        severalOf(ReportQuestion.class, REPORT_QUESTIONS, mapper);
        severalOf(Cell.class, List.of(Cell.class.getPermittedSubclasses()), mapper);
    }

    /** Where one of several may stand, it says which one it is. */
    private static void severalOf(Class<?> any, List<Class<?>> kinds, JsonMapper.Builder mapper) {
        mapper.addMixIn(any, SaysWhichOne.class);
        for (Class<?> kind : kinds) {
            mapper.registerSubtypes(new NamedType(kind, kind.getName().substring(OURS.length())));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "which")
    private interface SaysWhichOne {}

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
