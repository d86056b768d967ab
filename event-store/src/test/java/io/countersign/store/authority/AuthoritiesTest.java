package io.countersign.store.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {

    private static final PersonId ALICE = new PersonId("p-1");
    private static final PersonId BOB = new PersonId("p-2");
    private static final PersonId CAROL = new PersonId("p-3");
    private static final Region EAST = new Region("华东");
    private static final Region NORTH = new Region("华北");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    private static final DelegationId LOAN = new DelegationId("D-1");

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Authorities authorities = new Authorities(events);
    private final Map<PersonId, Long> sequences = new HashMap<>();

    @Test
    void somebody_unknown_has_no_roles() {
        assertThat(authorities.of(ALICE, TODAY).roles()).isEmpty();
    }

    @Test
    void the_last_word_about_a_person_counts() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        happened(new AuthorityChanged(ALICE, List.of(Role.REGIONAL_MANAGER), List.of(EAST), "moved", BOB));

        assertThat(authorities.of(ALICE, TODAY).roles()).containsExactly(Role.REGIONAL_MANAGER);
        assertThat(authorities.of(ALICE, TODAY).regions()).containsExactly(EAST);
    }

    @Test
    void whoever_left_has_no_roles() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        happened(new StaffMemberDismissed(ALICE, "left", BOB));

        assertThat(authorities.of(ALICE, TODAY).roles()).isEmpty();
    }

    @Test
    void one_persons_roles_are_not_anothers() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));

        assertThat(authorities.of(BOB, TODAY).roles()).isEmpty();
    }

    @Test
    void what_was_forgotten_is_read_anew() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        assertThat(authorities.of(ALICE, TODAY).roles()).containsExactly(Role.FINANCE);
        happened(new StaffMemberDismissed(ALICE, "left", BOB));

        authorities.forget(ALICE);

        assertThat(authorities.of(ALICE, TODAY).roles()).isEmpty();
    }

    @Test
    void what_was_lent_counts_from_its_first_to_its_last_day() {
        lentToAlice(TODAY, TODAY.plusDays(7));

        assertThat(authorities.of(ALICE, TODAY.minusDays(1)).lent()).isEmpty();
        assertThat(authorities.of(ALICE, TODAY).lent())
                .containsExactly(new Grant(Role.REGIONAL_MANAGER, List.of(EAST), LOAN, CAROL));
        assertThat(authorities.of(ALICE, TODAY.plusDays(7)).lent()).hasSize(1);
        assertThat(authorities.of(ALICE, TODAY.plusDays(8)).lent()).isEmpty();
    }

    @Test
    void own_roles_come_before_lent_ones() {
        lentToAlice(TODAY, TODAY);

        assertThat(authorities.of(ALICE, TODAY).grants().stream().map(Grant::role))
                .containsExactly(Role.FINANCE, Role.REGIONAL_MANAGER);
        assertThat(authorities.of(ALICE, TODAY).mayActAs())
                .containsExactlyInAnyOrder(Role.FINANCE, Role.REGIONAL_MANAGER);
    }

    @Test
    void a_delegation_that_was_ended_gives_nothing() {
        lentToAlice(TODAY.minusDays(1), TODAY.plusDays(7));
        happened(new DelegationEnded(ALICE, LOAN, "back", CAROL));

        assertThat(authorities.of(ALICE, TODAY).lent()).isEmpty();
    }

    @Test
    void nobody_lends_what_they_have_lost() {
        lentToAlice(TODAY, TODAY);
        happened(new AuthorityChanged(CAROL, List.of(Role.SALESPERSON), List.of(EAST), "moved", BOB));

        assertThat(authorities.of(ALICE, TODAY).lent()).isEmpty();
    }

    @Test
    void of_the_regions_that_were_lent_those_count_that_the_lender_still_has() {
        happened(new StaffMemberAppointed(CAROL, List.of(Role.REGIONAL_MANAGER), List.of(EAST, NORTH), BOB));
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        happened(lent(List.of(EAST, NORTH), TODAY, TODAY));
        happened(new AuthorityChanged(CAROL, List.of(Role.REGIONAL_MANAGER), List.of(NORTH), "moved", BOB));

        assertThat(authorities.of(ALICE, TODAY).lent())
                .containsExactly(new Grant(Role.REGIONAL_MANAGER, List.of(NORTH), LOAN, CAROL));
    }

    @Test
    void whoever_audits_or_left_has_nothing_lent() {
        lentToAlice(TODAY, TODAY);
        happened(new AuthorityChanged(ALICE, List.of(Role.AUDITOR), List.of(), "audits", BOB));
        assertThat(authorities.of(ALICE, TODAY).lent()).isEmpty();
        happened(new StaffMemberDismissed(ALICE, "left", BOB));
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        authorities.forget(ALICE);

        assertThat(authorities.of(ALICE, TODAY).lent()).isEmpty();
    }

    @Test
    void without_a_day_nothing_that_was_lent_counts() {
        lentToAlice(TODAY, TODAY);

        assertThat(authorities.of(ALICE, null).mayActAs()).containsExactly(Role.FINANCE);
    }

    @Test
    void whoever_is_forgotten_takes_along_what_was_known_of_their_lenders() {
        lentToAlice(TODAY, TODAY);
        assertThat(authorities.of(ALICE, TODAY).lent()).hasSize(1);
        happened(new StaffMemberDismissed(CAROL, "left", BOB));

        authorities.forget(ALICE);

        assertThat(authorities.of(ALICE, TODAY).lent()).isEmpty();
    }

    private void lentToAlice(LocalDate from, LocalDate until) {
        happened(new StaffMemberAppointed(CAROL, List.of(Role.REGIONAL_MANAGER), List.of(EAST), BOB));
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        happened(lent(List.of(EAST), from, until));
    }

    private static AuthorityDelegated lent(List<Region> regions, LocalDate from, LocalDate until) {
        return new AuthorityDelegated(ALICE, LOAN, Role.REGIONAL_MANAGER, regions, from, until, "leave", CAROL);
    }

    private void happened(StaffEvent event) {
        long sequence = sequences.merge(event.person(), 0L, (before, none) -> before + 1);
        events.publish(
                new GenericDomainEventMessage<>("StaffMember", event.person().toString(), sequence, event));
    }
}
