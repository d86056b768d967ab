package io.countersign.web.pages.screen;

import io.countersign.web.pages.Page;
import io.countersign.web.pages.deed.Field;
import io.countersign.web.pages.screen.Listing.Stage;
import io.countersign.web.pages.screen.Screens.Read;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states through which things pass, as a strip above the list: how many are in each, and the way to them. */
final class Stages {

    private static final String STATE = "state";

    private Stages() {}

    /**
     * The strip: all in which something is waited for, each of these states, then those in which all is over.
     *
     * @param read what is in each of the states in which something is waited for
     */
    static List<Stage> of(
            Screen screen, Map<String, Read> read, List<Field> filters, Map<String, String> asked, Page page) {
        if (read.isEmpty()) {
            return List.of();
        }
        String chosen = asked.getOrDefault(STATE, "");
        List<Stage> stages = new ArrayList<>();
        int open = read.values().stream().mapToInt(one -> one.entries().size()).sum();
        stages.add(stage(screen, asked, "", page.say("stage.open"), open, chosen));
        Map<String, Enum<?>> choices = new LinkedHashMap<>();
        filters.stream()
                .filter(filter -> filter.name().equals(STATE))
                .flatMap(filter -> filter.choices().stream())
                .forEach(choice -> choices.put(choice.name(), choice));
        read.forEach((state, there) -> {
            Enum<?> choice = choices.get(state);
            if (choice != null) {
                stages.add(stage(
                        screen, asked, state, page.say(choice), there.entries().size(), chosen));
            }
        });
        choices.forEach((state, choice) -> {
            if (!read.containsKey(state)) {
                stages.add(stage(screen, asked, state, page.say(choice), null, chosen));
            }
        });
        stages.add(stage(screen, asked, Listing.EVERY_STATE, page.say("stage.every"), null, chosen));
        return stages;
    }

    private static Stage stage(
            Screen screen,
            Map<String, String> asked,
            String state,
            String text,
            @Nullable Integer count,
            String chosen) {
        return new Stage(state, text, count, Listing.address(screen, asked, STATE, state), chosen.equals(state));
    }
}
