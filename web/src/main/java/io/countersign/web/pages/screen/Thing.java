package io.countersign.web.pages.screen;

import io.countersign.web.pages.Address;
import io.countersign.web.pages.deed.Deed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing for itself.
 *
 * @param id its number
 * @param state what has become of it; nothing when it has no states
 * @param facts what is to be said about it, by name
 * @param groups what belongs together, by name
 * @param parts lists within it
 * @param deeds what can be done with it now
 */
public record Thing(
        Screen screen,
        String id,
        @Nullable Value state,
        Map<String, Value> facts,
        Map<String, Map<String, Value>> groups,
        List<Part> parts,
        List<Deed> deeds) {

    /** A list within it. */
    public record Part(String name, List<String> columns, List<Listing.Row> rows) {}

    /** Its own address. */
    public String address() {
        return Address.filled("/" + screen.path() + "/{id}", Map.of("id", id));
    }

    /** Where its events are; nothing when they are not shown. */
    public @Nullable String events() {
        return screen.eventsOf(id);
    }
}
