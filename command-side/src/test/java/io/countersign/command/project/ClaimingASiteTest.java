package io.countersign.command.project;

import static io.countersign.command.project.ProjectStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.project.ProjectId;
import io.countersign.project.SiteCommand.ClaimSite;
import io.countersign.project.SiteCommand.ProlongClaim;
import io.countersign.project.SiteEvent.SiteClaimProlonged;
import io.countersign.project.SiteEvent.SiteClaimed;
import io.countersign.project.SiteEvent.SiteContested;
import io.countersign.project.SiteId;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ClaimingASiteTest {

    private static final SiteId SITE = SiteId.at(PLACE);

    private final FixtureConfiguration<Site> site =
            new AggregateTestFixture<>(Site.class).registerParameterResolverFactory(new ActingResolver());

    @Test
    void whoever_comes_first_has_the_place() {
        site.givenNoPriorActivity()
                .when(claim(EARLIER, OTHER_CUSTOMER), by(SALESPERSON))
                .expectEvents(claimed(EARLIER, OTHER_CUSTOMER, PROTECTED_UNTIL));
    }

    @Test
    void whoever_comes_second_is_told_of_the_first() {
        site.given(claimed(EARLIER, OTHER_CUSTOMER, TODAY))
                .when(claim(PROJECT, CUSTOMER), by(SALESPERSON))
                .expectEvents(contested());
    }

    @Test
    void the_same_claim_again_changes_nothing() {
        site.given(claimed(PROJECT, CUSTOMER, PROTECTED_UNTIL))
                .when(claim(PROJECT, CUSTOMER), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        site.given(claimed(EARLIER, OTHER_CUSTOMER, PROTECTED_UNTIL), contested())
                .when(claim(PROJECT, CUSTOMER), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_second_project_of_the_same_customer_is_no_conflict() {
        site.given(claimed(EARLIER, CUSTOMER, PROTECTED_UNTIL))
                .when(claim(PROJECT, CUSTOMER), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_claim_that_has_run_out_is_no_claim() {
        site.given(claimed(EARLIER, OTHER_CUSTOMER, TODAY.minusDays(1)))
                .when(claim(PROJECT, CUSTOMER), by(SALESPERSON))
                .expectEvents(claimed(PROJECT, CUSTOMER, PROTECTED_UNTIL));
    }

    @Test
    void whoever_holds_a_place_holds_it_for_longer_or_gives_it_up() {
        site.given(claimed(PROJECT, CUSTOMER, PROTECTED_UNTIL))
                .when(new ProlongClaim(SITE, PROJECT, PROTECTED_UNTIL.plusDays(1)))
                .expectEvents(new SiteClaimProlonged(SITE, PROJECT, PROTECTED_UNTIL.plusDays(1)));
        site.given(
                        claimed(EARLIER, OTHER_CUSTOMER, PROTECTED_UNTIL),
                        new SiteClaimProlonged(SITE, EARLIER, TODAY.minusDays(1)))
                .when(claim(PROJECT, CUSTOMER), by(SALESPERSON))
                .expectEvents(claimed(PROJECT, CUSTOMER, PROTECTED_UNTIL));
    }

    @Test
    void whoever_does_not_hold_a_place_prolongs_nothing() {
        site.given(claimed(EARLIER, OTHER_CUSTOMER, PROTECTED_UNTIL))
                .when(new ProlongClaim(SITE, PROJECT, PROTECTED_UNTIL.plusDays(1)))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        site.given(claimed(PROJECT, CUSTOMER, PROTECTED_UNTIL))
                .when(new ProlongClaim(SITE, PROJECT, PROTECTED_UNTIL))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_address_may_be_written_in_several_ways() {
        site.givenNoPriorActivity()
                .when(new ClaimSite(SITE, " 上海市 黄浦区，滨江路８号 ", PROJECT, CUSTOMER, PROTECTED_UNTIL), by(SALESPERSON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void an_address_of_another_place_is_refused() {
        site.givenNoPriorActivity()
                .when(new ClaimSite(SITE, "滨江路9号", PROJECT, CUSTOMER, PROTECTED_UNTIL), by(SALESPERSON))
                .expectException(refusedBy("SIT-1"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        site.givenNoPriorActivity()
                .when(new ClaimSite(SITE, "--", PROJECT, CUSTOMER, PROTECTED_UNTIL), by(SALESPERSON))
                .expectException(refusedBy("SIT-1"));
    }

    private static ClaimSite claim(ProjectId project, CustomerAccountId account) {
        return new ClaimSite(SITE, PLACE, project, account, PROTECTED_UNTIL);
    }

    private static SiteClaimed claimed(ProjectId project, CustomerAccountId account, LocalDate until) {
        return new SiteClaimed(SITE, PLACE, project, account, until);
    }

    private static SiteContested contested() {
        return new SiteContested(SITE, PROJECT, CUSTOMER, EARLIER, OTHER_CUSTOMER);
    }
}
