package io.countersign.web.pages.receivables;

import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.receivables.ReceivablesQuery.AccountRow;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * In which order the customers are shown. Amounts of different currencies are never compared: each currency comes by
 * itself.
 *
 * @param by the column
 * @param descending whether the largest comes first
 */
public record RowOrder(String by, boolean descending) {

    private static final Map<String, Comparator<AccountRow>> COLUMNS = columns();

    /** By the customer's code. */
    public static final RowOrder BY_CODE = new RowOrder("code", false);

    public RowOrder {
        if (!by.equals("salesperson") && !COLUMNS.containsKey(by)) {
            throw new IllegalArgumentException("no column to sort by");
        }
    }

    /** Reads a column's name, with a minus before it for the largest first. */
    static RowOrder read(String text) {
        return text.startsWith("-") ? new RowOrder(text.substring(1), true) : new RowOrder(text, false);
    }

    /** The order after a click on this column's head: amounts begin with the largest. */
    public RowOrder clicked(String column) {
        return column.equals(by) ? new RowOrder(by, !descending) : new RowOrder(column, isAmount(column));
    }

    /** What a column's head tells a screen reader. */
    public String ariaFor(String column) {
        return !column.equals(by) ? "none" : descending ? "descending" : "ascending";
    }

    /** What a column's head shows. */
    public String markFor(String column) {
        return !column.equals(by) ? "" : descending ? "↓" : "↑";
    }

    List<AccountRow> sorted(List<AccountRow> rows, Map<PersonId, String> names) {
        Comparator<AccountRow> byColumn = comparator(names);
        return rows.stream()
                .sorted(Comparator.comparing((AccountRow row) -> currency(row))
                        .thenComparing(descending ? byColumn.reversed() : byColumn)
                        .thenComparing(row -> row.account().value()))
                .toList();
    }

    @Override
    public String toString() {
        return (descending ? "-" : "") + by;
    }

    private String currency(AccountRow row) {
        return isAmount(by) ? row.figures().balance().currency().getCurrencyCode() : "";
    }

    private Comparator<AccountRow> comparator(Map<PersonId, String> names) {
        Comparator<AccountRow> known = COLUMNS.get(by);
        return known != null
                ? known
                : byText(row -> row.salesperson() == null
                        ? ""
                        : names.getOrDefault(
                                row.salesperson(), row.salesperson().value()));
    }

    private static boolean isAmount(String column) {
        return Figure.keys().contains(column) || column.equals("openInvoices") || column.equals("oldestOverdue");
    }

    private static Map<String, Comparator<AccountRow>> columns() {
        Map<String, Comparator<AccountRow>> columns = new HashMap<>();
        columns.put("code", Comparator.comparing(row -> row.account().value()));
        columns.put("name", byText(AccountRow::name));
        columns.put("region", byText(row -> row.region().value()));
        columns.put("standing", Comparator.comparing(AccountRow::standing));
        columns.put("openInvoices", Comparator.comparing(row -> row.figures().openInvoices()));
        columns.put("oldestOverdue", Comparator.comparing(row -> row.figures().oldestOverdueDays()));
        for (Figure figure : Figure.values()) {
            columns.put(figure.key(), Comparator.comparing((AccountRow row) -> minorUnits(row, figure)));
        }
        return Map.copyOf(columns);
    }

    private static long minorUnits(AccountRow row, Figure figure) {
        Money amount = figure.of(row.figures());
        return amount.minorUnits();
    }

    /** Chinese by pinyin, the rest by the alphabet. */
    private static Comparator<AccountRow> byText(Function<AccountRow, String> text) {
        Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
        return (one, other) -> collator.compare(text.apply(one), text.apply(other));
    }
}
