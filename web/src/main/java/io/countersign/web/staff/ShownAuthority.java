package io.countersign.web.staff;

import io.countersign.people.DelegationId;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffQuery.FindAuthorityAt.AuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.HeldRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody could act as at a moment, as it is shown.
 *
 * @param day that moment's day in the company's time zone
 */
record ShownAuthority(String person, Instant at, LocalDate day, List<ShownRole> roles) {

    static ShownAuthority of(AuthorityAt authority) {
        return new ShownAuthority(
                authority.person().value(),
                authority.at(),
                authority.day(),
                authority.held().stream().map(ShownRole::of).toList());
    }

    /**
     * One role.
     *
     * @param delegatedBy whose role it is, when it was lent
     * @param provedBy the events that gave it to them, as stream/sequence
     */
    record ShownRole(
            Role role,
            List<String> regions,
            @Nullable String delegation,
            @Nullable String delegatedBy,
            List<String> provedBy) {

        static ShownRole of(HeldRole held) {
            DelegationId delegation = held.grant().delegation();
            PersonId delegatedBy = held.grant().delegatedBy();
            return new ShownRole(
                    held.grant().role(),
                    held.grant().regions().stream().map(Region::value).toList(),
                    delegation == null ? null : delegation.value(),
                    delegatedBy == null ? null : delegatedBy.value(),
                    held.provedBy());
        }
    }
}
