package io.countersign.money;

import java.math.BigDecimal;

/**
 * How much of a model, with up to three decimals (metres are cut). Negative for goods that came back.
 *
 * @param thousandths the quantity in thousandths of its unit
 */
public record Quantity(long thousandths) {

    private static final int DECIMALS = 3;

    /**
     * Reads a decimal text such as {@code 12.5}.
     *
     * @throws IllegalArgumentException when it is no number or has more than three decimals
     */
    public static Quantity of(String decimal) {
        return new Quantity(Decimals.scaled(decimal, DECIMALS, "a quantity"));
    }

    BigDecimal asDecimal() {
        return BigDecimal.valueOf(thousandths, DECIMALS);
    }

    /** The shortest decimal text of this quantity. */
    @Override
    public String toString() {
        return Decimals.shortest(thousandths, DECIMALS);
    }
}
