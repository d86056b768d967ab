package io.countersign.web.pages.approvals;

import io.countersign.people.Acting;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy.CreditTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the reader may decide about, by their own roles and by those that were lent to them. */
record Authority(Acting acting) {

    /**
     * Why the reader may not approve; the key of a text, or nothing when they may.
     *
     * @param deciders in which roles one may
     * @param involved who had to do with it before, and therefore may not
     */
    @Nullable
    String obstacle(List<Role> deciders, Region region, List<PersonId> involved) {
        if (deciders.isEmpty()) {
            return "approvals.obstacle.nobody";
        }
        if (involved.contains(acting.person())) {
            return "approvals.obstacle.own";
        }
        Optional<ExercisedAuthority> under = acting.as(deciders, region);
        if (under.isEmpty()) {
            return "approvals.obstacle.others";
        }
        PersonId lentBy = under.get().delegatedBy();
        return lentBy != null && involved.contains(lentBy) ? "approvals.obstacle.lent" : null;
    }

    /** Whether the reader may refuse a credit release. More people may refuse one than may approve it. */
    boolean mayRefuse(CreditTerms terms, Region region) {
        return acting.as(
                        Stream.concat(
                                        Stream.of(Role.REGIONAL_MANAGER, Role.PRESIDENT),
                                        terms.approversForRegular().stream())
                                .toList(),
                        region)
                .isPresent();
    }
}
