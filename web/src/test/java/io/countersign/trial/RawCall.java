package io.countersign.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;

/** Sends what no well-behaved program would: the address goes out as it is. */
public final class RawCall {

    private final Environment environment;

    RawCall(Environment environment) {
        this.environment = environment;
    }

    /** Asks for the address as the auditor. */
    public Heard get(String address) {
        String who = Base64.getEncoder().encodeToString(("auditor:" + Staff.PASSWORD).getBytes(StandardCharsets.UTF_8));
        String request = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + who
                + "\r\nConnection: close\r\n\r\n";
        try (Socket socket =
                new Socket("localhost", Integer.parseInt(environment.getRequiredProperty("local.server.port")))) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Heard(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that came back, as it was sent. */
    public record Heard(String text) {

        public int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }
    }
}
