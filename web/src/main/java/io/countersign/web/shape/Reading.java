package io.countersign.web.shape;

import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One pass over one request. Collects what is wrong and goes on, so that the caller hears everything at once. */
final class Reading {

    private static final int TEXT_MAX = 200;
    private static final int LIST_MAX = 100;
    private static final String IS_NEEDED = "is needed";

    private final boolean parameters;
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param parameters whether numbers are written as texts, and every value as a list */
    Reading(boolean parameters) {
        this.parameters = parameters;
    }

    <R> R read(JsonNode node, Class<R> type) {
        Object read = object(node, type, "");
        if (read == null || !problems.isEmpty()) {
            throw Rejected.shape(problems);
        }
        return type.cast(read);
    }

    private @Nullable Object object(JsonNode node, Class<?> type, String path) {
        if (!node.isObject()) {
            return miss(path, "is an object");
        }
        int before = problems.size();
        RecordComponent[] components = type.getRecordComponents();
        Set<String> unknown = new HashSet<>(node.propertyNames());
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            unknown.remove(component.getName());
            values[i] = value(node.get(component.getName()), component, below(path, component.getName()));
        }
        unknown.stream().sorted().forEach(name -> miss(below(path, shortened(name)), "is not known here"));
        return problems.size() == before ? created(type, components, values) : null;
    }

    private @Nullable Object value(@Nullable JsonNode node, RecordComponent component, String path) {
        if (node == null || node.isNull()) {
            return mayBeAbsent(component) ? null : miss(path, IS_NEEDED);
        }
        if (component.getGenericType() instanceof ParameterizedType list && component.getType() == List.class) {
            return list(node, (Class<?>) list.getActualTypeArguments()[0], component, path);
        }
        if (parameters) {
            return node.size() == 1
                    ? single(node.get(0), component.getType(), component, path)
                    : miss(path, "is given once");
        }
        return single(node, component.getType(), component, path);
    }

    private @Nullable Object list(JsonNode node, Class<?> type, RecordComponent component, String path) {
        if (!node.isArray()) {
            return miss(path, "is a list");
        }
        Size size = component.getAccessor().getAnnotation(Size.class);
        int min = size == null ? 0 : size.min();
        int max = size == null ? LIST_MAX : size.max();
        if (node.size() < min || node.size() > max) {
            return miss(path, "has from " + min + " to " + max + " entries");
        }
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            Object entry = single(node.get(i), type, null, path + "[" + i + "]");
            if (entry != null) {
                read.add(entry);
            }
        }
        return List.copyOf(read);
    }

    private @Nullable Object single(JsonNode node, Class<?> type, @Nullable RecordComponent component, String path) {
        if (type == int.class || type == Integer.class || type == Long.class) {
            return number(node, type, component, path);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(node, path);
        }
        if (type.isRecord() && !Scalars.knows(type)) {
            return object(node, type, path);
        }
        if (!node.isString()) {
            return miss(path, "is a text");
        }
        return text(node.stringValue(), type, component, path);
    }

    private @Nullable Object number(JsonNode node, Class<?> type, @Nullable RecordComponent component, String path) {
        long number;
        if (parameters && node.stringValue().matches("[0-9]{1,18}")) {
            number = Long.parseLong(node.stringValue());
        } else if (!parameters && node.isIntegralNumber() && node.canConvertToLong()) {
            number = node.longValue();
        } else {
            return miss(path, "is a whole number");
        }
        Min least = component == null ? null : component.getAccessor().getAnnotation(Min.class);
        Max most = component == null ? null : component.getAccessor().getAnnotation(Max.class);
        long min = least == null ? Integer.MIN_VALUE : least.value();
        long max = most == null ? (type == Long.class ? Long.MAX_VALUE : Integer.MAX_VALUE) : most.value();
        if (number < min || number > max) {
            return miss(path, "is from " + min + " to " + max);
        }
        if (type == Long.class) {
            return number;
        }
        return Math.toIntExact(number);
    }

    private @Nullable Object truth(JsonNode node, String path) {
        if (parameters && node.stringValue().matches("true|false")) {
            return Boolean.valueOf(node.stringValue());
        }
        return !parameters && node.isBoolean() ? node.booleanValue() : miss(path, "is true or false");
    }

    private @Nullable Object text(String text, Class<?> type, @Nullable RecordComponent component, String path) {
        Size size = component == null ? null : component.getAccessor().getAnnotation(Size.class);
        int max = size == null ? TEXT_MAX : size.max();
        int min = size == null ? 1 : Math.max(1, size.min());
        if (text.isBlank()) {
            return miss(path, "is not blank");
        }
        if (text.length() > max || text.length() < min) {
            return miss(path, "has from " + min + " to " + max + " characters");
        }
        if (text.codePoints().anyMatch(Reading::unprintable)) {
            return miss(path, "has no control characters");
        }
        if (type == String.class) {
            return matching(text, component, path);
        }
        try {
            return Scalars.read(text, type);
        } catch (IllegalArgumentException e) {
            String rule = e.getMessage();
            return miss(path, rule == null ? "does not fit" : rule);
        }
    }

    private @Nullable String matching(String text, @Nullable RecordComponent component, String path) {
        Pattern pattern = component == null ? null : component.getAccessor().getAnnotation(Pattern.class);
        if (pattern != null && !text.matches(pattern.regexp())) {
            miss(path, pattern.message());
            return null;
        }
        return text;
    }

    private static boolean unprintable(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
    }

    private static boolean mayBeAbsent(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object created(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private @Nullable Object miss(String path, String rule) {
        problems.add(new FieldProblem(path, rule));
        return null;
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) : name;
    }
}
