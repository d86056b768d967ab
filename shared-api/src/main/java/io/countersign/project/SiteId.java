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
        String plain = Normalizer.normalize(location, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
        return new SiteId(plain.length() > LENGTH_MAX ? plain.substring(0, LENGTH_MAX) : plain);
    }

    @Override
    public String toString() {
        return "site-" + value;
    }
}
