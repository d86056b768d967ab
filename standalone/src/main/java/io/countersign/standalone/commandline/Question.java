package io.countersign.standalone.commandline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The address of a question with its parameters. */
final class Question {

    private final String address;
    private final StringJoiner parameters = new StringJoiner("&", "?", "").setEmptyValue("");

    Question(String address) {
        this.address = address;
    }

    /** The address of one thing in a collection. */
    static String path(String collection, String name) {
        return collection + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Adds a parameter, unless there is nothing to say. */
    Question with(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Override
    public String toString() {
        return address + parameters;
    }
}
