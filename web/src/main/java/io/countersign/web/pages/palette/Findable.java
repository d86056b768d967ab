package io.countersign.web.pages.palette;

import java.util.Locale;

/**
 * Something that can be found.
 *
 * @param kind what it is, such as {@code customers}
 * @param value what a field gets
 * @param label what a reader sees
 * @param address where it leads
 */
record Findable(String kind, String value, String label, String address) {

    private static final int EXACT = 0;
    private static final int BEGINS = 1;
    private static final int INITIALS = 2;
    private static final int WITHIN = 3;

    /** How far the words are from it: the less, the nearer; nothing in common when negative. */
    static int distance(Words words, String wanted) {
        if (wanted.isEmpty()) {
            return WITHIN;
        }
        if (words.value.equals(wanted) || words.label.equals(wanted)) {
            return EXACT;
        }
        if (words.value.startsWith(wanted) || words.label.startsWith(wanted)) {
            return BEGINS;
        }
        if (words.initials.startsWith(wanted) || words.spelled.startsWith(wanted)) {
            return INITIALS;
        }
        return words.label.contains(wanted) || words.initials.contains(wanted) || words.value.contains(wanted)
                ? WITHIN
                : -1;
    }

    /** As it is looked for. */
    record Words(Findable found, String value, String label, String initials, String spelled) {

        static Words of(Findable found) {
            return new Words(
                    found,
                    found.value.toLowerCase(Locale.ROOT),
                    found.label.toLowerCase(Locale.ROOT),
                    Initials.of(found.label),
                    Initials.spelled(found.label));
        }
    }
}
