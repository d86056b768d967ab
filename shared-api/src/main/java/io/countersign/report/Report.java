package io.countersign.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose figures add up.
 *
 * @param name what it is called in addresses and files, such as {@code weekly-sales}
 * @param from the first business day it counts; absent when it counts from the beginning
 * @param asOf the last business day it counts
 * @param knownAt the recorded time it was asked for; absent for what is known now
 * @param position the last event that was read
 * @param rows in the order in which they are shown
 * @param totals over all rows of all pages, one for each currency
 * @param checks what must be true of the figures, and whether it is
 * @param next where the next page goes on; absent when nothing is left
 */
public record Report(
        String name,
        @Nullable LocalDate from,
        LocalDate asOf,
        @Nullable Instant knownAt,
        long position,
        List<Column> columns,
        List<Row> rows,
        List<Row> totals,
        List<Check> checks,
        @Nullable Place next) {

    public Report {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        checks = List.copyOf(checks);
    }

    /** A report that is whole. */
    public Report(
            String name,
            @Nullable LocalDate from,
            LocalDate asOf,
            @Nullable Instant knownAt,
            long position,
            List<Column> columns,
            List<Row> rows,
            List<Row> totals,
            List<Check> checks) {
        this(name, from, asOf, knownAt, position, columns, rows, totals, checks, null);
    }

    /**
     * A column.
     *
     * @param key names it in texts and files, such as {@code notYetDue}
     */
    public record Column(String key, Kind kind) {

        /** What the cells of a column hold. */
        public enum Kind {
            TEXT,
            PERSON,
            CUSTOMER,
            WORD,
            CURRENCY,
            MONEY,
            QUANTITY,
            COUNT,
            PERCENT,
            DAY,
            DOCUMENT
        }

        /** Whether figures stand in it, so that it is set to the right. */
        public boolean isFigures() {
            return switch (kind) {
                case MONEY, QUANTITY, COUNT, PERCENT -> true;
                case TEXT, PERSON, CUSTOMER, WORD, CURRENCY, DAY, DOCUMENT -> false;
            };
        }
    }

    /**
     * A row.
     *
     * @param key names it when one asks for the facts behind it; the key of a total is its currency
     * @param cells one for each column
     */
    public record Row(String key, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Something that must be true of the figures.
     *
     * @param key names its sentence, such as {@code bucketsMakeBalance}
     */
    public record Check(String key, boolean holds) {}
}
