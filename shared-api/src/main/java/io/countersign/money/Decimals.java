package io.countersign.money;

import java.math.BigDecimal;

/** Decimal texts as whole numbers of a fixed fraction, and back. */
final class Decimals {

    private static final int DIGITS_MAX = 18;

    private Decimals() {}

    static long scaled(String text, int decimals, String what) {
        BigDecimal decimal;
        try {
            decimal = new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " is a decimal number", e);
        }
        if (decimal.precision() - decimal.scale() > DIGITS_MAX - decimals || decimal.scale() > DIGITS_MAX) {
            throw new IllegalArgumentException(what + " has too many digits");
        }
        try {
            return decimal.movePointRight(decimals).longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(what + " has at most " + decimals + " decimals", e);
        }
    }

    static String shortest(long scaled, int decimals) {
        if (scaled == 0) {
            return "0";
        }
        return BigDecimal.valueOf(scaled, decimals).stripTrailingZeros().toPlainString();
    }
}
