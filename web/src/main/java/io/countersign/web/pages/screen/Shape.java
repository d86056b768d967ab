package io.countersign.web.pages.screen;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a thing that the API shows consists of, by name. The name of a person stands for its number. */
final class Shape {

    private static final String NAME = "Name";
    private static final String ITEMS = "items";

    private final List<String> names;
    private final Map<String, Object> components;

    private Shape(List<String> names, Map<String, Object> components) {
        this.names = List.copyOf(names);
        this.components = Map.copyOf(components);
    }

    /** A record that the API shows. */
    static Shape of(Object shown) {
        List<String> all = names(shown.getClass());
        Map<String, Object> read = new HashMap<>();
        for (RecordComponent component : shown.getClass().getRecordComponents()) {
            Object value = read(component, shown);
            if (value != null) {
                read.put(component.getName(), value);
            }
        }
        List<String> names = new ArrayList<>();
        Map<String, Object> components = new HashMap<>();
        for (String name : all) {
            if (name.endsWith(NAME) && all.contains(name.substring(0, name.length() - NAME.length()))) {
                continue;
            }
            names.add(name);
            Object value = read.containsKey(name + NAME) ? read.get(name + NAME) : read.get(name);
            if (value != null) {
                components.put(name, value);
            }
        }
        return new Shape(names, components);
    }

    /** The names of its components, in their order. */
    List<String> names() {
        return names;
    }

    /** A component, or nothing. */
    @Nullable
    Object get(String name) {
        return components.get(name);
    }

    /** Whether it has this component, be it empty. */
    boolean knows(String name) {
        return names.contains(name);
    }

    /** The same with components of what surrounds it, where it has none of that name. */
    Shape within(Shape surrounding) {
        Map<String, Object> both = new HashMap<>(surrounding.components);
        both.putAll(components);
        return new Shape(names, both);
    }

    /** What is in a list that the API answers. */
    static List<Object> entries(@Nullable Object answer) {
        if (answer instanceof List<?> list) {
            return List.copyOf(list);
        }
        if (answer == null || !answer.getClass().isRecord()) {
            return List.of();
        }
        Shape shape = of(answer);
        Object items = shape.knows(ITEMS)
                ? shape.get(ITEMS)
                : shape.components.values().stream()
                        .filter(List.class::isInstance)
                        .findFirst()
                        .orElse(List.of());
        return items instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    /** The names of the components of a type. */
    static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    private static @Nullable Object read(RecordComponent component, Object shown) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(shown);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
