package io.countersign.web.bankfile;

import java.util.List;

/** A row of a table with its number in the file. */
record TableRow(long number, List<TableCell> cells) {

    TableRow {
        cells = List.copyOf(cells);
    }

    TableCell cell(int column) {
        return column < cells.size() ? cells.get(column) : TableCell.EMPTY;
    }

    boolean isEmpty() {
        return cells.stream().allMatch(TableCell::isEmpty);
    }
}
