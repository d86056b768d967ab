package io.countersign.web.pages.home;

import io.countersign.people.Role;
import java.util.Set;

/**
 * One box of the first page: the head of a list that waits for somebody.
 *
 * @param texts the key of its title
 * @param address the page that has it all; the box shows its first rows
 * @param topics the kinds of things whose news change it
 * @param roles for whom it is
 */
public record HomeBox(String texts, String address, String topics, Set<Role> roles) {

    private static final String ROWS = "rows=6";

    /** Where the rows of the box come from. */
    public String rows() {
        return address + (address.contains("?") ? "&" : "?") + ROWS;
    }

    /** What it is called in the page. */
    public String id() {
        return "box-" + texts.substring(texts.lastIndexOf('.') + 1);
    }

    boolean isFor(Set<Role> roles) {
        return this.roles.stream().anyMatch(roles::contains);
    }
}
