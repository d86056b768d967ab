package io.countersign.web.importing;

import io.countersign.account.Standing;
import io.countersign.order.UnitOfMeasure;
import io.countersign.web.mapping.MappingRefused;
import io.countersign.web.mapping.MappingSection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mapping, strictly: what it does not understand it refuses, and says where. */
final class MappingReader {

    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,29}");
    private static final int DUE_AFTER_DAYS_MAX = 3_650;
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2024, 2, 29, 13, 45, 30);

    private static final Set<String> SECTIONS = Set.of("source", "file", "columns", "dates", "defaults", "signs");
    private static final Set<String> FILE = Set.of("charset", "separator", "decimal", "grouping");
    private static final Set<String> SIGNS = Set.of("negativeQuantity", "negativePrice");
    private static final String ORDER = "order";
    private static final String FORMAT = "format";
    private static final String DUE_AFTER_DAYS = "dueAfterDays";

    private final MappingSection top;
    private final MappingSection file;
    private final MappingSection columns;
    private final MappingSection defaults;
    private final MappingSection dates;
    private final MappingSection signs;

    private MappingReader(String yaml) {
        top = MappingSection.of(yaml, SECTIONS);
        file = top.section("file", FILE);
        columns = top.section("columns", with(fields(field -> true), ORDER));
        defaults = top.section("defaults", with(fields(field -> !field.isDay()), DUE_AFTER_DAYS));
        dates = top.section("dates", with(fields(Field::isDay), FORMAT));
        signs = top.section("signs", SIGNS);
    }

    /**
     * Reads a mapping.
     *
     * @throws MappingRefused when it cannot be followed
     */
    static Mapping read(String yaml) {
        return new MappingReader(yaml).mapping();
    }

    private Mapping mapping() {
        Map<Field, String> columnOf = new EnumMap<>(Field.class);
        Map<Field, Template> defaultOf = new EnumMap<>(Field.class);
        Map<Field, DateTimeFormatter> dayOf = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            columns.text(field.key()).ifPresent(column -> columnOf.put(field, column));
            if (!field.isDay()) {
                defaults.text(field.key()).ifPresent(text -> defaultOf.put(field, template(field, text)));
            } else if (columnOf.containsKey(field)) {
                dayOf.put(field, day(field));
            }
        }
        Mapping mapping = new Mapping(
                source(),
                file.charset("charset").orElse(null),
                file.character("separator").orElse(','),
                file.character("decimal").orElse('.'),
                file.character("grouping").orElse(null),
                columns.texts(ORDER),
                columnOf,
                defaultOf,
                dayOf,
                dueAfterDays(columnOf),
                choice("negativeQuantity", "return"),
                choice("negativePrice", "credit"));
        demandWhatIsNeeded(mapping);
        return mapping;
    }

    private static void demandWhatIsNeeded(Mapping mapping) {
        if (mapping.order().isEmpty()) {
            throw new MappingRefused("In `columns`, `order` names the column, or the columns, that tell orders apart.");
        }
        for (Field field : List.of(Field.ACCOUNT, Field.REGION, Field.CURRENCY, Field.MODEL, Field.INVOICED_ON)) {
            if (!mapping.speaksOf(field)) {
                throw new MappingRefused(
                        "`" + field.key() + "` is needed in `columns`" + (field.isDay() ? "." : " or in `defaults`."));
            }
        }
        boolean amount = mapping.speaksOf(Field.AMOUNT);
        if (amount == mapping.speaksOf(Field.UNIT_PRICE)) {
            throw new MappingRefused("Either `unitPrice` or `amount` is named in `columns`.");
        }
        if (amount && mapping.speaksOf(Field.QUANTITY)) {
            throw new MappingRefused("A line that says its `amount` has no `quantity`: it counts as one piece.");
        }
        if (mapping.speaksOf(Field.SETTLED_AMOUNT) && !mapping.speaksOf(Field.SETTLED_ON)) {
            throw new MappingRefused("A `settledAmount` needs a `settledOn`.");
        }
        if (mapping.decimal() == Optional.ofNullable(mapping.grouping()).orElse(' ')) {
            throw new MappingRefused("In `file`, `decimal` and `grouping` differ.");
        }
    }

    private String source() {
        String source = top.needed("source");
        if (!SOURCE.matcher(source).matches()) {
            throw top.refused(
                    "source",
                    "begins with a letter or digit, goes on with these, . and -, and has at most 30 characters");
        }
        return source;
    }

    private Template template(Field field, String text) {
        Template template = Template.of(text);
        if (template.columns().isEmpty()) {
            switch (field) {
                case STANDING -> demand(field, text, Standing::valueOf, "is KEY, REGULAR or SMALL");
                case CURRENCY -> demand(field, text, Currency::getInstance, "is an ISO 4217 currency, such as CNY");
                case UNIT ->
                    demand(field, text, UnitOfMeasure::valueOf, "is one of " + Arrays.toString(UnitOfMeasure.values()));
                default -> {}
            }
        }
        return template;
    }

    private void demand(Field field, String text, Consumer<String> reading, String rule) {
        try {
            reading.accept(text);
        } catch (IllegalArgumentException e) {
            throw defaults.refused(field.key(), rule);
        }
    }

    private DateTimeFormatter day(Field field) {
        String key = dates.text(field.key()).isPresent() ? field.key() : FORMAT;
        String pattern = dates.text(key).orElse("yyyy-MM-dd");
        try {
            DateTimeFormatter days = new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .parseDefaulting(ChronoField.ERA, 1)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
            String written = days.format(SAMPLE.atOffset(ZoneOffset.UTC));
            if (days.parse(written, LocalDate::from).equals(SAMPLE.toLocalDate())) {
                return days;
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // said below
        }
        throw dates.refused(key, "is a pattern for a day, such as yyyy-MM-dd or M/d/yyyy");
    }

    private int dueAfterDays(Map<Field, String> columnOf) {
        Optional<String> days = defaults.text(DUE_AFTER_DAYS);
        if (days.isEmpty()) {
            if (!columnOf.containsKey(Field.DUE_ON)) {
                throw new MappingRefused("Either `dueOn` in `columns` or `dueAfterDays` in `defaults` is needed.");
            }
            return 0;
        }
        try {
            int number = Integer.parseInt(days.get());
            if (number >= 0 && number <= DUE_AFTER_DAYS_MAX) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw defaults.refused(DUE_AFTER_DAYS, "is a number of days from 0 to " + DUE_AFTER_DAYS_MAX);
    }

    private boolean choice(String key, String yes) {
        String chosen = signs.text(key).orElse(yes);
        if (!chosen.equals(yes) && !chosen.equals("reject")) {
            throw signs.refused(key, "is `" + yes + "` or `reject`");
        }
        return chosen.equals(yes);
    }

    private static Set<String> fields(java.util.function.Predicate<Field> which) {
        return Arrays.stream(Field.values()).filter(which).map(Field::key).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> keys, @Nullable String more) {
        return Stream.concat(keys.stream(), Stream.ofNullable(more)).collect(Collectors.toUnmodifiableSet());
    }
}
