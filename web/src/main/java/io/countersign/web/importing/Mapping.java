package io.countersign.web.importing;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a history file mean.
 *
 * @param source the name of the system the file comes from; what makes its orders' numbers its own
 * @param charset how the file is encoded; found out when absent
 * @param separator what stands between two values
 * @param decimal what stands before a number's decimals
 * @param grouping what may stand between a number's thousands; nothing may when absent
 * @param order the columns that together say which order a line belongs to
 * @param columns which column says what
 * @param defaults what is true of a line that does not say it itself
 * @param days how each day is written
 * @param dueAfterDays after how many days an invoice is due, when the line does not say
 * @param quantityMayBeNegative whether a negative quantity is a return, and not a mistake
 * @param priceMayBeNegative whether a negative price is a credit, and not a mistake
 */
record Mapping(
        String source,
        @Nullable Charset charset,
        char separator,
        char decimal,
        @Nullable Character grouping,
        List<String> order,
        Map<Field, String> columns,
        Map<Field, Template> defaults,
        Map<Field, DateTimeFormatter> days,
        int dueAfterDays,
        boolean quantityMayBeNegative,
        boolean priceMayBeNegative) {

    Mapping {
        order = List.copyOf(order);
        columns = Map.copyOf(columns);
        defaults = Map.copyOf(defaults);
        days = Map.copyOf(days);
    }

    /** Does the mapping say anything about this? */
    boolean speaksOf(Field field) {
        return columns.containsKey(field) || defaults.containsKey(field);
    }
}
