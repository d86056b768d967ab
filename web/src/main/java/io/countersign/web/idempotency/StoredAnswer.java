package io.countersign.web.idempotency;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a request was answered with, kept for the case that it comes again. */
final class StoredAnswer {

    private final int status;
    private final @Nullable String location;
    private final @Nullable String etag;
    private final @Nullable String contentType;
    private final byte[] body;

    StoredAnswer(
            int status, @Nullable String location, @Nullable String etag, @Nullable String contentType, byte[] body) {
        this.status = status;
        this.location = location;
        this.etag = etag;
        this.contentType = contentType;
        this.body = Arrays.copyOf(body, body.length);
    }

    int status() {
        return status;
    }

    @Nullable
    String location() {
        return location;
    }

    @Nullable
    String etag() {
        return etag;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    byte[] body() {
        return Arrays.copyOf(body, body.length);
    }

    @Override
    public String toString() {
        return "answer " + status + " of " + body.length + " bytes at " + Objects.toString(location, "no address");
    }
}
