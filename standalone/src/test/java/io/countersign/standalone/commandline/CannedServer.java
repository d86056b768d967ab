package io.countersign.standalone.commandline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** Gives each address the answers it was told, one after the other, and keeps what it was asked. */
final class CannedServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Queue<Answer>> answers = new HashMap<>();
    private final List<Question> questions = Collections.synchronizedList(new ArrayList<>());

    CannedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What was asked. */
    record Question(String method, String path, String authorization, String body) {}

    private record Answer(int status, String body) {}

    /** The answer to the next question for this address, which may have a query. */
    CannedServer answers(String path, int status, String body) {
        answers.computeIfAbsent(path, key -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    List<Question> questions() {
        return questions;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        questions.add(new Question(
                exchange.getRequestMethod(),
                path,
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        Queue<Answer> told = answers.getOrDefault(path, new ArrayDeque<>());
        Answer answer = told.isEmpty() ? new Answer(404, "{}") : told.remove();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
