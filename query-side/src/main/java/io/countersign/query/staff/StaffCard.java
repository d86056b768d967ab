package io.countersign.query.staff;

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
import io.countersign.staff.StaffQuery.Delegation;
import io.countersign.staff.StaffQuery.StaffMember;
import io.countersign.store.log.StoredEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a member of staff comes about, event by event. */
final class StaffCard {

    private StaffCard() {}

    static StaffMember after(@Nullable StaffMember before, StaffEvent event, StoredEvent stored) {
        StaffMember known = before == null ? unknown(event.person(), actorOf(event), stored) : before;
        return switch (event) {
            case StaffMemberAppointed appointed ->
                with(known, appointed.roles(), appointed.regions(), known.delegations(), false, stored);
            case AuthorityChanged changed ->
                with(known, changed.roles(), changed.regions(), known.delegations(), false, stored);
            case DepartmentAssigned assigned ->
                with(known, known.roles(), known.regions(), known.delegations(), known.dismissed(), stored);
            case SignInReset reset ->
                with(known, known.roles(), known.regions(), known.delegations(), known.dismissed(), stored);
            case StaffMemberDismissed dismissed -> with(known, List.of(), List.of(), known.delegations(), true, stored);
            case AuthorityDelegated delegated ->
                with(
                        known,
                        known.roles(),
                        known.regions(),
                        Stream.concat(known.delegations().stream(), Stream.of(lent(delegated)))
                                .toList(),
                        known.dismissed(),
                        stored);
            case DelegationEnded ended ->
                with(
                        known,
                        known.roles(),
                        known.regions(),
                        known.delegations().stream()
                                .map(delegation -> after(delegation, ended))
                                .toList(),
                        known.dismissed(),
                        stored);
        };
    }

    private static StaffMember with(
            StaffMember before,
            List<Role> roles,
            List<Region> regions,
            List<Delegation> delegations,
            boolean dismissed,
            StoredEvent stored) {
        return new StaffMember(
                before.person(),
                roles,
                regions,
                delegations,
                dismissed,
                before.appointedAt(),
                before.appointedBy(),
                stored.sequence());
    }

    private static StaffMember unknown(PersonId person, PersonId appointedBy, StoredEvent stored) {
        return new StaffMember(
                person, List.of(), List.of(), List.of(), false, stored.recordedAt(), appointedBy, stored.sequence());
    }

    private static PersonId actorOf(StaffEvent event) {
        return switch (event) {
            case StaffMemberAppointed appointed -> appointed.appointedBy();
            case AuthorityChanged changed -> changed.changedBy();
            case StaffMemberDismissed dismissed -> dismissed.dismissedBy();
            case AuthorityDelegated delegated -> delegated.delegatedBy();
            case DelegationEnded ended -> ended.endedBy();
            case DepartmentAssigned assigned -> assigned.assignedBy();
            case SignInReset reset -> reset.resetBy();
        };
    }

    private static Delegation lent(AuthorityDelegated event) {
        return new Delegation(
                event.delegation(),
                event.role(),
                event.regions(),
                event.from(),
                event.until(),
                event.reason(),
                event.delegatedBy(),
                null);
    }

    private static Delegation after(Delegation before, DelegationEnded ended) {
        return before.delegation().equals(ended.delegation())
                ? new Delegation(
                        before.delegation(),
                        before.role(),
                        before.regions(),
                        before.from(),
                        before.until(),
                        before.reason(),
                        before.delegatedBy(),
                        ended.endedBy())
                : before;
    }
}
