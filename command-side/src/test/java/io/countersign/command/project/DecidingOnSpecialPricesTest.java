package io.countersign.command.project;

import static io.countersign.command.project.ProjectStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.command.project.DecidingOnSpecialPrices.Decision;
import io.countersign.command.rulebook.Refused;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Grant;
import io.countersign.people.Role;
import io.countersign.project.AskedPrice;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.refusal.Refusal;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DecidingOnSpecialPricesTest {

    private static final AskedPrice PRICE = price(MODEL, "300", "85.50", "72");

    private final FixtureConfiguration<ProjectRegistration> project = project();

    @Test
    void the_general_manager_grants_what_was_asked_for() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(grant(), by(MANAGER, generalManager()))
                .expectEvents(granted(PRICE));
    }

    @Test
    void a_deputy_grants_too() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(grant(), by(DEPUTY, Grant.own(Role.DEPUTY_GENERAL_MANAGER, List.of())))
                .expectEvents(new PriceApprovalGranted(
                        PROJECT,
                        PRICES,
                        List.of(PRICE),
                        "同意",
                        new ExercisedAuthority(Role.DEPUTY_GENERAL_MANAGER, null, null, null),
                        DEPUTY));
    }

    @Test
    void whoever_was_lent_the_role_grants_and_the_event_says_whose_it_is() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(grant(), by(DIRECTOR, Grant.own(Role.SALES_DIRECTOR, List.of()), lentBy(MANAGER)))
                .expectEvents(new PriceApprovalGranted(
                        PROJECT,
                        PRICES,
                        List.of(PRICE),
                        "同意",
                        new ExercisedAuthority(Role.GENERAL_MANAGER, null, new DelegationId("D-1"), MANAGER),
                        DIRECTOR));
    }

    @Test
    void special_prices_are_refused_with_a_reason() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(refuse("低于成本"), by(MANAGER, generalManager()))
                .expectEvents(refused("低于成本"));
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(refuse(" "), by(MANAGER, generalManager()))
                .expectException(refusedBy("PRC-12"));
    }

    @Test
    void the_same_decision_again_changes_nothing() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), granted(PRICE))
                .when(grant(), by(MANAGER, generalManager()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), refused("低于成本"))
                .when(refuse("低于成本"), by(MANAGER, generalManager()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_nobody_asked_for_is_not_granted() {
        project.given(registered(rolls(MODEL, "300")))
                .when(grant(), by(MANAGER, generalManager()))
                .expectException(refusedBy("PRC-8"));
    }

    @Test
    void nobody_else_decides() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(grant(), by(DIRECTOR, Grant.own(Role.PRESIDENT, List.of())))
                .expectException(refusedBy("PRC-9"));
    }

    @Test
    void nobody_decides_on_what_they_asked_for() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(grant(), by(SALESPERSON, generalManager()))
                .expectException(refusedBy("PRC-10"));
    }

    @Test
    void nobody_decides_with_a_role_of_whoever_asked() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE))
                .when(grant(), by(DIRECTOR, lentBy(SALESPERSON)))
                .expectException(refusedBy("PRC-10"));
    }

    @Test
    void special_prices_are_decided_once() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), granted(PRICE))
                .when(grant(), by(DEPUTY, Grant.own(Role.DEPUTY_GENERAL_MANAGER, List.of())))
                .expectException(refusedBy("PRC-11"));
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), granted(PRICE))
                .when(refuse("太低"), by(MANAGER, generalManager()))
                .expectException(refusedBy("PRC-11"));
    }

    @Test
    void whoever_was_not_the_first_to_decide_is_told_which_event_was() {
        DecidingOnSpecialPrices.Facts second = new DecidingOnSpecialPrices.Facts(
                asked(PRICE), new Decision(true, MANAGER, "project-PR-1/2"), DEPUTY, asGeneralManager(), true, null);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> DecidingOnSpecialPrices.RULES.demand(second))
                .satisfies(refused -> assertThat(refused.refusals())
                        .extracting(Refusal::decidedBy)
                        .containsExactly("project-PR-1/2"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        project.given(registered(rolls(MODEL, "300")), asked(PRICE), granted(PRICE))
                .when(refuse(""), by(SALESPERSON))
                .expectException(refusedBy("PRC-9", "PRC-10", "PRC-11", "PRC-12"));
        project.given(registered(rolls(MODEL, "300")))
                .when(refuse(""), by(SALESPERSON))
                .expectException(refusedBy("PRC-8", "PRC-9", "PRC-12"));
    }
}
