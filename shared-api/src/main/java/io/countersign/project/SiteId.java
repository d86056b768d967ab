package io.countersign.project;

import io.countersign.identity.Id;
import java.text.Normalizer;
import java.util.Locale;

/** A place where something is built, by its address with everything left out that people write differently. */
public record SiteId(String value) implements Id {

    private static final int LENGTH_MAX = 80;

    public SiteId {
        Id.checked(value, "a site");
    }

    /**
     * The place that people mean by this text: width, case, spaces and punctuation do not count.
     *
     * @throws IllegalArgumentException when no letter or digit is in it
     */
    public static SiteId at(String location) {
        String plain = plain(location);
        int letters = Math.min(LENGTH_MAX, plain.codePointCount(0, plain.length()));
        return new SiteId(plain.substring(0, plain.offsetByCodePoints(0, letters)));
    }

    /** Is there a letter or digit in this text, so that it can mean a place? */
    public static boolean isAddress(String location) {
        return !plain(location).isEmpty();
    }

    /** Does this text mean this place? */
    public boolean isAt(String location) {
        return isAddress(location) && at(location).equals(this);
    }

    private static String plain(String location) {
        return Normalizer.normalize(location, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    @Override
    public String toString() {
        return "site-" + value;
    }
}
