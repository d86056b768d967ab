package io.countersign.web.pages;

import io.countersign.account.CustomerAccountId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a page with what it shows: path and parameters, each encoded. */
public final class Address {

    private final String path;
    private final List<Parameter> parameters;

    private Address(String path, List<Parameter> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** A page without parameters. */
    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** What moved on this account. */
    public static Address ofStatement(CustomerAccountId account) {
        return of("/accounts/" + UriUtils.encode(account.value(), StandardCharsets.UTF_8) + "/statement");
    }

    /** A path whose variables are filled in with these values. */
    public static String filled(String path, Map<String, String> values) {
        String filled = path;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", encoded(value.getValue()));
        }
        return filled;
    }

    /** The events of one thing, such as {@code account-C001}. */
    public static Address ofEvents(Object thing) {
        return of("/events").with("stream", thing);
    }

    /**
     * The same address with one more parameter, unless that is absent or blank. Other parameters of this name stay.
     */
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        List<Parameter> more = new ArrayList<>(parameters);
        more.add(new Parameter(name, value.toString()));
        return new Address(path, List.copyOf(more));
    }

    /** The same address for the same two times. */
    public Address with(AsOf asOf) {
        return with("asOf", asOf.asOf()).with("knownAt", asOf.knownAt());
    }

    /** The same address without this parameter. */
    public Address without(String name) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name.equals(name))
                        .toList());
    }

    /** The parameters after the question mark, or nothing. */
    public String query() {
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : parameters) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(encoded(parameter.name))
                    .append('=')
                    .append(encoded(parameter.value));
        }
        return query.toString();
    }

    @Override
    public String toString() {
        return path + query();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    private record Parameter(String name, String value) {}
}
