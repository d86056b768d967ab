package io.countersign.money;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * The price of one unit, with up to four decimals. Its currency is that of the order it stands in.
 *
 * @param tenThousandths the price in ten-thousandths of the currency's main unit
 */
public record UnitPrice(long tenThousandths) {

    private static final int DECIMALS = 4;

    /**
     * Reads a decimal text such as {@code 2.5505}.
     *
     * @throws IllegalArgumentException when it is no number or has more than four decimals
     */
    public static UnitPrice of(String decimal) {
        return new UnitPrice(Decimals.scaled(decimal, DECIMALS, "a unit price"));
    }

    /** The amount of this many units, rounded half up to the currency's minor unit. */
    public Money times(Quantity quantity, Currency currency) {
        return Money.rounded(BigDecimal.valueOf(tenThousandths, DECIMALS).multiply(quantity.asDecimal()), currency);
    }

    /** The shortest decimal text of this price. */
    @Override
    public String toString() {
        return Decimals.shortest(tenThousandths, DECIMALS);
    }
}
