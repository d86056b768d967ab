package io.countersign.notary.bundle;

import java.util.List;

/** Where things are in a bundle. */
final class Layout {

    static final String MANIFEST = "manifest";
    static final String CHECKPOINT = "checkpoint";
    static final String KEY = "key";
    static final String TITLES = "titles";
    static final String ITEMS = "items/";
    static final String CONSISTENCY = "consistency/";

    /** As many items as four digits can count. */
    static final int ITEMS_MAX = 9999;

    private Layout() {}

    static String leaf(int number) {
        return ITEMS + digits(number) + ".leaf";
    }

    static String proof(int number) {
        return ITEMS + digits(number) + ".tlog-proof";
    }

    static String digits(int number) {
        return "%04d".formatted(number);
    }

    static String consistency(long earlier) {
        return CONSISTENCY + earlier;
    }

    static boolean isOurs(String path) {
        return List.of(MANIFEST, CHECKPOINT, KEY, TITLES).contains(path)
                || path.startsWith(ITEMS)
                || path.startsWith(CONSISTENCY);
    }
}
