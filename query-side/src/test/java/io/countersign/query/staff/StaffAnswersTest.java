package io.countersign.query.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.query.history.LogFold;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import io.countersign.staff.StaffQuery.Delegation;
import io.countersign.staff.StaffQuery.FindAuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.AuthorityAt;
import io.countersign.staff.StaffQuery.FindAuthorityAt.HeldRole;
import io.countersign.staff.StaffQuery.ListStaff;
import io.countersign.staff.StaffQuery.StaffMember;
import io.countersign.store.authority.Authorities;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.upcasting.Upcasters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

/** Who held which authority at that moment, by what was on record then? */
class StaffAnswersTest {

    private static final PersonId ALICE = new PersonId("p-1");
    private static final PersonId MANAGER = new PersonId("p-3");
    private static final PersonId ADMINISTRATOR = new PersonId("p-9");
    private static final Region EAST = new Region("华东");
    private static final DelegationId LOAN = new DelegationId("D-1");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 27);

    private static final Grant OWN = Grant.own(Role.FINANCE, List.of());
    private static final Grant LENT = new Grant(Role.REGIONAL_MANAGER, List.of(EAST), LOAN, MANAGER);

    private final LogInMemory log = new LogInMemory();
    private final StaffAnswers answers = new StaffAnswers(
            new LogFold(log, new EventReading(Upcasters.ALL)),
            new Authorities(EmbeddedEventStore.builder()
                    .storageEngine(new InMemoryEventStorageEngine())
                    .build()),
            ZoneId.of("Asia/Shanghai"));

    @Test
    void a_role_counts_from_the_moment_of_its_appointment() {
        happened(
                "2026-01-05T01:00:00Z",
                new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), ADMINISTRATOR));

        assertThat(grants("2026-01-05T00:59:59Z")).isEmpty();
        assertThat(grants("2026-01-05T01:00:00Z")).containsExactly(OWN);
    }

    @Test
    void what_was_lent_counts_on_its_days_in_the_companys_time_zone() {
        everybodyAppointedAndTheRoleLent();

        assertThat(grants("2026-01-19T15:59:59Z")).containsExactly(OWN);
        assertThat(grants("2026-01-19T16:00:00Z")).containsExactly(OWN, LENT);
        assertThat(grants("2026-01-27T15:59:59Z")).containsExactly(OWN, LENT);
        assertThat(grants("2026-01-27T16:00:00Z")).containsExactly(OWN);
    }

    @Test
    void every_role_names_the_events_that_prove_it() {
        everybodyAppointedAndTheRoleLent();

        AuthorityAt then = at("2026-01-20T02:00:00Z");

        assertThat(then.day()).isEqualTo(FIRST);
        assertThat(then.held())
                .containsExactly(
                        new HeldRole(OWN, List.of("person-p-1/0")),
                        new HeldRole(LENT, List.of("person-p-1/1", "person-p-3/0")));
    }

    @Test
    void what_happened_later_does_not_change_what_was_true() {
        everybodyAppointedAndTheRoleLent();
        happened("2026-01-22T01:00:00Z", new DelegationEnded(ALICE, LOAN, "back", MANAGER));
        happened(
                "2026-01-23T01:00:00Z",
                new AuthorityChanged(MANAGER, List.of(Role.SALESPERSON), List.of(), "x", ADMINISTRATOR));
        happened("2026-01-24T01:00:00Z", new StaffMemberDismissed(ALICE, "left", ADMINISTRATOR));

        assertThat(grants("2026-01-22T00:59:59Z")).containsExactly(OWN, LENT);
        assertThat(grants("2026-01-22T01:00:00Z")).containsExactly(OWN);
        assertThat(grants("2026-01-24T01:00:00Z")).isEmpty();
    }

    @Test
    void whoever_lent_a_role_and_loses_it_has_lent_nothing_from_then_on() {
        everybodyAppointedAndTheRoleLent();
        happened(
                "2026-01-23T01:00:00Z",
                new AuthorityChanged(MANAGER, List.of(Role.SALESPERSON), List.of(), "x", ADMINISTRATOR));

        assertThat(grants("2026-01-23T00:59:59Z")).containsExactly(OWN, LENT);
        assertThat(grants("2026-01-23T01:00:00Z")).containsExactly(OWN);
    }

    @Test
    void the_staff_are_listed_with_what_was_lent_to_them() {
        everybodyAppointedAndTheRoleLent();
        happened("2026-01-22T01:00:00Z", new DelegationEnded(ALICE, LOAN, "back", MANAGER));

        assertThat(answers.answer(new ListStaff()).members())
                .filteredOn(member -> member.person().equals(ALICE))
                .containsExactly(new StaffMember(
                        ALICE,
                        List.of(Role.FINANCE),
                        List.of(),
                        List.of(new Delegation(
                                LOAN, Role.REGIONAL_MANAGER, List.of(EAST), FIRST, LAST, "leave", MANAGER, MANAGER)),
                        false,
                        Instant.parse("2026-01-05T01:00:00Z"),
                        ADMINISTRATOR,
                        2));
    }

    private void everybodyAppointedAndTheRoleLent() {
        happened(
                "2026-01-05T01:00:00Z",
                new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), ADMINISTRATOR));
        happened(
                "2026-01-05T01:00:00Z",
                new StaffMemberAppointed(MANAGER, List.of(Role.REGIONAL_MANAGER), List.of(EAST), ADMINISTRATOR));
        happened(
                "2026-01-15T01:00:00Z",
                new AuthorityDelegated(
                        ALICE, LOAN, Role.REGIONAL_MANAGER, List.of(EAST), FIRST, LAST, "leave", MANAGER));
    }

    private AuthorityAt at(String moment) {
        return answers.answer(new FindAuthorityAt(ALICE, Instant.parse(moment)));
    }

    private List<Grant> grants(String moment) {
        return at(moment).held().stream().map(HeldRole::grant).toList();
    }

    private void happened(String moment, StaffEvent event) {
        log.append(event.person().toString(), event, Instant.parse(moment));
    }
}
