package io.countersign.web.importing;

import java.util.List;

/**
 * Makes numbers that the ledger takes from what a file calls its orders, customers and invoices: always the same from
 * the same, so that a second run finds what the first brought along.
 *
 * <p>White space becomes {@code -}; a character that no number has becomes {@code +} and its code in hexadecimal; all
 * else stays as it is. Several columns are joined by {@code _}, which is written {@code +5F} where it is in a column.
 */
final class Numbering {

    private static final String ALLOWED = "._:+-";

    private Numbering() {}

    /** A text as a number. */
    static String fit(String text) {
        return isFit(text) ? text : rewritten(text, false);
    }

    /** Several texts as one number. */
    static String fit(List<String> texts) {
        if (texts.size() == 1) {
            return fit(texts.getFirst());
        }
        StringBuilder joined = new StringBuilder();
        for (String text : texts) {
            joined.append(joined.isEmpty() ? "" : "_")
                    .append(isFit(text) && text.indexOf('_') < 0 ? text : rewritten(text, true));
        }
        return joined.toString();
    }

    private static boolean isFit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isAllowed(c) || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static String rewritten(String text, boolean joined) {
        StringBuilder number = new StringBuilder();
        text.strip().codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (number.isEmpty() || number.charAt(number.length() - 1) != '-') {
                    number.append('-');
                }
            } else if (isAllowed(c) && !(joined && c == '_')) {
                number.appendCodePoint(c);
            } else {
                number.append('+').append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
            }
        });
        return number.toString();
    }

    private static boolean isAllowed(int c) {
        if (c < 128) {
            return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || ALLOWED.indexOf(c) >= 0;
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
