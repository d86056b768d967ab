package io.countersign.web.pages.screen;

import io.countersign.web.pages.Address;
import io.countersign.web.pages.menu.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of things, and each of them for itself.
 *
 * @param path its address, such as {@code complaints}
 * @param question whoever may ask it may see the screen
 * @param list the endpoint that lists them; absent when they are not listed by this screen
 * @param show the endpoint that shows one; absent when there is nothing more to show than the list has
 * @param columns what of each is in the list, in this order
 * @param usual what is asked for when nobody asks for anything, such as only what is open
 * @param stream of which aggregate their events are, such as {@code complaint}; absent when their events are not shown
 * @param mentioned whether their events are those in which they are mentioned
 * @param creates what adds one
 * @param offers what can be done with one
 */
public record Screen(
        String path,
        Group group,
        Class<?> question,
        @Nullable String list,
        @Nullable String show,
        List<String> columns,
        Map<String, String> usual,
        @Nullable String stream,
        boolean mentioned,
        List<String> creates,
        List<Offer> offers) {

    public Screen {
        columns = List.copyOf(columns);
        usual = Map.copyOf(usual);
        creates = List.copyOf(creates);
        offers = List.copyOf(offers);
    }

    /** A screen at an address. */
    static Screen at(String path, Group group, Class<?> question) {
        return new Screen(path, group, question, null, null, List.of(), Map.of(), null, false, List.of(), List.of());
    }

    Screen lists(String endpoint, String... shown) {
        return new Screen(
                path, group, question, endpoint, show, List.of(shown), usual, stream, mentioned, creates, offers);
    }

    Screen shows(String endpoint) {
        return new Screen(path, group, question, list, endpoint, columns, usual, stream, mentioned, creates, offers);
    }

    Screen usually(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(usual);
        more.put(parameter, value);
        return new Screen(path, group, question, list, show, columns, more, stream, mentioned, creates, offers);
    }

    Screen withEventsOf(String aggregate) {
        return new Screen(path, group, question, list, show, columns, usual, aggregate, false, creates, offers);
    }

    /** Their events are those of another aggregate in which they are mentioned. */
    Screen mentionedInEventsOf(String aggregate) {
        return new Screen(path, group, question, list, show, columns, usual, aggregate, true, creates, offers);
    }

    Screen creates(String... endpoints) {
        return new Screen(
                path, group, question, list, show, columns, usual, stream, mentioned, List.of(endpoints), offers);
    }

    Screen offers(Offer... more) {
        return new Screen(
                path,
                group,
                question,
                list,
                show,
                columns,
                usual,
                stream,
                mentioned,
                creates,
                Stream.concat(offers.stream(), Stream.of(more)).toList());
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
