package io.countersign.trial;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation as the API describes it.
 *
 * @param example the example of its JSON body; absent when it has no such body
 * @param upload whether it takes a multipart body
 */
public record Operation(
        String method,
        String path,
        JsonNode description,
        List<String> parametersInPath,
        List<String> parametersInQuery,
        @Nullable JsonNode example,
        boolean upload) {

    /** The address with this text in place of every parameter. */
    public String at(String number) {
        return path.replaceAll("\\{[^}]+}", number);
    }

    /** The statuses it says it can answer with. */
    public Set<String> statuses() {
        return Set.copyOf(description.path("responses").propertyNames());
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
