package io.countersign.trial;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public final class Answer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** The header's first value, or nothing. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** The body as it came. */
    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The code of the problem. */
    public String code() {
        return json().path("code").asString("");
    }

    /** The codes of all rules that refused. */
    public List<String> refusals() {
        return json().path("refusals")
                .valueStream()
                .map(refusal -> refusal.path("code").asString())
                .toList();
    }

    /** The fields whose shape was wrong. */
    public List<String> fields() {
        return json().path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    @Override
    public String toString() {
        return status() + " " + text();
    }
}
