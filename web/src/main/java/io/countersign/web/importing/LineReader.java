package io.countersign.web.importing;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.Region;
import io.countersign.web.importing.HistoryLine.Bill;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands the lines of a file, or says what is wrong with one. */
final class LineReader {

    private static final int TEXT_MAX = 200;

    private final Layout layout;
    private final Mapping mapping;
    private final LocalDate today;
    private final Map<Field, Read<?>> readLast = new EnumMap<>(Field.class);

    /** @param today the last day that has come */
    LineReader(Layout layout, LocalDate today) {
        this.layout = layout;
        this.mapping = layout.mapping();
        this.today = today;
    }

    /**
     * Understands a line.
     *
     * @param order the order it belongs to; nothing when the line does not say
     * @throws BadLine when it cannot be brought along
     */
    HistoryLine read(CsvRecord line, @Nullable String order) {
        layout.demandWhole(line);
        if (order == null) {
            throw new BadLine(layout.orderColumn(), "", "A value is needed: it tells the orders apart.");
        }
        String account = needed(line, Field.ACCOUNT);
        String name = text(line, Field.ACCOUNT_NAME);
        Currency currency = value(line, Field.CURRENCY, LineReader::currency, "This is not an ISO 4217 currency.");
        return new HistoryLine(
                line.getStartingLineNumber(),
                order,
                account,
                name == null ? account : name,
                value(line, Field.REGION, Region::new, "A region is a name of at most 60 characters."),
                mapping.speaksOf(Field.STANDING)
                        ? value(line, Field.STANDING, LineReader::standing, "A standing is KEY, REGULAR or SMALL.")
                        : Standing.REGULAR,
                currency,
                bill(line, currency),
                sold(line, currency));
    }

    private Bill bill(CsvRecord line, Currency currency) {
        LocalDate invoicedOn = happened(line, Field.INVOICED_ON);
        if (invoicedOn == null) {
            throw layout.bad(Field.INVOICED_ON, "", "A value is needed.");
        }
        LocalDate dueOn = day(line, Field.DUE_ON);
        LocalDate settledOn = happened(line, Field.SETTLED_ON);
        String paid = settledOn == null ? null : layout.text(line, Field.SETTLED_AMOUNT);
        return new Bill(
                text(line, Field.INVOICE),
                invoicedOn,
                dueOn == null ? invoicedOn.plusDays(mapping.dueAfterDays()) : dueOn,
                settledOn,
                paid == null ? null : money(Field.SETTLED_AMOUNT, paid, currency));
    }

    private OrderLine sold(CsvRecord line, Currency currency) {
        String model = needed(line, Field.MODEL);
        UnitOfMeasure unit = mapping.speaksOf(Field.UNIT)
                ? value(
                        line,
                        Field.UNIT,
                        LineReader::unit,
                        "A unit is one of " + Arrays.toString(UnitOfMeasure.values()) + ".")
                : UnitOfMeasure.PIECE;
        Quantity quantity = quantity(line);
        UnitPrice price = price(line, currency);
        try {
            return OrderLine.priced(
                    model, text(line, Field.PATTERN_BOOK), quantity, unit, price, Supply.SPOT, null, currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw layout.bad(Field.QUANTITY, quantity.toString(), "Quantity times unit price is too large an amount.");
        }
    }

    private Quantity quantity(CsvRecord line) {
        if (!mapping.speaksOf(Field.QUANTITY)) {
            return Quantity.of("1");
        }
        String text = needed(line, Field.QUANTITY);
        Quantity quantity = number(Field.QUANTITY, text, Quantity::of);
        if (quantity.thousandths() < 0 && !mapping.quantityMayBeNegative()) {
            throw layout.bad(Field.QUANTITY, text, "A quantity is not negative here.");
        }
        return quantity;
    }

    private UnitPrice price(CsvRecord line, Currency currency) {
        Field field = mapping.speaksOf(Field.AMOUNT) ? Field.AMOUNT : Field.UNIT_PRICE;
        String text = needed(line, field);
        UnitPrice price = number(field, text, UnitPrice::of);
        if (price.tenThousandths() < 0 && !mapping.priceMayBeNegative()) {
            throw layout.bad(field, text, "A price is not negative here.");
        }
        if (field == Field.AMOUNT) {
            money(field, text, currency);
        }
        return price;
    }

    private Money money(Field field, String text, Currency currency) {
        return number(field, text, decimal -> Money.of(decimal, currency));
    }

    private <V> V number(Field field, String text, Function<String, V> reading) {
        try {
            return reading.apply(plain(text));
        } catch (IllegalArgumentException e) {
            String rule = e.getMessage() == null || e.getCause() instanceof NumberFormatException
                    ? "This is not a number."
                    : sentence(e.getMessage());
            throw layout.bad(field, text, rule);
        }
    }

    /** A number as Java writes it. */
    private String plain(String text) {
        if (mapping.decimal() == '.' && mapping.grouping() == null) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == mapping.decimal()) {
                plain.append('.');
            } else if (mapping.grouping() == null || c != mapping.grouping()) {
                plain.append(c == '.' ? '?' : c);
            }
        }
        return plain.toString();
    }

    private @Nullable LocalDate happened(CsvRecord line, Field field) {
        LocalDate day = day(line, field);
        if (day != null && day.isAfter(today)) {
            throw layout.bad(field, Objects.requireNonNull(layout.text(line, field)), "The day is in the future.");
        }
        return day;
    }

    private @Nullable LocalDate day(CsvRecord line, Field field) {
        String text = layout.text(line, field);
        if (text == null) {
            return null;
        }
        return once(field, text, written -> {
            try {
                LocalDate day =
                        Objects.requireNonNull(mapping.days().get(field)).parse(written, LocalDate::from);
                if (day.getYear() >= 1900 && day.getYear() <= 2199) {
                    return day;
                }
            } catch (DateTimeException e) {
                // said below
            }
            throw layout.bad(field, written, "This is not a day as the mapping says days are written here.");
        });
    }

    private String needed(CsvRecord line, Field field) {
        String text = text(line, field);
        if (text == null) {
            throw layout.bad(field, "", "A value is needed.");
        }
        return text;
    }

    private @Nullable String text(CsvRecord line, Field field) {
        String text = layout.text(line, field);
        if (text == null) {
            return null;
        }
        if (text.length() > TEXT_MAX) {
            throw layout.bad(field, text, "A text has at most " + TEXT_MAX + " characters.");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw layout.bad(field, text, "A text has no control characters.");
            }
        }
        return text;
    }

    private <V> V value(CsvRecord line, Field field, Function<String, V> reading, String rule) {
        return once(field, needed(line, field), text -> {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException e) {
                throw layout.bad(field, text, rule);
            }
        });
    }

    /** Neighbouring lines mostly say the same: what was read last is not read again. */
    @SuppressWarnings("unchecked") // a field is always read the same way
    private <V> V once(Field field, String text, Function<String, V> reading) {
        Read<?> last = readLast.get(field);
        if (last != null && last.text().equals(text)) {
            return (V) last.value();
        }
        V value = reading.apply(text);
        readLast.put(field, new Read<>(text, Objects.requireNonNull(value)));
        return value;
    }

    private static Standing standing(String text) {
        return Standing.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Currency currency(String text) {
        Currency currency = Currency.getInstance(text);
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(text + " is not money");
        }
        return currency;
    }

    private static UnitOfMeasure unit(String text) {
        return UnitOfMeasure.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static String sentence(String rule) {
        return Character.toUpperCase(rule.charAt(0)) + rule.substring(1) + (rule.endsWith(".") ? "" : ".");
    }

    private record Read<V>(String text, V value) {}
}
