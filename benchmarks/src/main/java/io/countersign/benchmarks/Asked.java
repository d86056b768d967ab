package io.countersign.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program as it is asked over HTTP. */
record Asked(HttpClient http, String url) {

    private static final String PASSWORD = "demo";

    /** What is told of a slip with this number. */
    static String slip(String number, String account) {
        return "{\"id\":\"" + number + "\",\"account\":\"" + account + "\",\"remittedAt\":\"2026-01-05T01:00:00Z\","
                + "\"bankAccount\":\"ICBC-1\",\"method\":\"TRANSFER\",\"amount\":\"10.00\",\"payer\":\"P\",\"reference\":\""
                + number + "\"}";
    }

    void post(String path, String json) {
        String assistant =
                Base64.getEncoder().encodeToString(("sales-assistant:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        int status = send(HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Basic " + assistant)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)))
                .status();
        if (status != 201) {
            throw new IllegalStateException(path + " was answered with " + status);
        }
    }

    /** Signs finance in; the session's cookie is kept for all browsers. */
    void signIn() {
        String page = page("/sign-in");
        String token = page.replaceFirst("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        send(HttpRequest.newBuilder(URI.create(url + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=finance&password=" + PASSWORD + "&_csrf=" + token)));
    }

    String page(String path) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                        .header("Accept", "text/html")
                        .header("HX-Request", "true")
                        .GET())
                .body();
    }

    /** How many bytes a page has on its way. */
    int compressed(String path) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .header("Accept", "text/html")
                            .header("Accept-Encoding", "gzip")
                            .GET()
                            .build(),
                    BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200
                    || answer.headers().firstValue("Content-Encoding").isEmpty()) {
                throw new IllegalStateException(path + " was answered with " + answer.statusCode());
            }
            return answer.body().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Listens as a browser does, and notes when each piece of news was heard. */
    void listen(CountDownLatch listening, Map<Long, List<Long>> heard, AtomicBoolean on) {
        try {
            var lines = http.send(
                            HttpRequest.newBuilder(URI.create(url + "/live"))
                                    .header("Accept", "text/event-stream")
                                    .GET()
                                    .build(),
                            BodyHandlers.ofLines())
                    .body()
                    .iterator();
            boolean begun = false;
            while (on.get() && lines.hasNext()) {
                String line = lines.next();
                if (!begun && line.startsWith("event:")) {
                    begun = true;
                    listening.countDown();
                }
                if (line.startsWith("data:") && line.contains("version")) {
                    long version = Long.parseLong(line.replaceFirst(".*\"version\":([0-9]+).*", "$1"));
                    heard.computeIfAbsent(version, unheard -> new CopyOnWriteArrayList<>())
                            .add(System.nanoTime());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            if (on.get()) {
                throw new IllegalStateException("a browser is no longer told anything", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Answer(int status, String body) {}
}
