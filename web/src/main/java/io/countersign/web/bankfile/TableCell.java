package io.countersign.web.bankfile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table.
 *
 * @param text what stands in it, without space around it; empty when nothing does
 * @param number the number it is, when the table knows numbers from texts
 */
record TableCell(String text, @Nullable BigDecimal number) {

    static final TableCell EMPTY = new TableCell("", null);

    static TableCell of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new TableCell(stripped, null);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
