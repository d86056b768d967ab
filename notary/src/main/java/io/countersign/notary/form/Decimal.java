package io.countersign.notary.form;

/** Whole numbers in ASCII digits, without leading zeros, spaces or a plus. */
public final class Decimal {

    private Decimal() {}

    /**
     * The number that a text stands for.
     *
     * @throws Malformed if it is no number, not written in the shortest way, or does not fit into 64 bits
     */
    public static long read(String text) {
        long number;
        try {
            number = Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Malformed("not a number");
        }
        if (!Long.toString(number).equals(text)) {
            throw new Malformed("not a number as it is written");
        }
        return number;
    }

    /**
     * The number that a text stands for, from 0.
     *
     * @throws Malformed if it is no such number
     */
    public static long readNatural(String text) {
        long number = read(text);
        if (number < 0) {
            throw new Malformed("a number below 0");
        }
        return number;
    }
}
