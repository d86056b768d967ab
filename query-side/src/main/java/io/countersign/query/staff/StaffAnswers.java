package io.countersign.query.staff;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.query.history.LogFold;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.staff.StaffQuery.FindAuthority;
import io.countersign.staff.StaffQuery.FindAuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.AuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.HeldRole;
import io.countersign.staff.StaffQuery.ListStaff;
import io.countersign.staff.StaffQuery.StaffMember;
import io.countersign.store.authority.Authorities;
import io.countersign.store.log.Selection;
import io.countersign.store.names.StoredNames;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** Answers who is on the staff: a few events, read from the log whenever somebody asks. */
public final class StaffAnswers {

    private static final Set<String> EVENTS = StoredNames.namesOf(StaffEvent.class);

    private final LogFold log;
    private final Authorities authorities;
    private final ZoneId zone;

    /** @param zone decides which day a moment belongs to */
    public StaffAnswers(LogFold log, Authorities authorities, ZoneId zone) {
        this.log = log;
        this.authorities = authorities;
        this.zone = zone;
    }

    @QueryHandler
    Authority answer(FindAuthority question, @MetaDataValue(MetadataKeys.TODAY) @Nullable String today) {
        return authorities.of(question.person(), today == null ? null : LocalDate.parse(today));
    }

    @QueryHandler
    AuthorityAt answer(FindAuthorityAt question) {
        Map<PersonId, ProvedAuthority> known = new LinkedHashMap<>();
        log.read(
                Selection.ofNames(EVENTS).knownAt(question.at()),
                (event, stored) -> known.compute(
                        ((StaffEvent) event).person(),
                        (person, before) -> ProvedAuthority.after(before, (StaffEvent) event, stored)));
        LocalDate day = LocalDate.ofInstant(question.at(), zone);
        ProvedAuthority asked = known.getOrDefault(question.person(), ProvedAuthority.none(question.person()));
        List<Grant> grants = asked.held()
                .on(
                        day,
                        person -> known.getOrDefault(person, ProvedAuthority.none(person))
                                .held())
                .grants();
        return new AuthorityAt(
                question.person(),
                question.at(),
                day,
                grants.stream()
                        .map(grant -> new HeldRole(grant, asked.proofOf(grant, known)))
                        .toList());
    }

    @QueryHandler
    ListStaff.Staff answer(ListStaff question) {
        Map<PersonId, StaffMember> members = new LinkedHashMap<>();
        log.read(Selection.ofNames(EVENTS), (event, stored) -> {
            StaffEvent staff = (StaffEvent) event;
            members.compute(staff.person(), (person, before) -> StaffCard.after(before, staff, stored));
        });
        return new ListStaff.Staff(List.copyOf(members.values()));
    }
}
