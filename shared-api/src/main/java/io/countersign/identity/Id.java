package io.countersign.identity;

import java.util.regex.Pattern;

/**
 * The number of one thing, minted by whoever sends the first command about it.
 *
 * <p>Written as its bare {@link #value()} in JSON and in addresses. {@link #toString()} names the kind as well
 * ({@code account-C001}): that is the name of the thing's stream in the log, and what logs print.
 */
public interface Id {

    /** What a number may look like: letters, digits and {@code . _ : + -}, at most 80 of them. */
    Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:+-]{0,79}");

    String value();

    /**
     * Refuses a text that cannot be a number.
     *
     * @return the text, unchanged
     * @throws IllegalArgumentException when it is blank, too long or has other characters
     */
    static String checked(String value, String what) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what
                            + " begins with a letter or digit, goes on with letters, digits and . _ : + - and has at most 80 characters");
        }
        return value;
    }
}
