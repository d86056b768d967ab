package io.countersign.trial;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A right body made wrong in one place, in every way and every place. Fields of one name are alike in all bodies: what was
 * tried with one of them is not tried with the rest.
 */
public final class Mutations {

    private static final List<String> OTHERS = List.of(
            "null",
            "5",
            "-1",
            "0.5",
            "1e400",
            "99999999999999999999",
            "true",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[{}]",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"-1\"",
            "\"0\"",
            "\"999999999999.99\"",
            "\"1E999999999\"",
            "\"+999999999-12-31\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"😀\"",
            "\"" + "y".repeat(10_000) + "\"");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Set<String> tried = new HashSet<>();

    /** Every such body that was not tried yet, as text. */
    public Stream<String> of(JsonNode right) {
        return bodies(right).distinct();
    }

    private boolean isNews(String field, String other) {
        return tried.add(field + "=" + other);
    }

    private Stream<String> bodies(JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream().flatMap(field -> {
                    Stream<String> others = Stream.concat(
                            OTHERS.stream().filter(other -> isNews(field.getKey(), other)), bodies(field.getValue()));
                    Stream<String> replaced = others.map(other -> with(object, field.getKey(), other));
                    return Stream.concat(replaced, Stream.of(without(object, field.getKey())));
                });
            case ArrayNode array ->
                array.isEmpty() ? Stream.empty() : bodies(array.get(0)).map(body -> "[" + body + "]");
            default -> Stream.empty();
        };
    }

    /** The text may be one that only a careless writer would produce: it is put in as it is. */
    private static String with(ObjectNode object, String field, String text) {
        StringBuilder body = new StringBuilder("{");
        object.properties().forEach(known -> {
            body.append(body.length() > 1 ? "," : "")
                    .append('"')
                    .append(known.getKey())
                    .append("\":");
            body.append(known.getKey().equals(field) ? text : JSON.writeValueAsString(known.getValue()));
        });
        return body.append('}').toString();
    }

    private static String without(ObjectNode object, String field) {
        ObjectNode rest = object.deepCopy();
        rest.remove(field);
        return rest.toString();
    }
}
