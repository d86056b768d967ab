package io.countersign.web.pages.approvals;

import io.countersign.people.Role;
import io.countersign.web.pages.Page;
import io.countersign.web.pages.deed.Deed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may decide, and whether the reader may. The command side decides about that for itself; this only keeps people from
 * being offered what it would refuse.
 *
 * @param id of the card on its page
 * @param title what is decided about
 * @param address where it is shown
 * @param events where its events are
 * @param deciders in which roles one may decide
 * @param region of the customer or claim; it matters to regional managers
 * @param obstacle the key of the text that says why the reader may not approve; absent when they may
 * @param approve absent when the reader may not
 * @param refuse absent when the reader may not
 */
public record Decision(
        String id,
        String title,
        String address,
        String events,
        List<Role> deciders,
        String region,
        @Nullable String obstacle,
        @Nullable Deed approve,
        @Nullable Deed refuse) {

    private static final int NUMBER_MAX = 20;

    public Decision {
        deciders = List.copyOf(deciders);
    }

    /** Its number, unless that was made up and says nothing to anybody. */
    public String number() {
        return title.length() > NUMBER_MAX ? "" : title + " · ";
    }

    /** Whether it waits for the reader. */
    public boolean isMine() {
        return approve != null;
    }

    /** Who may decide, in words. */
    public String decidersIn(Page page) {
        return deciders.stream()
                .map(role -> role == Role.REGIONAL_MANAGER ? page.say("approvals.managerOf", region) : page.say(role))
                .collect(Collectors.joining(page.say("word.or")));
    }
}
