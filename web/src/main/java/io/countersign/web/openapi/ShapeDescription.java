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
import java.util.Optional;
import java.util.Set;
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
        requests.forEach((name, type) -> describeRequest(api, name, type));
        answers.forEach((name, type) -> describeAnswer(api, name, type));
        schema(api, "Problem")
                .ifPresent(problem -> problem.setRequired(
                        List.of("type", "title", "status", "detail", "instance", "code", "requestId")));
    }

    /** A request may leave out what may be absent, and has nothing that is not known. */
    private static void describeRequest(OpenAPI api, String name, Class<?> type) {
        schema(api, name).ifPresent(schema -> {
            List<String> needed = Arrays.stream(type.getRecordComponents())
                    .filter(component -> !mayBeAbsent(component))
                    .map(RecordComponent::getName)
                    .toList();
            schema.setRequired(needed.isEmpty() ? null : needed);
            schema.setAdditionalProperties(false);
        });
    }

    /** An answer has every field; what may be absent may be null. */
    private static void describeAnswer(OpenAPI api, String name, Class<?> type) {
        schema(api, name).ifPresent(schema -> {
            schema.setRequired(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .toList());
            Arrays.stream(type.getRecordComponents())
                    .filter(ShapeDescription::mayBeAbsent)
                    .map(RecordComponent::getName)
                    .forEach(field -> schema.getProperties().computeIfPresent(field, (key, known) -> orNull(known)));
        });
    }

    private static Schema<?> orNull(Schema<?> schema) {
        return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of("null"))));
    }

    private static Optional<Schema<?>> schema(OpenAPI api, String name) {
        return Optional.ofNullable(api.getComponents().getSchemas().get(name));
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
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
