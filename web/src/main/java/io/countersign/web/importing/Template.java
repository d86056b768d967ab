package io.countersign.web.importing;

import io.countersign.web.mapping.MappingRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text for a line that does not say it itself, with the line's other values put in: {@code counter-{country}}.
 *
 * @param parts texts and names of columns, in turn, beginning with a text
 */
record Template(List<String> parts) {

    Template {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a template.
     *
     * @throws MappingRefused when a brace has no partner
     */
    static Template of(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (true) {
            int open = text.indexOf('{', from);
            int close = text.indexOf('}', from);
            if (open < 0 && close < 0) {
                parts.add(text.substring(from));
                return new Template(parts);
            }
            if (open < 0 || close < open || text.indexOf('{', open + 1) >= 0 && text.indexOf('{', open + 1) < close) {
                throw new MappingRefused("`" + text + "` has a brace without a partner.");
            }
            parts.add(text.substring(from, open));
            parts.add(text.substring(open + 1, close));
            from = close + 1;
        }
    }

    /** The columns it speaks of. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i < parts.size(); i += 2) {
            columns.add(parts.get(i));
        }
        return columns;
    }

    /**
     * The text for one line.
     *
     * @param values the line's value in a column; nothing when it is blank
     * @return nothing when one of the columns is blank
     */
    @Nullable
    String fill(Function<String, @Nullable String> values) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            String part = i % 2 == 0 ? parts.get(i) : values.apply(parts.get(i));
            if (part == null) {
                return null;
            }
            text.append(part);
        }
        return text.toString();
    }
}
