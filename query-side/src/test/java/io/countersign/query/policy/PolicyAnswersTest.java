package io.countersign.query.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.policy.PolicyQuery.FindPolicy;
import io.countersign.policy.PolicyQuery.ListPolicyVersions;
import io.countersign.policy.PolicyQuery.PolicyVersion;
import io.countersign.query.history.LogFold;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.upcasting.Upcasters;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyAnswersTest {

    private static final PersonId ADMINISTRATOR = new PersonId("p-9");
    private static final Instant THEN = Instant.parse("2026-01-20T02:00:00Z");

    private final LogInMemory log = new LogInMemory();
    private final PolicyAnswers answers = new PolicyAnswers(new LogFold(log, new EventReading(Upcasters.ALL)));

    @Test
    void until_something_is_published_the_policy_is_as_delivered() {
        assertThat(answers.answer(new FindPolicy())).isEqualTo(PolicyVersion.AS_DELIVERED);
        assertThat(answers.answer(new ListPolicyVersions()).versions()).containsExactly(PolicyVersion.AS_DELIVERED);
    }

    @Test
    void every_version_is_listed_newest_first_with_who_and_why() {
        log.append(
                PolicyId.OFFICE.toString(),
                new PolicyPublished(PolicyId.OFFICE, 1, lapsing(10), "longer", ADMINISTRATOR),
                THEN);

        PolicyVersion first = new PolicyVersion(1, lapsing(10), "longer", ADMINISTRATOR, THEN);
        assertThat(answers.answer(new FindPolicy())).isEqualTo(first);
        assertThat(answers.answer(new ListPolicyVersions()).versions())
                .containsExactly(first, PolicyVersion.AS_DELIVERED);
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
