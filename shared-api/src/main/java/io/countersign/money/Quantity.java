package io.countersign.money;

import java.math.BigDecimal;

/**
 * How much of a model, with up to three decimals (metres are cut). Negative for goods that came back.
 *
 * @param thousandths the quantity in thousandths of its unit
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {

    /** Nothing of it. */
    public static final Quantity NONE = new Quantity(0);

    private static final int DECIMALS = 3;

    /**
     * Reads a decimal text such as {@code 12.5}.
     *
     * @throws IllegalArgumentException when it is no number or has more than three decimals
     */
    public static Quantity of(String decimal) {
        return new Quantity(Decimals.scaled(decimal, DECIMALS, "a quantity"));
    }

    /** So much and as much again as the other. */
    public Quantity plus(Quantity other) {
        return new Quantity(Math.addExact(thousandths, other.thousandths));
    }

    /** So much less the other; negative when the other is more. */
    public Quantity minus(Quantity other) {
        return new Quantity(Math.subtractExact(thousandths, other.thousandths));
    }

    /** The smaller of the two. */
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isPositive() {
        return thousandths > 0;
    }

    public boolean isNegative() {
        return thousandths < 0;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
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
