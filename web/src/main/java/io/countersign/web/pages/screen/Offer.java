package io.countersign.web.pages.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be done with a thing that is shown.
 *
 * @param endpoint by its name, such as {@code complaints.answer}
 * @param part the list within the thing whose entries it is done with; the thing itself when absent
 * @param fills what of the thing is given to the form: the name there, and the name here
 * @param when in which cases it is the next thing to do: values by name; always when there are none
 */
public record Offer(String endpoint, @Nullable String part, Map<String, String> fills, Map<String, List<String>> when) {

    public Offer {
        fills = Map.copyOf(fills);
        when = Map.copyOf(when);
    }

    /** It is done with the thing itself, at any time. */
    static Offer of(String endpoint) {
        return new Offer(endpoint, null, Map.of(), Map.of());
    }

    /** It is done with each entry of this list of the thing. */
    Offer ofEach(String list) {
        return new Offer(endpoint, list, fills, when);
    }

    /** What the form is called gets what the thing is called. */
    Offer filling(String field, String from) {
        Map<String, String> more = new LinkedHashMap<>(fills);
        more.put(field, from);
        return new Offer(endpoint, part, more, when);
    }

    /** It is the next thing to do only while this is one of these. */
    Offer when(String name, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(when);
        more.put(name, List.of(values));
        return new Offer(endpoint, part, fills, more);
    }
}
