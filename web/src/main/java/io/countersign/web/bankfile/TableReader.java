package io.countersign.web.bankfile;

import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementKind;
import io.countersign.money.Money;
import io.countersign.web.bankfile.StatementMapping.Column;
import io.countersign.web.bankfile.StatementMapping.Label;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a statement from a table, whose columns a mapping explains: something above, the columns' names, lines, sums below. */
final class TableReader {

    private static final int ROWS_ABOVE_MAX = 200;
    private static final LocalDate FIRST_DAY_OF_WORKBOOKS = LocalDate.of(1899, 12, 30);
    private static final int DAYS_MAX = 110_000;

    private final Table table;
    private final StatementMapping mapping;
    private final StatementFormat format;
    private final int daysLater;
    private final Map<Label, TableCell> labelled = new EnumMap<>(Label.class);
    private final Map<Label, Long> labelledIn = new EnumMap<>(Label.class);
    private final Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
    private final List<ReadRow> rows = new ArrayList<>();
    private @Nullable TableRow header;

    private TableReader(Table table, StatementMapping mapping, StatementFormat format, int daysLater) {
        this.table = table;
        this.mapping = mapping;
        this.format = format;
        this.daysLater = daysLater;
    }

    static List<ReadStatement> read(Table table, StatementMapping mapping, StatementFormat format, int daysLater) {
        return List.of(new TableReader(table, mapping, format, daysLater).read());
    }

    /** A row that is a line, with the balance that stands on it. */
    private record ReadRow(TableRow row, LocalDate bookedOn, BigDecimal amount, boolean reversal) {}

    private ReadStatement read() {
        for (TableRow row = table.next(); row != null; row = table.next()) {
            if (!row.isEmpty()) {
                take(row);
            }
        }
        if (header == null) {
            throw StatementRefused.file(
                    "has a row with the names of all columns that the mapping names, among its first "
                            + ROWS_ABOVE_MAX);
        }
        return statement();
    }

    private void take(TableRow row) {
        if (header == null) {
            if (isHeader(row)) {
                header = row;
            } else {
                label(row);
                if (row.number() > ROWS_ABOVE_MAX) {
                    throw StatementRefused.line(
                            row.number(), "follows the row with the names of all columns that the mapping names");
                }
            }
        } else if (row.cells().equals(header.cells())) {
            return; // banks repeat the names on each page
        } else if (isSkipped(row) || beginsWithLabel(row)) {
            label(row);
        } else if (cell(row, Column.BOOKED_ON).isEmpty()) {
            if (!label(row)
                    && places.keySet().stream()
                            .anyMatch(column ->
                                    isNeeded(column) && !cell(row, column).isEmpty())) {
                throw refused(row, Column.BOOKED_ON, "is needed");
            }
        } else {
            if (rows.size() >= Limits.LINES_MAX) {
                throw StatementRefused.line(
                        row.number(), "is among the first " + Limits.LINES_MAX + " lines of a file");
            }
            rows.add(line(row));
        }
    }

    private static boolean isNeeded(Column column) {
        return column == Column.AMOUNT || column == Column.IN || column == Column.OUT;
    }

    private boolean isHeader(TableRow row) {
        for (Map.Entry<Column, List<String>> named : mapping.columns().entrySet()) {
            List<Integer> found = new ArrayList<>();
            for (String name : named.getValue()) {
                int place = IntStream.range(0, row.cells().size())
                        .filter(i -> row.cell(i).text().equals(name.strip()))
                        .findFirst()
                        .orElse(-1);
                if (place < 0) {
                    places.clear();
                    return false;
                }
                found.add(place);
            }
            places.put(named.getKey(), found);
        }
        return true;
    }

    private boolean isSkipped(TableRow row) {
        return mapping.skip().stream().anyMatch(firstOf(row)::startsWith);
    }

    private boolean beginsWithLabel(TableRow row) {
        return mapping.labels().values().stream().map(String::strip).anyMatch(firstOf(row)::startsWith);
    }

    private static String firstOf(TableRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(TableCell.EMPTY)
                .text();
    }

    /** Takes what stands behind labels in this row. */
    private boolean label(TableRow row) {
        boolean found = false;
        for (Map.Entry<Label, String> label : mapping.labels().entrySet()) {
            for (int i = 0; i < row.cells().size(); i++) {
                String text = row.cell(i).text();
                if (text.startsWith(label.getValue().strip()) && !labelled.containsKey(label.getKey())) {
                    String rest =
                            text.substring(label.getValue().strip().length()).replaceFirst("^\\s*[:\\uFF1A]?\\s*", "");
                    TableCell value = rest.isEmpty() ? nextTo(row, i) : TableCell.of(rest);
                    if (!value.isEmpty()) {
                        labelled.put(label.getKey(), value);
                        labelledIn.put(label.getKey(), row.number());
                        found = true;
                    }
                }
            }
        }
        return found;
    }

    private static TableCell nextTo(TableRow row, int place) {
        return row.cells().stream()
                .skip(place + 1L)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(TableCell.EMPTY);
    }

    private ReadRow line(TableRow row) {
        LocalDate bookedOn = day(row.number(), Column.BOOKED_ON.key(), cell(row, Column.BOOKED_ON));
        if (mapping.has(Column.AMOUNT)) {
            BigDecimal amount = number(row, Column.AMOUNT).orElseThrow(() -> refused(row, Column.AMOUNT, "is needed"));
            return mapping.has(Column.DIRECTION)
                    ? directed(row, bookedOn, amount)
                    : new ReadRow(row, bookedOn, amount, false);
        }
        BigDecimal in = number(row, Column.IN).orElse(BigDecimal.ZERO);
        BigDecimal out = number(row, Column.OUT).orElse(BigDecimal.ZERO);
        if (in.signum() != 0 && out.signum() != 0) {
            throw refused(row, Column.OUT, "is empty where money came in");
        }
        if (cell(row, Column.IN).isEmpty() && cell(row, Column.OUT).isEmpty()) {
            throw refused(row, Column.IN, "is needed, or " + Column.OUT.key());
        }
        return new ReadRow(row, bookedOn, in.subtract(out), in.signum() < 0 || out.signum() < 0);
    }

    /** An amount with its direction beside it; one below nothing takes an earlier one back (红字). */
    private ReadRow directed(TableRow row, LocalDate bookedOn, BigDecimal amount) {
        String direction = cell(row, Column.DIRECTION).text();
        boolean in = mapping.in().contains(direction);
        if (!in && !mapping.out().contains(direction)) {
            throw refused(row, Column.DIRECTION, "is one of those that the mapping lists");
        }
        return new ReadRow(row, bookedOn, in ? amount : amount.negate(), amount.signum() < 0);
    }

    private ReadStatement statement() {
        Currency currency = currency();
        String account = account();
        List<Money> amounts = new ArrayList<>();
        for (ReadRow row : rows) {
            amounts.add(money(row.row().number(), amountKey(), row.amount(), currency));
        }
        List<@Nullable Money> balances = new ArrayList<>();
        for (ReadRow row : rows) {
            balances.add(number(row.row(), Column.BALANCE)
                    .map(balance -> money(row.row().number(), Column.BALANCE.key(), balance, currency))
                    .orElse(null));
        }
        boolean newestFirst = isNewestFirst(amounts, balances);
        if (newestFirst) {
            Collections.reverse(rows);
            Collections.reverse(amounts);
            Collections.reverse(balances);
        }
        demandRunningBalance(amounts, balances);
        Money opening = labelledMoney(Label.OPENING, currency);
        Money closing = labelledMoney(Label.CLOSING, currency);
        if (opening == null && !rows.isEmpty() && balances.getFirst() != null && balances.getLast() != null) {
            opening = balances.getFirst().minus(amounts.getFirst());
            closing = balances.getLast();
        }
        LocalDate first = labelledDay(Label.FROM)
                .or(() -> rows.stream().map(ReadRow::bookedOn).min(LocalDate::compareTo))
                .orElseThrow(() -> StatementRefused.file("has a line, or a day that `from` in `labels` leads to"));
        LocalDate last = labelledDay(Label.UNTIL)
                .or(() -> rows.stream().map(ReadRow::bookedOn).max(LocalDate::compareTo))
                .orElse(first);
        if (last.isBefore(first)) {
            throw StatementRefused.file("ends on or after the day on which it begins");
        }
        return new ReadStatement(
                Objects.requireNonNull(header).number(),
                StatementKind.STATEMENT,
                format,
                account,
                currency,
                null,
                first,
                last,
                opening,
                closing,
                IntStream.range(0, rows.size())
                        .mapToObj(i -> readLine(rows.get(i), amounts.get(i)))
                        .toList());
    }

    private ReadLine readLine(ReadRow read, Money amount) {
        TableRow row = read.row();
        TableCell value = cell(row, Column.VALUE_DATE);
        String given = cell(row, Column.REFERENCE).text();
        String reference = Wording.reference(given);
        String text = Stream.concat(
                        reference == null ? Stream.of(given) : Stream.empty(),
                        places.getOrDefault(Column.TEXT, List.of()).stream()
                                .map(place -> row.cell(place).text()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new ReadLine(
                row.number(),
                read.bookedOn(),
                value.isEmpty() ? read.bookedOn() : day(row.number(), Column.VALUE_DATE.key(), value),
                amount,
                read.reversal(),
                reference,
                Wording.reference(cell(row, Column.BANK_REFERENCE).text()),
                Wording.name(cell(row, Column.COUNTERPARTY).text()),
                Wording.text(text));
    }

    /** Whether the balances only make sense from the last row to the first. */
    private static boolean isNewestFirst(List<Money> amounts, List<@Nullable Money> balances) {
        for (int i = 1; i < amounts.size(); i++) {
            Money before = balances.get(i - 1);
            Money after = balances.get(i);
            if (before == null || after == null) {
                return false;
            }
            boolean forwards = before.plus(amounts.get(i)).equals(after);
            boolean backwards = after.plus(amounts.get(i - 1)).equals(before);
            if (forwards != backwards) {
                return backwards;
            }
        }
        return false;
    }

    private void demandRunningBalance(List<Money> amounts, List<@Nullable Money> balances) {
        for (int i = 1; i < amounts.size(); i++) {
            Money before = balances.get(i - 1);
            Money after = balances.get(i);
            if (before != null && after != null && !before.plus(amounts.get(i)).equals(after)) {
                throw refused(
                        rows.get(i).row(), Column.BALANCE, "is the balance of the line before and the amount together");
            }
        }
    }

    private Currency currency() {
        TableCell found = labelled.get(Label.CURRENCY);
        String code = found == null ? mapping.currency() : found.text();
        return Optional.ofNullable(code)
                .flatMap(one -> Amounts.currency(one.length() > 3 ? one.substring(0, 3) : one))
                .orElseThrow(() -> StatementRefused.field(
                        labelledIn.getOrDefault(Label.CURRENCY, 1L), Label.CURRENCY.key(), "is an ISO 4217 currency"));
    }

    private String account() {
        TableCell found = labelled.get(Label.ACCOUNT);
        String account = Wording.name(found == null ? mapping.account() : found.text());
        if (account == null) {
            throw StatementRefused.file("says which account it is of, where `account` in `labels` leads to");
        }
        return account.replace(" ", "");
    }

    private @Nullable Money labelledMoney(Label label, Currency currency) {
        TableCell found = labelled.get(label);
        if (found == null) {
            return null;
        }
        long row = labelledIn.getOrDefault(label, 1L);
        return money(row, label.key(), decimal(row, label.key(), found), currency);
    }

    private Optional<LocalDate> labelledDay(Label label) {
        return Optional.ofNullable(labelled.get(label))
                .map(found -> day(labelledIn.getOrDefault(label, 1L), label.key(), found));
    }

    private String amountKey() {
        return mapping.has(Column.AMOUNT) ? Column.AMOUNT.key() : Column.IN.key();
    }

    private static Money money(long row, String field, BigDecimal amount, Currency currency) {
        return Amounts.money(amount, currency)
                .orElseThrow(() -> StatementRefused.field(
                        row,
                        field,
                        "has at most " + currency.getDefaultFractionDigits()
                                + " decimals and twelve digits before them"));
    }

    private Optional<BigDecimal> number(TableRow row, Column column) {
        TableCell cell = cell(row, column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(decimal(row.number(), column.key(), cell));
    }

    private BigDecimal decimal(long row, String field, TableCell cell) {
        BigDecimal number = cell.number();
        if (number != null) {
            return number;
        }
        StringBuilder plain = new StringBuilder();
        String text = cell.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mapping.decimal()) {
                plain.append('.');
            } else if (mapping.grouping() == null || c != mapping.grouping()) {
                plain.append(c == '.' ? '?' : c);
            }
        }
        if (!plain.toString().matches("[-+]?[0-9]{1,15}(\\.[0-9]{0,8})?")) {
            throw StatementRefused.field(row, field, "is a number as the mapping says numbers are written");
        }
        return new BigDecimal(plain.charAt(plain.length() - 1) == '.' ? plain + "0" : plain.toString());
    }

    private LocalDate day(long row, String field, TableCell cell) {
        LocalDate day = null;
        BigDecimal number = cell.number();
        try {
            day = mapping.days().parse(cell.text(), LocalDate::from);
        } catch (DateTimeException e) {
            if (number != null && number.signum() > 0 && number.intValue() <= DAYS_MAX && number.precision() < 20) {
                day = FIRST_DAY_OF_WORKBOOKS.plusDays(number.intValue()).plusDays(daysLater);
            }
        }
        if (day == null || day.getYear() < 1980 || day.getYear() > 2199) {
            throw StatementRefused.field(row, field, "is a day as the mapping says days are written");
        }
        return day;
    }

    private TableCell cell(TableRow row, Column column) {
        List<Integer> place = places.get(column);
        return place == null ? TableCell.EMPTY : row.cell(place.getFirst());
    }

    private static StatementRefused refused(TableRow row, Column column, String reason) {
        return StatementRefused.field(row.number(), column.key(), reason);
    }
}
