package io.countersign.store.json;

import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Writes what the framework keeps for itself: positions of processors and causes of dead letters. */
public final class PlumbingSerializer {

    private PlumbingSerializer() {}

    /**
     * A serializer that reads back the framework's own types and no others.
     *
     * <p>The one it comes with writes a {@code ReplayToken} that it then refuses to read, which stops a processor for
     * ever once it is reset.
     */
    public static Jackson3Serializer create() {
        return Jackson3Serializer.builder()
                .converter(new ChainingConverter())
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }
}
