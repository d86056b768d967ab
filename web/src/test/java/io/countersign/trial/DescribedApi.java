package io.countersign.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The API as it describes itself. */
public final class DescribedApi {

    private final JsonNode document;

    private DescribedApi(JsonNode document) {
        this.document = document;
    }

    /** Reads the description as somebody who is not signed in. */
    public static DescribedApi read(Callers callers) {
        return new DescribedApi(callers.nobody().get("/v3/api-docs").json());
    }

    public JsonNode document() {
        return document;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    /** The operation with this method and path. */
    public Operation operation(String method, String path) {
        return operations().stream()
                .filter(operation ->
                        operation.method().equals(method) && operation.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Operation operation(String method, String path, JsonNode description) {
        JsonNode content = description.path("requestBody").path("content");
        JsonNode json = content.path("application/json");
        return new Operation(
                method,
                path,
                description,
                parameters(description, "path"),
                parameters(description, "query"),
                json.has("example") ? json.path("example") : null,
                content.has("multipart/form-data"));
    }

    private static List<String> parameters(JsonNode description, String place) {
        return description
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(place))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }
}
