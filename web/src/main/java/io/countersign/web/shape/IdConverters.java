package io.countersign.web.shape;

import io.countersign.identity.Id;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads the numbers that stand in addresses. */
public final class IdConverters implements ConverterFactory<String, Id> {

    @Override
    public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
        return text -> type.cast(Scalars.read(text, type));
    }
}
