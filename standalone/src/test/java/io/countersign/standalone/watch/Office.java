package io.countersign.standalone.watch;

import io.countersign.standalone.StandaloneApplication;
import io.countersign.standalone.demo.DemoOffice;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program with the demo's people and no business, asked over HTTP. */
final class Office implements AutoCloseable {

    static final String SCRAPE_TOKEN = "a token of the collector";

    private static final String CORRELATION = "X-Correlation-Id";

    private final ConfigurableApplicationContext program;
    private final HttpClient client = HttpClient.newHttpClient();

    private Office(ConfigurableApplicationContext program) {
        this.program = program;
    }

    /** Starts it; settings are such as {@code countersign.log-format=json}. */
    static Office start(Path data, String... settings) {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        List<String> own = List.of(
                "server.port=0",
                "countersign.data=" + data.toAbsolutePath(),
                "countersign.scrape-token=" + SCRAPE_TOKEN,
                "countersign.metrics.place-kept=0s",
                "countersign.metrics.queues-kept=0s");
        ConfigurableApplicationContext program = application.run(Stream.concat(own.stream(), Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new));
        DemoOffice.in(program).appoint();
        return new Office(program);
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    boolean has(Class<?> type) {
        return program.getBeanNamesForType(type).length > 0;
    }

    /** What is counted now, as a collector reads it. */
    String scrape() {
        HttpResponse<String> scraped = send(scraping("/actuator/prometheus"));
        if (scraped.statusCode() != 200) {
            throw new IllegalStateException("not scraped: " + scraped.statusCode());
        }
        return scraped.body();
    }

    HttpRequest.Builder scraping(String path) {
        return get(path).header("Authorization", "Bearer " + SCRAPE_TOKEN);
    }

    HttpRequest.Builder get(String path) {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpRequest.Builder as(String userName, String path) {
        byte[] secret = (userName + ":" + DemoOffice.PASSWORD).getBytes(StandardCharsets.UTF_8);
        return get(path).header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
    }

    int status(HttpRequest.Builder request) {
        return send(request).statusCode();
    }

    HttpResponse<String> post(String userName, String path, String json) {
        return send(posting(userName, path, json));
    }

    HttpResponse<String> post(String userName, String path, String correlation, String json) {
        return send(posting(userName, path, json).header(CORRELATION, correlation));
    }

    HttpRequest.Builder posting(String userName, String path, String json) {
        return as(userName, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        program.close();
    }
}
