package io.countersign.store.authority;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
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
    private static final Region EAST = new Region("华东");

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Authorities authorities = new Authorities(events);
    private final Map<PersonId, Long> sequences = new HashMap<>();

    @Test
    void somebody_unknown_has_no_roles() {
        assertThat(authorities.of(ALICE).roles()).isEmpty();
    }

    @Test
    void the_last_word_about_a_person_counts() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        happened(new AuthorityChanged(ALICE, List.of(Role.REGIONAL_MANAGER), List.of(EAST), "moved", BOB));

        assertThat(authorities.of(ALICE).roles()).containsExactly(Role.REGIONAL_MANAGER);
        assertThat(authorities.of(ALICE).regions()).containsExactly(EAST);
    }

    @Test
    void whoever_left_has_no_roles() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        happened(new StaffMemberDismissed(ALICE, "left", BOB));

        assertThat(authorities.of(ALICE).roles()).isEmpty();
    }

    @Test
    void one_persons_roles_are_not_anothers() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));

        assertThat(authorities.of(BOB).roles()).isEmpty();
    }

    @Test
    void what_was_forgotten_is_read_anew() {
        happened(new StaffMemberAppointed(ALICE, List.of(Role.FINANCE), List.of(), BOB));
        assertThat(authorities.of(ALICE).roles()).containsExactly(Role.FINANCE);
        happened(new StaffMemberDismissed(ALICE, "left", BOB));

        authorities.forget(ALICE);

        assertThat(authorities.of(ALICE).roles()).isEmpty();
    }

    private void happened(StaffEvent event) {
        long sequence = sequences.merge(event.person(), 0L, (before, none) -> before + 1);
        events.publish(
                new GenericDomainEventMessage<>("StaffMember", event.person().toString(), sequence, event));
    }
}
