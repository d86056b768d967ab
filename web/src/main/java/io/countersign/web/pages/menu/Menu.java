package io.countersign.web.pages.menu;

import io.countersign.people.Role;
import io.countersign.permission.Permissions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where somebody can go. Nobody is shown the way to what they may not see. */
@Component
public final class Menu {

    private final List<MenuEntry> entries;

    Menu(List<MenuEntries> all) {
        entries = all.stream().flatMap(some -> some.entries().stream()).toList();
    }

    /** Where somebody with these roles can go. */
    public List<MenuEntry> entriesFor(Set<Role> roles) {
        return entries.stream()
                .filter(entry -> entry.question() == null || Permissions.mayAsk(roles, entry.question()))
                .toList();
    }

    /** The same, under their headings. */
    public Map<Group, List<MenuEntry>> groupsFor(Set<Role> roles) {
        return entriesFor(roles).stream()
                .collect(
                        Collectors.groupingBy(MenuEntry::group, () -> new EnumMap<>(Group.class), Collectors.toList()));
    }
}
