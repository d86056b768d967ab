package io.countersign.web.exports;

import io.countersign.export.ExportFilter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of something was chosen, as it goes on record: codes and numbers, and nobody's name. */
public final class Chosen {

    private static final String SOME_TEXT = "*";
    private static final int CHARACTERS_MAX = 80;

    private final List<ExportFilter> filters = new ArrayList<>();

    /** Adds what was chosen, if it was: a code, a number, a day, or one of a few words. */
    public Chosen with(String name, @Nullable Object value) {
        if (value != null) {
            filters.add(new ExportFilter(name, shortened(value.toString())));
        }
        return this;
    }

    /** Adds that a text was searched for, if it was. The text itself may be somebody's name. */
    public Chosen searching(String name, @Nullable String text) {
        return with(name, text == null ? null : SOME_TEXT);
    }

    public List<ExportFilter> filters() {
        return List.copyOf(filters);
    }

    private static String shortened(String text) {
        return text.codePoints()
                .limit(CHARACTERS_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
