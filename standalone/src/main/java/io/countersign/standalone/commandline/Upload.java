package io.countersign.standalone.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files and texts that go to the server together. */
final class Upload {

    private final String boundary = "countersign-" + UUID.randomUUID();
    private final List<BodyPublisher> parts = new ArrayList<>();

    /** Adds a file, which has to be there. */
    Upload with(String part, Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Failure("there is no readable file " + file);
        }
        String name = String.valueOf(file.getFileName()).replace("\"", "");
        add("name=\"" + part + "\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream");
        try {
            parts.add(BodyPublishers.ofFile(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add("\r\n");
        return this;
    }

    /** Adds a text. */
    Upload with(String part, String text) {
        add("name=\"" + part + "\"");
        parts.add(bytes(text + "\r\n"));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        List<BodyPublisher> all = new ArrayList<>(parts);
        all.add(bytes("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private void add(String head) {
        parts.add(
                head.isBlank()
                        ? bytes(head)
                        : bytes("--" + boundary + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n"));
    }

    private static BodyPublisher bytes(String text) {
        return BodyPublishers.ofByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
}
