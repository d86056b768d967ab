package io.countersign.web.pages.menu;

import org.jspecify.annotations.Nullable;

/**
 * Somewhere one can go.
 *
 * @param texts the key of what it is called
 * @param address where it is
 * @param group under which heading it stands
 * @param question whoever may ask it is shown the way; everybody when absent
 * @param keys what leads there, such as {@code g r}; nothing when absent
 */
public record MenuEntry(
        String texts,
        String address,
        Group group,
        @Nullable Class<?> question,
        @Nullable String keys) {

    /** The first part of its address. */
    public String key() {
        return address.substring(1);
    }
}
