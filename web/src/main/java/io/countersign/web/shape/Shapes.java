package io.countersign.web.shape;

import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a caller sent into a record, strictly: nothing unknown, nothing of the wrong type, nothing blank, nothing
 * too long. Whoever misses a rule hears of every rule that was missed.
 */
public final class Shapes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Shapes() {}

    /** Reads a JSON body. */
    public static <R> R read(byte[] json, Class<R> type) {
        JsonNode node;
        try {
            node = JSON.readTree(json);
        } catch (JacksonException e) {
            throw Rejected.shape(FieldProblem.BODY, "is one JSON object, with each field once");
        }
        if (node == null || !node.isObject()) {
            throw Rejected.shape(FieldProblem.BODY, "is one JSON object, with each field once");
        }
        return new Reading(false).read(node, type);
    }

    /** Reads the parameters of an address. */
    public static <R> R read(Map<String, String[]> parameters, Class<R> type) {
        ObjectNode node = JSON.createObjectNode();
        parameters.forEach((name, values) -> {
            ArrayNode list = node.putArray(name);
            for (String value : values) {
                list.add(value);
            }
        });
        return new Reading(true).read(node, type);
    }
}
