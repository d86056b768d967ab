package io.countersign.web.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Says of every field in the description whether it may be absent, and of every request that it takes no other. */
final class ShapeDescription implements GlobalOpenApiCustomizer {

    private static final String EDGE = "io.countersign.web.";

    private final RequestMappingHandlerMapping handlers;

    ShapeDescription(RequestMappingHandlerMapping handlers) {
        this.handlers = handlers;
    }

    @Override
    public void customise(OpenAPI api) {
        Map<String, Class<?>> requests = new LinkedHashMap<>();
        Map<String, Class<?>> answers = new LinkedHashMap<>();
        for (HandlerMethod handler : handlers.getHandlerMethods().values()) {
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestBody.class)) {
                    collect(parameter.getGenericParameterType(), requests);
                }
            }
            collect(handler.getMethod().getGenericReturnType(), answers);
        }
        requests.forEach((name, type) -> describe(api, name, type, true));
        answers.forEach((name, type) -> describe(api, name, type, false));
    }

    private static void describe(OpenAPI api, String name, Class<?> type, boolean request) {
        Schema<?> schema = api.getComponents().getSchemas().get(name);
        if (schema == null) {
            return;
        }
        List<String> needed = Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
        schema.setRequired(needed.isEmpty() ? null : needed);
        if (request) {
            schema.setAdditionalProperties(false);
        }
    }

    private static void collect(Type type, Map<String, Class<?>> into) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type argument = generic.getActualTypeArguments()[0];
            if (raw.isRecord() && argument instanceof Class<?> entry) {
                into.put(raw.getSimpleName() + entry.getSimpleName(), raw);
            }
            collect(argument, into);
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && record.getName().startsWith(EDGE)
                && into.put(record.getSimpleName(), record) == null) {
            for (RecordComponent component : record.getRecordComponents()) {
                collect(component.getGenericType(), into);
            }
        }
    }
}
