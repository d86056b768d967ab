package io.countersign.web.signin;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import java.util.List;
import java.util.Set;

/**
 * The person behind a request. The identity comes from the sign-in, roles and regions from the ledger's staff events.
 *
 * @param displayName what the directory of people calls them; the user name when it has nothing
 */
public record SignedIn(PersonId person, String userName, String displayName, Set<Role> roles, List<Region> regions) {

    public SignedIn {
        roles = Set.copyOf(roles);
        regions = List.copyOf(regions);
    }

    /** Says who it is without saying a name. */
    @Override
    public String toString() {
        return person.toString();
    }
}
