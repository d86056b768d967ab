package io.countersign.web.shape;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.util.ClassUtils;

/** Reads the bodies of the edge's own requests, and nothing else. */
public final class ShapeConverter extends AbstractHttpMessageConverter<Object> {

    private static final String EDGE = "io.countersign.web.";

    public ShapeConverter() {
        super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type.isRecord() && ClassUtils.getPackageName(type).startsWith(EDGE);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<? extends Object> type, HttpInputMessage message) throws IOException {
        return Shapes.read(message.getBody().readAllBytes(), type);
    }

    @Override
    protected void writeInternal(Object answer, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("answers are written by Jackson");
    }
}
