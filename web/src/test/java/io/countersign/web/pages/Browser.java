package io.countersign.web.pages;

import io.countersign.people.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks the pages' own server, the way a browser does. All tests share one server. */
public final class Browser {

    private static final int CUSTOMERS = 300;
    private static final ConfigurableApplicationContext PROGRAM = PagesProgram.start(0, CUSTOMERS);
    private static final int PORT = PROGRAM.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Browser() {}

    /** The office behind the server, as it was at the beginning. */
    public static CannedOffice freshOffice() {
        CannedOffice office = PROGRAM.getBean(CannedOffice.class);
        office.has(CUSTOMERS);
        return office;
    }

    /** The views behind the server. */
    public static CannedOperations operations() {
        return PROGRAM.getBean(CannedOperations.class);
    }

    /** The sales desk behind the server, read by somebody with these roles. */
    public static CannedDesk desk(Role... roles) {
        CannedDesk desk = PROGRAM.getBean(CannedDesk.class);
        desk.isReadBy(roles);
        return desk;
    }

    /** The seal behind the server. */
    public static CannedSeal seal() {
        return PROGRAM.getBean(CannedSeal.class);
    }

    /**
     * Opens a page in English.
     *
     * @param headers names and values in turn
     */
    public static HttpResponse<String> open(String address, String... headers) {
        return send(request(address, headers).GET().build());
    }

    /** What htmx gets from an address. */
    public static HttpResponse<String> openPart(String address) {
        return open(address, "HX-Request", "true");
    }

    /** Opens a page in Chinese. */
    public static String inChinese(String address) {
        return send(HttpRequest.newBuilder(at(address))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5")
                        .build())
                .body();
    }

    /** Sends a form. */
    public static HttpResponse<String> send(String address, String form) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private static HttpRequest.Builder request(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(address))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static URI at(String address) {
        return URI.create("http://localhost:" + PORT + address);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
