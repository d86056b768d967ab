package io.countersign.standalone.commandline;

import io.countersign.standalone.SecretFile;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server and who speaks to it: the options that all client commands share. */
final class Server {

    static final JsonMapper JSON = JsonMapper.shared();

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    @Option(
            names = "--url",
            defaultValue = "http://localhost:8080",
            description = "the running server (default: ${DEFAULT-VALUE})")
    private String url = "http://localhost:8080";

    @Option(
            names = "--user",
            required = true,
            description =
                    "who asks; the password comes from COUNTERSIGN_PASSWORD or is asked for, unless a token is in COUNTERSIGN_TOKEN")
    private String user = "";

    private @Nullable String password;
    private String language = "en";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();

    /** Asks for a representation, and reads it as JSON. */
    JsonNode get(String path) {
        return json(send(request(path).GET(), "application/json"));
    }

    /** Asks for a representation, and leaves it as text. */
    String text(String path) {
        return send(request(path).GET(), "text/csv").body();
    }

    /** Asks for a file. */
    byte[] file(String path) {
        return send(request(path).GET(), "*/*", BodyHandlers.ofByteArray()).body();
    }

    /** Asks for a file that may be large, and writes it as it comes. */
    void file(String path, Path to) {
        send(
                request(path).GET(),
                "*/*",
                answer -> answer.statusCode() < 400
                        ? HttpResponse.BodySubscribers.ofFile(
                                to,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING)
                        : HttpResponse.BodySubscribers.mapping(
                                HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8), Path::of));
    }

    /** Asks for something large, to be read as it comes. */
    InputStream stream(String path) {
        return send(request(path).GET(), "*/*", BodyHandlers.ofInputStream()).body();
    }

    /** Asks for texts in this language from now on. */
    void inLanguage(String tag) {
        language = tag;
    }

    /** Sends something new. */
    JsonNode post(String path, String contentType, HttpRequest.BodyPublisher body) {
        return json(send(request(path).header("Content-Type", contentType).POST(body), "application/json"));
    }

    private HttpRequest.Builder request(String path) {
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        try {
            return HttpRequest.newBuilder(URI.create(base + path));
        } catch (IllegalArgumentException e) {
            throw new Failure("--url is no address: " + url);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String accepted) {
        return send(request, accepted, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, String accepted, BodyHandler<T> reading) {
        try {
            HttpResponse<T> response = client.send(
                    request.header("Authorization", authorization())
                            .header("Accept", accepted + ", application/problem+json")
                            .header("Accept-Language", language)
                            .build(),
                    reading);
            if (response.statusCode() >= 400) {
                throw new Failure(whyNot(response));
            }
            return response;
        } catch (ConnectException e) {
            throw new Failure("nothing answers at " + url + "; is the server running? (./countersign start)");
        } catch (IOException e) {
            throw new Failure("the connection to " + url + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted");
        }
    }

    private static String whyNot(HttpResponse<?> response) {
        String sentence = switch (response.statusCode()) {
            case 401 -> "user name or password is wrong (401)";
            case 403 -> "this user may not do that (403)";
            default -> "the server refused (" + response.statusCode() + ")";
        };
        try {
            JsonNode problem = switch (response.body()) {
                case byte[] bytes -> JSON.readTree(bytes);
                case InputStream stream -> JSON.readTree(stream);
                case Object text -> JSON.readTree(String.valueOf(text));
            };
            StringBuilder why = new StringBuilder(sentence);
            if (problem.hasNonNull("detail")) {
                why.append(": ").append(problem.get("detail").asString());
            }
            for (JsonNode error : problem.path("errors")) {
                why.append("\n  ")
                        .append(error.path("field").asString())
                        .append(": ")
                        .append(error.path("rule").asString());
            }
            for (JsonNode refusal : problem.path("refusals")) {
                why.append("\n  ")
                        .append(refusal.path("code").asString())
                        .append(' ')
                        .append(refusal.path("sentence").asString());
            }
            return why.toString();
        } catch (JacksonException e) {
            return sentence;
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new Failure("the server's answer is not JSON; is --url the address of Countersign?");
        }
    }

    private String authorization() {
        String token = secretIn("COUNTERSIGN_TOKEN");
        if (token != null && !token.isBlank()) {
            return "Bearer " + token.strip();
        }
        if (password == null) {
            password = askForPassword();
        }
        String pair = user + ":" + password;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** What the environment has, or the file that it names. */
    static @Nullable String secretIn(String variable) {
        String file = System.getenv(variable + SecretFile.SUFFIX);
        return file == null || file.isBlank()
                ? System.getenv(variable)
                : SecretFile.read(file, variable + SecretFile.SUFFIX);
    }

    private String askForPassword() {
        String fromEnvironment = secretIn("COUNTERSIGN_PASSWORD");
        if (fromEnvironment != null) {
            return fromEnvironment;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("password of %s: ", user);
        if (typed == null) {
            throw new Failure("no password: set COUNTERSIGN_PASSWORD, or run this where it can be typed");
        }
        return new String(typed);
    }
}
