package io.countersign.web.pages.screen;

import io.countersign.web.pages.Address;
import io.countersign.web.pages.deed.Deed;
import io.countersign.web.pages.deed.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list on a screen.
 *
 * @param asked what was asked for, by name
 * @param filters what can be asked for
 * @param columns the names of the columns that are shown
 * @param others the names of those that are not
 * @param rows those that are shown
 * @param all how many there are
 * @param more whether there are more than were read
 * @param totals what columns of money and of goods come to, by name; one line for each currency
 * @param creates what adds an entry
 * @param stages the states through which entries pass, with how many are in each; none when they are not counted
 */
public record Listing(
        Screen screen,
        Map<String, String> asked,
        List<Field> filters,
        List<String> columns,
        List<String> others,
        List<Row> rows,
        int all,
        boolean more,
        List<Total> totals,
        List<Deed> creates,
        @Nullable String sort,
        List<Stage> stages) {

    /** The parameters of the address that say how, and not what. */
    static final String SORT = "sort";

    static final String COLUMNS = "columns";
    static final String ROWS = "rows";
    static final String ONLY = "only.";
    static final String NOT = "not.";

    /** What is asked for as the state when all of them are meant. */
    static final String EVERY_STATE = "ALL";

    /**
     * A state through which entries pass.
     *
     * @param state as the API has it; nothing for all in which something is waited for
     * @param count how many there are; nothing when they are too many to be counted
     */
    public record Stage(String state, String text, @Nullable Integer count, String address, boolean current) {}

    /** One line. */
    public record Row(@Nullable String address, @Nullable String events, List<Value> values, List<Deed> deeds) {}

    /** What a column comes to. */
    public record Total(String what, List<Value> values) {}

    /** The same list with something else asked for; with an empty value, without it. */
    public String with(String name, String value) {
        return address(screen, asked, name, value);
    }

    /** The address of a list for which this is asked; with an empty value, without it. */
    static String address(Screen screen, Map<String, String> asked, String name, String value) {
        Address address = Address.of("/" + screen.path());
        for (Map.Entry<String, String> one : asked.entrySet()) {
            if (!one.getKey().equals(name)) {
                address = address.with(one.getKey(), one.getValue());
            }
        }
        return (value.isEmpty() ? address : address.with(name, value)).toString();
    }

    /** The same list in the order of a column, the other way round when it is in that order. */
    public String sortedBy(String column) {
        return with(SORT, column.equals(sort) ? "-" + column : column);
    }

    /** How the column is sorted, as {@code aria-sort} has it. */
    public String ariaSort(String column) {
        return column.equals(sort) ? "ascending" : ("-" + column).equals(sort) ? "descending" : "none";
    }

    /** A file of all of it. */
    public String file(String ending) {
        return with(ROWS, "").replaceFirst("/" + screen.path(), "/" + screen.path() + "." + ending);
    }

    /** The same list on its own page, with its usual columns. */
    public String whole() {
        Map<String, String> what = new LinkedHashMap<>(asked);
        what.remove(ROWS);
        return address(screen, what, COLUMNS, "");
    }

    /** More rows of it. */
    public String grown() {
        return with(ROWS, Integer.toString(rows.size() * 2));
    }

    /** What of the rows was chosen or left out, by {@code f} and {@code F}. */
    public List<Map.Entry<String, String>> chosen() {
        return asked.entrySet().stream()
                .filter(one -> one.getKey().startsWith(ONLY) || one.getKey().startsWith(NOT))
                .toList();
    }

    /** What was asked for of the list itself, by name. */
    Map<String, String> filtered() {
        Map<String, String> filtered = new LinkedHashMap<>(asked);
        filtered.keySet().removeAll(List.of(SORT, COLUMNS, ROWS));
        return filtered;
    }

    /** Whether something else is asked for than usual. */
    public boolean isFiltered() {
        return asked.keySet().stream().anyMatch(name -> !name.equals(SORT) && !name.equals(COLUMNS));
    }
}
