package io.countersign.web.pages.menu;

import java.util.List;

/** Somebody who has pages that one goes to. */
@FunctionalInterface
public interface MenuEntries {

    /** The pages, in their order. */
    List<MenuEntry> entries();
}
