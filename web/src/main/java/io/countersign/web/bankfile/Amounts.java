package io.countersign.web.bankfile;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Money and days in a bank's file; nothing when they are none. */
final class Amounts {

    private static final int DIGITS_MAX = 12;

    private Amounts() {}

    /** The amount in this currency, unless it has too many digits. */
    static Optional<Money> money(BigDecimal amount, Currency currency) {
        if (amount.precision() - amount.scale() > DIGITS_MAX || amount.scale() > DIGITS_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(amount, currency));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(one -> one.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
