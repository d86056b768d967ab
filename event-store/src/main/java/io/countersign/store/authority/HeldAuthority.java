package io.countersign.store.authority;

import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.DepartmentAssigned;
import io.countersign.staff.StaffEvent.SignInReset;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import io.countersign.staff.StaffQuery.Authority;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a person's own events say: their roles and regions, and what was lent to them.
 *
 * <p>What was lent counts from its first to its last day, for as long as whoever lent it has the role and the regions
 * themselves. It counts for nobody who audits or has left.
 *
 * @param lent what has neither been ended nor been lost by leaving, oldest first
 */
public record HeldAuthority(
        PersonId person, List<Role> roles, List<Region> regions, Map<DelegationId, AuthorityDelegated> lent) {

    /** Nothing at all. */
    public static HeldAuthority none(PersonId person) {
        return new HeldAuthority(person, List.of(), List.of(), Map.of());
    }

    /** What is held after this event. */
    public HeldAuthority after(StaffEvent event) {
        return switch (event) {
            case StaffMemberAppointed appointed ->
                new HeldAuthority(person, appointed.roles(), appointed.regions(), lent);
            case AuthorityChanged changed -> new HeldAuthority(person, changed.roles(), changed.regions(), lent);
            case StaffMemberDismissed dismissed -> none(person);
            case DepartmentAssigned assigned -> this; // it gives no authority
            case SignInReset reset -> this; // nor does this
            case AuthorityDelegated delegated -> {
                Map<DelegationId, AuthorityDelegated> more = new LinkedHashMap<>(lent);
                more.put(delegated.delegation(), delegated);
                yield new HeldAuthority(person, roles, regions, more);
            }
            case DelegationEnded ended -> {
                Map<DelegationId, AuthorityDelegated> fewer = new LinkedHashMap<>(lent);
                fewer.remove(ended.delegation());
                yield new HeldAuthority(person, roles, regions, fewer);
            }
        };
    }

    /**
     * What this comes to on a day.
     *
     * @param others what others hold, of whom something may be lent
     */
    public Authority on(LocalDate day, Function<PersonId, HeldAuthority> others) {
        return new Authority(
                person,
                roles,
                regions,
                lent.values().stream()
                        .flatMap(delegated -> grantOf(delegated, day, others).stream())
                        .toList());
    }

    /** What it comes to when nobody says which day it is: nothing that was lent counts. */
    public Authority own() {
        return new Authority(person, roles, regions, List.of());
    }

    private Optional<Grant> grantOf(
            AuthorityDelegated delegated, LocalDate day, Function<PersonId, HeldAuthority> others) {
        if (roles.isEmpty()
                || roles.contains(Role.AUDITOR)
                || day.isBefore(delegated.from())
                || day.isAfter(delegated.until())) {
            return Optional.empty();
        }
        HeldAuthority lender = others.apply(delegated.delegatedBy());
        List<Region> stillTheirs =
                delegated.regions().stream().filter(lender.regions::contains).toList();
        boolean nothingLeft = !lender.roles.contains(delegated.role())
                || stillTheirs.isEmpty() && !delegated.regions().isEmpty();
        return nothingLeft
                ? Optional.empty()
                : Optional.of(
                        new Grant(delegated.role(), stillTheirs, delegated.delegation(), delegated.delegatedBy()));
    }
}
