package io.countersign.web.pages.screen;

import io.countersign.web.pages.Address;
import io.countersign.web.pages.Page;
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
 * @param stages the states in which one still waits for something, in their order; all of them are listed when nobody
 *     asks for a state
 * @param said columns that the API does not have, with what they say
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
        List<Offer> offers,
        List<String> stages,
        Map<String, Saying> said) {

    /** Says in one sentence what several components of a thing mean together. */
    @FunctionalInterface
    interface Saying {

        /** The sentence in the reader's language; empty when there is nothing to say. */
        String of(Shape thing, Page page);
    }

    public Screen {
        columns = List.copyOf(columns);
        usual = Map.copyOf(usual);
        creates = List.copyOf(creates);
        offers = List.copyOf(offers);
        stages = List.copyOf(stages);
        said = Map.copyOf(said);
    }

    /** A screen at an address. */
    static Screen at(String path, Group group, Class<?> question) {
        return new Screen(
                path, group, question, null, null, List.of(), Map.of(), null, false, List.of(), List.of(), List.of(),
                Map.of());
    }

    Screen lists(String endpoint, String... shown) {
        return new Screen(
                path,
                group,
                question,
                endpoint,
                show,
                List.of(shown),
                usual,
                stream,
                mentioned,
                creates,
                offers,
                stages,
                said);
    }

    Screen shows(String endpoint) {
        return new Screen(
                path, group, question, list, endpoint, columns, usual, stream, mentioned, creates, offers, stages,
                said);
    }

    Screen usually(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(usual);
        more.put(parameter, value);
        return new Screen(
                path, group, question, list, show, columns, more, stream, mentioned, creates, offers, stages, said);
    }

    Screen withEventsOf(String aggregate) {
        return new Screen(
                path, group, question, list, show, columns, usual, aggregate, false, creates, offers, stages, said);
    }

    /** Their events are those of another aggregate in which they are mentioned. */
    Screen mentionedInEventsOf(String aggregate) {
        return new Screen(
                path, group, question, list, show, columns, usual, aggregate, true, creates, offers, stages, said);
    }

    Screen creates(String... endpoints) {
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
                List.of(endpoints),
                offers,
                stages,
                said);
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
                Stream.concat(offers.stream(), Stream.of(more)).toList(),
                stages,
                said);
    }

    /** In these states one still waits for something. */
    Screen passes(String... states) {
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
                offers,
                List.of(states),
                said);
    }

    /** One more column, which the API does not have. */
    Screen says(String column, Saying saying) {
        Map<String, Saying> more = new LinkedHashMap<>(said);
        more.put(column, saying);
        return new Screen(
                path, group, question, list, show, columns, usual, stream, mentioned, creates, offers, stages, more);
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
