package io.countersign.web.bankfile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a bank's table as it stands there, before anybody has said what its columns mean.
 *
 * @param separator what stands between two values; a comma in a workbook, where nothing does
 * @param workbook whether it is a workbook, in which numbers and days are known as such
 * @param rows the first ones that say something
 */
public record TableSample(char separator, boolean workbook, List<Row> rows) {

    private static final int ROWS_MAX = 260;
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

    public TableSample {
        rows = List.copyOf(rows);
    }

    /** A row with its number in the file. */
    public record Row(long number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands first in it. */
        public String first() {
            return cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        }
    }

    /** The row with this number, or nothing. */
    public @Nullable Row row(long number) {
        return rows.stream().filter(row -> row.number() == number).findFirst().orElse(null);
    }

    static TableSample ofWorkbook(Table table) {
        return new TableSample(',', true, read(table));
    }

    /** Of a text; what separates its values is found out: with the right one, most rows have most of them. */
    static TableSample ofText(String text, @Nullable Character separator) {
        if (separator != null) {
            return ofText(text, separator.charValue());
        }
        return SEPARATORS.stream()
                .map(one -> ofText(text, one.charValue()))
                .max(Comparator.comparingLong(TableSample::cells))
                .orElseThrow();
    }

    private static TableSample ofText(String text, char separator) {
        try (Table table = new CsvTable(text, separator)) {
            return new TableSample(separator, false, read(table));
        }
    }

    private static List<Row> read(Table table) {
        List<Row> rows = new ArrayList<>();
        for (TableRow row = table.next(); row != null && rows.size() < ROWS_MAX; row = table.next()) {
            if (!row.isEmpty()) {
                rows.add(new Row(
                        row.number(), row.cells().stream().map(TableCell::text).toList()));
            }
        }
        return rows;
    }

    private long cells() {
        return rows.stream()
                .mapToLong(row ->
                        row.cells().stream().filter(cell -> !cell.isEmpty()).count())
                .sum();
    }
}
