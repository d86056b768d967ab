package io.countersign.web.bankfile;

import io.countersign.web.mapping.MappingRefused;
import io.countersign.web.mapping.MappingSection;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a bank's table mean.
 *
 * @param account our account, when the table does not say
 * @param currency its currency, when the table does not say
 * @param charset how a CSV is encoded; found out when absent
 * @param grouping what may stand between thousands
 * @param sheet the sheet of a workbook; the first when absent
 * @param columns which columns say what; several are joined for the text
 * @param in what the direction's column says when money came in
 * @param out what it says when money went out
 * @param labels what stands before a value above or below the table
 * @param skip how rows begin that are no lines, such as those with sums
 */
public record StatementMapping(
        @Nullable String account,
        @Nullable String currency,
        @Nullable Charset charset,
        char separator,
        char decimal,
        @Nullable Character grouping,
        @Nullable String sheet,
        Map<Column, List<String>> columns,
        Set<String> in,
        Set<String> out,
        DateTimeFormatter days,
        Map<Label, String> labels,
        List<String> skip) {

    private static final LocalDateTime SAMPLE = LocalDateTime.of(2026, 12, 31, 13, 45, 50);

    public StatementMapping {
        columns = Map.copyOf(columns);
        in = Set.copyOf(in);
        out = Set.copyOf(out);
        labels = Map.copyOf(labels);
        skip = List.copyOf(skip);
    }

    /** What a column may say. */
    enum Column {
        BOOKED_ON("bookedOn"),
        VALUE_DATE("valueDate"),
        AMOUNT("amount"),
        IN("in"),
        OUT("out"),
        DIRECTION("direction"),
        BALANCE("balance"),
        REFERENCE("reference"),
        BANK_REFERENCE("bankReference"),
        COUNTERPARTY("counterparty"),
        TEXT("text");

        private final String key;

        Column(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** What may stand above or below the table. */
    enum Label {
        ACCOUNT("account"),
        CURRENCY("currency"),
        FROM("from"),
        UNTIL("until"),
        OPENING("opening"),
        CLOSING("closing");

        private final String key;

        Label(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /**
     * Reads a mapping.
     *
     * @throws MappingRefused when it cannot be followed
     */
    public static StatementMapping read(String yaml) {
        MappingSection top = MappingSection.of(
                yaml, Set.of("account", "currency", "file", "columns", "directions", "dates", "labels", "skip"));
        MappingSection file = top.section("file", Set.of("charset", "separator", "decimal", "grouping", "sheet"));
        MappingSection named = top.section("columns", keysOf(Column.values()));
        MappingSection labelled = top.section(
                "labels", Arrays.stream(Label.values()).map(Label::key).collect(Collectors.toSet()));
        MappingSection directions = top.section("directions", Set.of("in", "out"));
        Map<Column, List<String>> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            List<String> names = named.texts(column.key());
            if (names.size() > 1 && column != Column.TEXT) {
                throw named.refused(column.key(), "names one column");
            }
            if (!names.isEmpty()) {
                columns.put(column, names);
            }
        }
        Map<Label, String> labels = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            labelled.text(label.key()).ifPresent(text -> labels.put(label, text));
        }
        StatementMapping mapping = new StatementMapping(
                top.text("account").map(text -> text.replace(" ", "")).orElse(null),
                top.text("currency").orElse(null),
                file.charset("charset").orElse(null),
                file.character("separator").orElse(','),
                file.character("decimal").orElse('.'),
                file.character("grouping").orElse(null),
                file.text("sheet").orElse(null),
                columns,
                new HashSet<>(directions.texts("in")),
                new HashSet<>(directions.texts("out")),
                days(top.section("dates", Set.of("format"))),
                labels,
                top.texts("skip"));
        mapping.demandWhatIsNeeded();
        return mapping;
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    private void demandWhatIsNeeded() {
        if (!has(Column.BOOKED_ON)) {
            throw new MappingRefused("In `columns`, `bookedOn` is needed.");
        }
        if (account == null && !labels.containsKey(Label.ACCOUNT)) {
            throw new MappingRefused("`account` is needed, or `account` in `labels`.");
        }
        if (currency == null && !labels.containsKey(Label.CURRENCY)) {
            throw new MappingRefused("`currency` is needed, or `currency` in `labels`.");
        }
        if (currency != null && Amounts.currency(currency).isEmpty()) {
            throw new MappingRefused("`currency` is an ISO 4217 currency, such as CNY.");
        }
        boolean split = has(Column.IN) && has(Column.OUT);
        if (split == has(Column.AMOUNT) || has(Column.IN) != has(Column.OUT)) {
            throw new MappingRefused("In `columns`, either `amount` is named, or both `in` and `out`.");
        }
        if (has(Column.DIRECTION)) {
            if (!has(Column.AMOUNT) || in.isEmpty() || out.isEmpty()) {
                throw new MappingRefused(
                        "A `direction` goes with an `amount`, and with `in` and `out` in `directions`.");
            }
            if (in.stream().anyMatch(out::contains)) {
                throw new MappingRefused("In `directions`, `in` and `out` differ.");
            }
        }
        if (labels.containsKey(Label.OPENING) != labels.containsKey(Label.CLOSING)) {
            throw new MappingRefused("In `labels`, `opening` and `closing` go together.");
        }
        if (grouping != null && grouping == decimal) {
            throw new MappingRefused("In `file`, `decimal` and `grouping` differ.");
        }
    }

    private static Set<String> keysOf(Column[] columns) {
        return Arrays.stream(columns).map(Column::key).collect(Collectors.toSet());
    }

    private static DateTimeFormatter days(MappingSection dates) {
        String pattern = dates.text("format").orElse("yyyy-MM-dd");
        try {
            DateTimeFormatter days = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            if (days.parse(days.format(SAMPLE.atOffset(ZoneOffset.UTC)), LocalDate::from)
                    .equals(SAMPLE.toLocalDate())) {
                return days;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // said below
        }
        throw dates.refused("format", "is a pattern for a day, such as yyyy-MM-dd or yyyyMMdd");
    }
}
