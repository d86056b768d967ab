package io.countersign.web.pages.history;

import java.util.Locale;

/** How the same events in the same order are laid out. */
public enum Layout {
    TIMELINE,
    TABLE,
    JSON;

    static Layout read(String text) {
        for (Layout layout : values()) {
            if (layout.key().equals(text)) {
                return layout;
            }
        }
        throw new IllegalArgumentException("no layout");
    }

    /** Its name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
