package io.countersign.web.shape;

import io.countersign.identity.Id;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.people.Department;
import io.countersign.people.Region;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How each kind of value is written as a text. Whatever cannot be read throws the rule that it misses. */
final class Scalars {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");
    private static final int YEAR_MIN = 1900;
    private static final int YEAR_MAX = 2999;

    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            LocalDate.class, Scalars::day,
            Instant.class, Scalars::moment,
            Currency.class, Scalars::currency,
            Amount.class, text -> new Amount(decimal(text)),
            Quantity.class, text -> Quantity.of(decimal(text).toPlainString()),
            UnitPrice.class, text -> UnitPrice.of(decimal(text).toPlainString()),
            Region.class, Region::new,
            Department.class, Department::new);

    private Scalars() {}

    /** Is a value of this type written as a text? */
    static boolean knows(Class<?> type) {
        return type.isEnum() || Id.class.isAssignableFrom(type) || READERS.containsKey(type);
    }

    /**
     * Reads the text.
     *
     * @throws IllegalArgumentException with the rule that the text misses
     */
    static Object read(String text, Class<?> type) {
        if (type.isEnum()) {
            return constant(text, type);
        }
        Function<String, Object> reader = READERS.get(type);
        return reader == null ? id(text, type) : reader.apply(text);
    }

    private static Object constant(String text, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of " + Arrays.toString(constants)));
    }

    private static Object id(String text, Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructor(String.class);
            return constructor.newInstance(text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException rule) {
                throw rule;
            }
            throw new IllegalStateException(type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return within(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is a date such as 2026-10-31", e);
        }
    }

    private static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            within(moment.atOffset(ZoneOffset.UTC).toLocalDate());
            return moment;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is a moment such as 2026-10-31T16:00:00Z", e);
        }
    }

    private static LocalDate within(LocalDate day) {
        if (day.getYear() < YEAR_MIN || day.getYear() > YEAR_MAX) {
            throw new DateTimeException("not a year of ours");
        }
        return day;
    }

    private static Currency currency(String text) {
        try {
            Currency currency = Currency.getInstance(text);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is a currency such as CNY", e);
        }
        throw new IllegalArgumentException("is a currency such as CNY");
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("is a decimal such as 1234.50, with at most 12 digits before the point");
        }
        return new BigDecimal(text);
    }
}
