package io.countersign.web.bankfile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is kept of the words in a bank's file. */
final class Wording {

    /** What could be the number of something: short, of plain characters, and with a digit in it. */
    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\d)[A-Za-z0-9][A-Za-z0-9._/:+-]{0,69}");

    private static final Set<String> NOTHING = Set.of("NONREF", "NOTPROVIDED", "NOREF", "NONE", "NOTAVAILABLE");

    private Wording() {}

    /** The text when it is a number that something could have; nothing when it is free text. */
    static @Nullable String reference(@Nullable String text) {
        String clean = clean(text, Limits.NAME_MAX);
        return clean == null
                        || NOTHING.contains(clean.toUpperCase(Locale.ROOT))
                        || !REFERENCE.matcher(clean).matches()
                ? null
                : clean;
    }

    static @Nullable String name(@Nullable String text) {
        return clean(text, Limits.NAME_MAX);
    }

    static @Nullable String text(@Nullable String text) {
        return clean(text, Limits.TEXT_MAX);
    }

    /** Without control characters and repeated space, and no longer than that. */
    private static @Nullable String clean(@Nullable String text, int charactersMax) {
        if (text == null) {
            return null;
        }
        String oneLine = text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
        if (oneLine.isBlank()) {
            return null;
        }
        return oneLine.length() <= charactersMax
                ? oneLine
                : oneLine.substring(0, oneLine.offsetByCodePoints(0, oneLine.codePointCount(0, charactersMax - 1)));
    }
}
