package io.countersign.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks to the program over HTTP. */
final class Client {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final String url;
    private final String authorization;

    Client(String url, String user, String password) {
        this.url = url;
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Somebody of the demo office. */
    static Client of(Program program, String user) {
        return new Client(program.url(), user, "demo");
    }

    /** Opens an account, unless it is there already. */
    void openAccount(String number, String standing) {
        post(
                "/api/v1/accounts",
                "{'id':'" + number + "','name':'Customer " + number + "','region':'华东','standing':'" + standing + "'}");
    }

    /** An answer: its status, and its body as JSON. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        /** The codes of the rules that did not hold. */
        String refusals() {
            StringBuilder codes = new StringBuilder();
            body.path("refusals")
                    .forEach(refusal ->
                            codes.append(refusal.path("code").asString()).append(' '));
            return codes.toString().strip();
        }
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** What is answered, as it came, in whatever form that is. */
    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A file, as it came. */
    byte[] bytes(String path) {
        HttpResponse<byte[]> answer = file(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    /** How a request for a file is answered. */
    int statusOfFile(String path) {
        return file(path).statusCode();
    }

    private HttpResponse<byte[]> file(String path) {
        try {
            return HTTP.send(request(path).setHeader("Accept", "*/*").GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer post(String path, String json, String... headers) {
        return send(posting(path, json, headers));
    }

    CompletableFuture<Answer> postLater(String path, String json, String... headers) {
        return HTTP.sendAsync(posting(path, json, headers), BodyHandlers.ofString())
                .thenApply(Client::answer);
    }

    private HttpRequest posting(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.replace('\'', '"')));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(120))
                .header("Authorization", authorization)
                .header("Accept", "application/json, application/problem+json");
    }

    private static Answer send(HttpRequest request) {
        try {
            return answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        String body = response.body();
        return new Answer(response.statusCode(), JSON.readTree(body.isBlank() ? "{}" : body), response);
    }
}
