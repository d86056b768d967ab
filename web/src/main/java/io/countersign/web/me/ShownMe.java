package io.countersign.web.me;

import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.signin.SignedIn;
import java.util.List;

/** Who is signed in. */
record ShownMe(
        String person,
        String userName,
        String displayName,
        List<Role> roles,
        List<String> regions,
        boolean mustChoosePassword) {

    static ShownMe of(SignedIn who, boolean mustChoosePassword) {
        return new ShownMe(
                who.person().value(),
                who.userName(),
                who.displayName(),
                who.roles().stream().sorted().toList(),
                who.regions().stream().map(Region::value).toList(),
                mustChoosePassword);
    }
}
