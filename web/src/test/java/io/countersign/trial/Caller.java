package io.countersign.trial;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who sends requests, and keeps the cookies they are given. */
public final class Caller {

    private final String root;
    private final Map<String, String> headers;
    private final HttpClient client;

    Caller(String root, Map<String, String> headers) {
        this(
                root,
                headers,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Caller(String root, Map<String, String> headers, HttpClient client) {
        this.root = root;
        this.headers = headers;
        this.client = client;
    }

    /** The same caller, who sends this header too. */
    public Caller with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Caller(root, more, client);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String json) {
        return (headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json"))
                .send("POST", path, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends a body without saying beforehand how long it is. */
    public Answer postWithoutLength(String path, byte[] json) {
        return with("Content-Type", "application/json")
                .sendBody("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json)));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Signs in as a browser does, and goes on as that browser. */
    public Caller signIn(String userName, String password) {
        Answer answer = form("/sign-in", "username=" + userName + "&password=" + password.replace(' ', '+'));
        if (answer.status() != 302 || answer.header("Location").contains("error")) {
            throw new IllegalStateException("not signed in: " + answer.status());
        }
        return this;
    }

    /** Sends a form with the page's token. */
    public Answer form(String path, String fields) {
        String token = token();
        return with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, (fields + "&_csrf=" + token).getBytes(StandardCharsets.UTF_8));
    }

    /** The token that a page would have in its forms. */
    public String token() {
        return with(TokenShown.HEADER, "please").get("/sign-in").header(TokenShown.HEADER);
    }

    /** Sends any method with any body, or none. */
    public Answer send(String method, String path, byte @Nullable [] body) {
        return sendBody(method, path, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }

    private Answer sendBody(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
