package io.countersign.web.pages.screen;

import io.countersign.web.pages.Address;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.menu.Group;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of things, and each of them for itself. The table says what it has, one line after the other; afterwards it is
 * read only.
 */
public final class Screen {

    private final String path;
    private final Group group;
    private final Class<?> question;
    private @Nullable String list;
    private @Nullable String show;
    private List<String> columns = List.of();
    private Map<String, String> usual = Map.of();
    private @Nullable String stream;
    private boolean mentioned;
    private List<String> creates = List.of();
    private List<Offer> offers = List.of();
    private List<String> stages = List.of();
    private Map<String, Saying> said = Map.of();

    private Screen(String path, Group group, Class<?> question) {
        this.path = path;
        this.group = group;
        this.question = question;
    }

    /** Says in one sentence what several components of a thing mean together. */
    @FunctionalInterface
    interface Saying {

        /** The sentence in the reader's language; empty when there is nothing to say. */
        String of(Shape thing, Page page);
    }

    /**
     * A screen.
     *
     * @param path its address, such as {@code complaints}
     * @param question whoever may ask it may see the screen
     */
    static Screen at(String path, Group group, Class<?> question) {
        return new Screen(path, group, question);
    }

    /** An endpoint lists them; of each, this is shown, in this order. */
    Screen lists(String endpoint, String... shown) {
        list = endpoint;
        columns = List.of(shown);
        return this;
    }

    /** An endpoint shows one of them. */
    Screen shows(String endpoint) {
        show = endpoint;
        return this;
    }

    /** Asked for when nobody asks for anything. */
    Screen usually(String parameter, String value) {
        usual = more(usual, parameter, value);
        return this;
    }

    /** Their events are those of this aggregate, such as {@code complaint}. */
    Screen withEventsOf(String aggregate) {
        stream = aggregate;
        return this;
    }

    /** Their events are those of another aggregate in which they are mentioned. */
    Screen mentionedInEventsOf(String aggregate) {
        stream = aggregate;
        mentioned = true;
        return this;
    }

    /** What adds one. */
    Screen creates(String... endpoints) {
        creates = List.of(endpoints);
        return this;
    }

    /** What can be done with one. */
    Screen offers(Offer... more) {
        offers = Stream.concat(offers.stream(), Stream.of(more)).toList();
        return this;
    }

    /** In these states one still waits for something; all of them are listed when nobody asks for a state. */
    Screen passes(String... states) {
        stages = List.of(states);
        return this;
    }

    /** One more column, which the API does not have. */
    Screen says(String column, Saying saying) {
        said = more(said, column, saying);
        return this;
    }

    /** Its address. */
    public String path() {
        return path;
    }

    Group group() {
        return group;
    }

    Class<?> question() {
        return question;
    }

    /** The endpoint that lists them; absent when they are not listed by this screen. */
    public @Nullable String list() {
        return list;
    }

    /** The endpoint that shows one; absent when there is nothing more to show than the list has. */
    public @Nullable String show() {
        return show;
    }

    List<String> columns() {
        return columns;
    }

    Map<String, String> usual() {
        return usual;
    }

    /** Of which aggregate their events are; absent when their events are not shown. */
    public @Nullable String stream() {
        return stream;
    }

    List<String> creates() {
        return creates;
    }

    /** What can be done with one. */
    public List<Offer> offers() {
        return offers;
    }

    List<String> stages() {
        return stages;
    }

    Map<String, Saying> said() {
        return said;
    }

    @Override
    public String toString() {
        return path;
    }

    private static <V> Map<String, V> more(Map<String, V> known, String name, V value) {
        Map<String, V> more = new LinkedHashMap<>(known);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    /** Where the events of one of them are; nothing when they are not shown. */
    @Nullable
    String eventsOf(String id) {
        if (stream == null) {
            return null;
        }
        return mentioned
                ? Address.of("/events").with("mentioning", id).toString()
                : Address.ofEvents(stream + "-" + id).toString();
    }

    /** The key of its texts. */
    public String texts() {
        return "screen." + path;
    }
}
