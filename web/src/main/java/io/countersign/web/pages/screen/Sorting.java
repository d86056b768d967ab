package io.countersign.web.pages.screen;

import io.countersign.report.Cell;
import io.countersign.web.pages.screen.Screens.Entry;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Puts the entries of a list in the order of one of its columns: numbers by size, texts as a dictionary has them. */
final class Sorting {

    private static final String DESCENDING = "-";
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int DIGITS_MAX = 12;

    private Sorting() {}

    /** The entries in this order; as they are when there is no such column. */
    static List<Entry> by(String sort, List<String> columns, List<Entry> entries) {
        boolean descending = sort.startsWith(DESCENDING);
        int column = columns.indexOf(descending ? sort.substring(DESCENDING.length()) : sort);
        if (column < 0) {
            return entries;
        }
        Collator texts = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        Comparator<String> natural = Comparator.comparing(Sorting::padded, texts::compare);
        Comparator<Entry> order = Comparator.comparing(
                        (Entry entry) -> number(entry.values().get(column)))
                .thenComparing(entry -> entry.values().get(column).text(), natural);
        return entries.stream().sorted(descending ? order.reversed() : order).toList();
    }

    /** SO-2 comes before SO-10. */
    private static String padded(String text) {
        return DIGITS.matcher(text)
                .replaceAll(digits ->
                        "0".repeat(Math.max(0, DIGITS_MAX - digits.group().length())) + digits.group());
    }

    private static BigDecimal number(Value value) {
        return switch (value.cell()) {
            case Cell.Amount amount -> BigDecimal.valueOf(amount.money().minorUnits());
            case Cell.Goods goods -> BigDecimal.valueOf(goods.quantity().thousandths());
            case Cell.Count count -> BigDecimal.valueOf(count.number());
            default -> BigDecimal.ZERO;
        };
    }
}
