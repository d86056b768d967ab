package io.countersign.identity;

/**
 * The number of one thing, minted by whoever sends the first command about it.
 *
 * <p>Written as its bare {@link #value()} in JSON and in addresses. {@link #toString()} names the kind as well
 * ({@code account-C001}): that is the name of the thing's stream in the log, and what logs print.
 */
public interface Id {

    /** How many characters a number has at most. */
    int CHARACTERS_MAX = 80;

    String value();

    /**
     * Refuses a text that cannot be a number.
     *
     * @return the text, unchanged
     * @throws IllegalArgumentException when it is blank, too long or has other characters
     */
    static String checked(String value, String what) {
        if (!hasForm(value)) {
            throw new IllegalArgumentException(
                    what
                            + " begins with a letter or digit, goes on with letters, digits and . _ : + - and has at most 80 characters");
        }
        return value;
    }

    /**
     * Whether a text can be a number: letters, digits and {@code . _ : + -}, a letter or digit first, at most 80 of them.
     * Written out, because every number in the log is checked whenever the log is read.
     */
    static boolean hasForm(String value) {
        int characters = 0;
        for (int i = 0; i < value.length(); characters++) {
            int character = value.codePointAt(i);
            if (!isLetterOrNumber(character) && (i == 0 || "._:+-".indexOf(character) < 0)) {
                return false;
            }
            i += Character.charCount(character);
        }
        return 1 <= characters && characters <= CHARACTERS_MAX;
    }

    private static boolean isLetterOrNumber(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }
}
