package io.countersign.web.pages.deed;

import io.countersign.web.endpoint.Endpoint;
import io.countersign.web.pages.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done from a page, with what is known of it already.
 *
 * @param endpoint where it is sent
 * @param given the values of the address and of fields, by name; names of nested fields as in {@code lines[0].model}
 * @param version the version of the thing that is acted on, as its {@code ETag} has it
 * @param back where to go when it is done; where it leads by itself when absent
 */
public record Deed(
        Endpoint endpoint,
        Map<String, String> given,
        @Nullable String version,
        @Nullable String back) {

    /** Where the forms are. */
    public static final String PATH = "/do/";

    private static final String VERSION = "version";
    private static final String BACK = "back";

    public Deed {
        given = Map.copyOf(given);
    }

    /** Reads it from the parameters of an address. */
    static Deed read(Endpoint endpoint, Map<String, String> parameters) {
        Map<String, String> given = new HashMap<>(parameters);
        String version = given.remove(VERSION);
        String back = given.remove(BACK);
        return new Deed(endpoint, given, version, isOurs(back) ? back : null);
    }

    /** The address of its form. */
    public String address() {
        Address address = Address.of(PATH + endpoint.name());
        for (Map.Entry<String, String> one : new TreeMap<>(given).entrySet()) {
            address = address.with(one.getKey(), one.getValue());
        }
        return address.with(VERSION, version).with(BACK, back).toString();
    }

    /** The key of its texts. */
    public String texts() {
        return "deed." + endpoint.name();
    }

    /** The address it is sent to, or nothing as long as the address lacks something. */
    public @Nullable String target() {
        return missing().isEmpty() ? Address.filled(endpoint.path(), given) : null;
    }

    /** The variables of the address that are still to be given. */
    public List<String> missing() {
        return endpoint.variables().stream()
                .filter(name -> !given.containsKey(name))
                .toList();
    }

    /** What it asks for. */
    public List<Field> fields() {
        Class<?> body = endpoint.body();
        return body == null ? List.of() : Field.of(body);
    }

    /** What is given for a field already, or nothing. */
    public String given(String path) {
        return Objects.requireNonNullElse(given.get(path), "");
    }

    /** How many entries of a list are given already. */
    public int entries(String path) {
        int entries = 0;
        while (hasEntry(path + "[" + entries + "]")) {
            entries++;
        }
        return entries;
    }

    private boolean hasEntry(String path) {
        return given.keySet().stream().anyMatch(name -> name.startsWith(path));
    }

    /** A page of ours, and not an address that leads away. */
    private static boolean isOurs(@Nullable String address) {
        return address != null && address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
    }
}
