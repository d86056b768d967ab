package io.countersign.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.policy.PolicyInForce;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Policies policies = new Policies(events);

    @Test
    void until_something_is_published_the_policy_is_as_delivered() {
        assertThat(policies.inForce()).isEqualTo(PolicyInForce.AS_DELIVERED);
    }

    @Test
    void what_was_published_last_holds() {
        published(1, 10);
        published(2, 14);

        assertThat(policies.inForce()).isEqualTo(new PolicyInForce(2, lapsing(14)));
    }

    @Test
    void what_was_forgotten_is_read_anew() {
        assertThat(policies.inForce().version()).isZero();
        published(1, 10);

        policies.forget();

        assertThat(policies.inForce().version()).isEqualTo(1);
    }

    private void published(int version, int days) {
        events.publish(new GenericDomainEventMessage<>(
                "Policy",
                PolicyId.OFFICE.toString(),
                version - 1L,
                new PolicyPublished(PolicyId.OFFICE, version, lapsing(days), "because", new PersonId("p-9"))));
    }

    private static OfficePolicy lapsing(int days) {
        OfficePolicy delivered = OfficePolicy.AS_DELIVERED;
        return new OfficePolicy(
                new CreditTerms(days, List.of(Role.PRESIDENT)),
                delivered.dunning(),
                delivered.reservations(),
                delivered.projects(),
                delivered.papers(),
                OfficePolicy.AS_DELIVERED.bank());
    }
}
