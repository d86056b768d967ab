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
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program with the demo's people and no business, asked over HTTP. */
final class Office implements AutoCloseable {

    static final String SCRAPE_TOKEN = "a token of the collector";

    private final ConfigurableApplicationContext program;
    private final HttpClient client = HttpClient.newHttpClient();

    private Office(ConfigurableApplicationContext program) {
        this.program = program;
    }

    static Office start(Path data, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("server.port", 0);
        properties.put("countersign.data", data.toAbsolutePath().toString());
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        properties.put("countersign.scrape-token", SCRAPE_TOKEN);
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource("trial", properties)));
        ConfigurableApplicationContext program = application.run();
        DemoOffice.in(program).appoint();
        return new Office(program);
    }

    <T> T part(Class<T> type) {
        return program.getBean(type);
    }

    /** What is counted now, as a collector reads it. */
    String scrape() {
        HttpResponse<String> scraped = send(get("/actuator/prometheus").header("Authorization", "Bearer " + SCRAPE_TOKEN));
        if (scraped.statusCode() != 200) {
            throw new IllegalStateException("not scraped: " + scraped.statusCode());
        }
        return scraped.body();
    }

    HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port") + path));
    }

    HttpRequest.Builder as(String userName, String path) {
        String secret = userName + ":" + DemoOffice.PASSWORD;
        return get(path)
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> post(String userName, String path, String json) {
        return send(as(userName, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
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
