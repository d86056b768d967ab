package io.countersign.query.staff;

import io.countersign.people.PersonId;
import io.countersign.query.history.LogFold;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.staff.StaffQuery.FindAuthority;
import io.countersign.staff.StaffQuery.ListStaff;
import io.countersign.staff.StaffQuery.StaffMember;
import io.countersign.store.authority.Authorities;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.names.StoredNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers who is on the staff: a few events, read from the log whenever somebody asks. */
public final class StaffAnswers {

    private static final Set<String> EVENTS = StoredNames.namesOf(StaffEvent.class);

    private final LogFold log;
    private final Authorities authorities;

    public StaffAnswers(LogFold log, Authorities authorities) {
        this.log = log;
        this.authorities = authorities;
    }

    @QueryHandler
    Authority answer(FindAuthority question) {
        return authorities.of(question.person());
    }

    @QueryHandler
    ListStaff.Staff answer(ListStaff question) {
        Map<PersonId, StaffMember> members = new LinkedHashMap<>();
        log.read(Selection.ofNames(EVENTS), (event, stored) -> {
            StaffEvent staff = (StaffEvent) event;
            members.compute(staff.person(), (person, before) -> after(before, staff, stored));
        });
        return new ListStaff.Staff(List.copyOf(members.values()));
    }

    private static @Nullable StaffMember after(@Nullable StaffMember before, StaffEvent event, StoredEvent stored) {
        return switch (event) {
            case StaffMemberAppointed appointed ->
                new StaffMember(
                        appointed.person(),
                        appointed.roles(),
                        appointed.regions(),
                        false,
                        before == null ? stored.recordedAt() : before.appointedAt(),
                        before == null ? appointed.appointedBy() : before.appointedBy(),
                        stored.sequence());
            case AuthorityChanged changed ->
                new StaffMember(
                        changed.person(),
                        changed.roles(),
                        changed.regions(),
                        false,
                        before == null ? stored.recordedAt() : before.appointedAt(),
                        before == null ? changed.changedBy() : before.appointedBy(),
                        stored.sequence());
            case StaffMemberDismissed dismissed ->
                new StaffMember(
                        dismissed.person(),
                        List.of(),
                        List.of(),
                        true,
                        before == null ? stored.recordedAt() : before.appointedAt(),
                        before == null ? dismissed.dismissedBy() : before.appointedBy(),
                        stored.sequence());
            case AuthorityDelegated delegated -> before;
            case DelegationEnded ended -> before;
        };
    }
}
