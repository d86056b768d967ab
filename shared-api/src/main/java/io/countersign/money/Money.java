package io.countersign.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount of money as a whole number of the currency's minor units (fen, cents, pence).
 *
 * <p>Equal amounts are equal objects and equal bytes. Overflow and mixing of currencies are errors, never wrapped or
 * guessed.
 *
 * @param minorUnits the amount in the currency's smallest unit; negative for money that goes the other way
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** Nothing, in this currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal text such as {@code 1234.50}.
     *
     * @throws IllegalArgumentException when it is no number, or has more decimals than the currency
     */
    public static Money of(String decimal, Currency currency) {
        try {
            return of(new BigDecimal(decimal), currency);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not an amount: " + decimal, e);
        }
    }

    /**
     * Takes an exact decimal.
     *
     * @throws IllegalArgumentException when it has more decimals than the currency, or is too large
     */
    public static Money of(BigDecimal decimal, Currency currency) {
        if (decimal.precision() - decimal.scale() > 16) {
            throw new IllegalArgumentException("amount too large");
        }
        try {
            return new Money(
                    decimal.movePointRight(currency.getDefaultFractionDigits()).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "an amount in " + currency + " has at most " + currency.getDefaultFractionDigits() + " decimals",
                    e);
        }
    }

    /** Takes a decimal of any precision and rounds it half up to the minor unit. */
    public static Money rounded(BigDecimal decimal, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        return of(decimal.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    /** Adds an amount of the same currency. */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    /** Takes away an amount of the same currency. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, sameCurrency(other).minorUnits), currency);
    }

    /** The same amount in the other direction. */
    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    /** The smaller of two amounts of the same currency. */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** The amount as a decimal with exactly the currency's digits, such as {@code 1234.50}. */
    public String toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits())
                .toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, sameCurrency(other).minorUnits);
    }

    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + toDecimal();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " are never added");
        }
        return other;
    }
}
