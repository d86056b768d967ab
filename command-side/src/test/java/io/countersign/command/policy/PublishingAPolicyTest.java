package io.countersign.command.policy;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Quantity;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.BankTerms;
import io.countersign.policy.OfficePolicy.CreditTerms;
import io.countersign.policy.OfficePolicy.DiscountTier;
import io.countersign.policy.OfficePolicy.DunningTerms;
import io.countersign.policy.OfficePolicy.PaperTerms;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.policy.OfficePolicy.ReservationTerms;
import io.countersign.policy.PolicyCommand.PublishPolicy;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishingAPolicyTest {

    private static final PersonId ADMINISTRATOR = new PersonId("p-9");
    private static final OfficePolicy DELIVERED = OfficePolicy.AS_DELIVERED;

    private final FixtureConfiguration<Policy> policy =
            new AggregateTestFixture<>(Policy.class).registerParameterResolverFactory(new ActingResolver());

    @Test
    void the_first_policy_is_version_1() {
        policy.givenNoPriorActivity()
                .when(publish(DELIVERED), by(ADMINISTRATOR))
                .expectEvents(published(1, DELIVERED));
    }

    @Test
    void each_policy_is_one_version_on() {
        policy.given(published(1, DELIVERED), published(2, lapsing(10)))
                .when(publish(DELIVERED), by(ADMINISTRATOR))
                .expectEvents(published(3, DELIVERED));
    }

    @Test
    void the_same_figures_again_change_nothing() {
        policy.given(published(1, lapsing(10)))
                .when(publish(lapsing(10)), by(ADMINISTRATOR))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void there_is_one_policy() {
        policy.givenNoPriorActivity()
                .when(new PublishPolicy(new PolicyId("mine"), DELIVERED, "why not"), by(ADMINISTRATOR))
                .expectException(refusedBy("POL-1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 90})
    void an_approval_lapses_after_a_day_or_three_months(int days) {
        accepts(lapsing(days));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 91, -1})
    void an_approval_that_lapses_at_once_or_hardly_ever_is_refused(int days) {
        refuses(lapsing(days), "POL-2");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"REGIONAL_MANAGER", "SALES_DIRECTOR", "DEPUTY_GENERAL_MANAGER", "GENERAL_MANAGER", "PRESIDENT"})
    void managers_may_be_approvers(Role role) {
        accepts(approvedBy(role));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REGIONAL_MANAGER", "SALES_DIRECTOR", "DEPUTY_GENERAL_MANAGER", "GENERAL_MANAGER", "PRESIDENT"})
    void nobody_else_approves_credit(Role role) {
        refuses(approvedBy(role), "POL-3");
        refuses(approvedBy(Role.PRESIDENT, role), "POL-3");
    }

    @Test
    void somebody_approves_credit() {
        refuses(approvedBy(), "POL-3");
    }

    @Test
    void dunning_begins_with_a_few_attempts() {
        accepts(dunning(1, 4));
        accepts(dunning(7, 4));
        refuses(dunning(0, 4), "POL-4");
        refuses(dunning(8, 4), "POL-4");
    }

    @Test
    void later_attempts_are_some_days_apart() {
        accepts(dunning(3, 1));
        accepts(dunning(3, 30));
        refuses(dunning(3, 0), "POL-5");
        refuses(dunning(3, 31), "POL-5");
    }

    @Test
    void a_reservation_may_miss_some_mondays() {
        accepts(missing(1));
        accepts(missing(12));
        refuses(missing(0), "POL-6");
        refuses(missing(13), "POL-6");
    }

    @Test
    void protection_lasts_from_a_month_to_two_years() {
        accepts(projects(30, "100", 50, DELIVERED.projects().tiers(), 40));
        accepts(projects(730, "100", 50, DELIVERED.projects().tiers(), 40));
        refuses(projects(29, "100", 50, DELIVERED.projects().tiers(), 40), "POL-7");
        refuses(projects(731, "100", 50, DELIVERED.projects().tiers(), 40), "POL-7");
    }

    @Test
    void a_project_has_a_size() {
        accepts(projects(180, "1", 50, List.of(), 100));
        accepts(projects(180, "1000000", 50, List.of(), 100));
        refuses(projects(180, "0.999", 50, List.of(), 100), "POL-8");
        refuses(projects(180, "1000000.001", 50, List.of(), 100), "POL-8");
    }

    @Test
    void a_deposit_is_a_share() {
        accepts(projects(180, "100", 0, List.of(), 100));
        accepts(projects(180, "100", 100, List.of(), 100));
        refuses(projects(180, "100", -1, List.of(), 100), "POL-9");
        refuses(projects(180, "100", 101, List.of(), 100), "POL-9");
    }

    @Test
    void tiers_descend() {
        accepts(projects(180, "100", 50, List.of(new DiscountTier(100, 100), new DiscountTier(1, 50)), 40));
        refuses(projects(180, "100", 50, List.of(new DiscountTier(90, 100), new DiscountTier(90, 50)), 40), "POL-10");
        refuses(projects(180, "100", 50, List.of(new DiscountTier(80, 100), new DiscountTier(90, 50)), 40), "POL-10");
        refuses(projects(180, "100", 50, List.of(new DiscountTier(101, 100)), 40), "POL-10");
        refuses(projects(180, "100", 50, List.of(new DiscountTier(0, 100)), 40), "POL-10");
    }

    @Test
    void weights_do_not_rise_as_prices_fall() {
        accepts(projects(180, "100", 50, List.of(new DiscountTier(90, 100), new DiscountTier(80, 100)), 100));
        accepts(projects(180, "100", 50, List.of(new DiscountTier(90, 0)), 0));
        refuses(projects(180, "100", 50, List.of(new DiscountTier(90, 60), new DiscountTier(80, 61)), 40), "POL-11");
        refuses(projects(180, "100", 50, List.of(new DiscountTier(90, 60)), 61), "POL-11");
        refuses(projects(180, "100", 50, List.of(new DiscountTier(90, 101)), 40), "POL-11");
        refuses(projects(180, "100", 50, List.of(), -1), "POL-11");
    }

    @Test
    void papers_are_reminded_of_in_time() {
        accepts(reminding(1));
        accepts(reminding(180));
        refuses(reminding(0), "POL-12");
        refuses(reminding(181), "POL-12");
    }

    @Test
    void a_policy_without_a_reason_is_refused() {
        policy.givenNoPriorActivity()
                .when(new PublishPolicy(PolicyId.OFFICE, DELIVERED, " "), by(ADMINISTRATOR))
                .expectException(refusedBy("POL-13"));
    }

    @Test
    void money_is_looked_for_up_to_sixty_days() {
        accepts(matching(0, 50));
        accepts(matching(60, 50));
        refuses(matching(-1, 50), "POL-14");
        refuses(matching(61, 50), "POL-14");
    }

    @Test
    void a_match_is_proposed_from_one_to_a_hundred_points() {
        accepts(matching(10, 1));
        accepts(matching(10, 100));
        refuses(matching(10, 0), "POL-15");
        refuses(matching(10, 101), "POL-15");
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        OfficePolicy nothing = new OfficePolicy(
                new CreditTerms(0, List.of()),
                new DunningTerms(0, 0),
                new ReservationTerms(false, 0),
                new ProjectTerms(0, Quantity.of("0"), Quantity.of("0"), -1, List.of(new DiscountTier(0, 0)), 1),
                new PaperTerms(0),
                new BankTerms(false, -1, 0));
        policy.givenNoPriorActivity()
                .when(new PublishPolicy(new PolicyId("mine"), nothing, ""), by(ADMINISTRATOR))
                .expectException(refusedBy(
                        "POL-1", "POL-2", "POL-3", "POL-4", "POL-5", "POL-6", "POL-7", "POL-8", "POL-9", "POL-10",
                        "POL-11", "POL-12", "POL-13", "POL-14", "POL-15"));
    }

    private void accepts(OfficePolicy figures) {
        policy.givenNoPriorActivity().when(publish(figures), by(ADMINISTRATOR)).expectEvents(published(1, figures));
    }

    private void refuses(OfficePolicy figures, String rule) {
        policy.givenNoPriorActivity()
                .when(publish(figures), by(ADMINISTRATOR))
                .expectNoEvents()
                .expectException(refusedBy(rule));
    }

    private static PublishPolicy publish(OfficePolicy figures) {
        return new PublishPolicy(PolicyId.OFFICE, figures, "The office decided");
    }

    private static PolicyPublished published(int version, OfficePolicy figures) {
        return new PolicyPublished(PolicyId.OFFICE, version, figures, "The office decided", ADMINISTRATOR);
    }

    private static OfficePolicy lapsing(int days) {
        return with(new CreditTerms(days, List.of(Role.PRESIDENT)));
    }

    private static OfficePolicy approvedBy(Role... roles) {
        return with(new CreditTerms(7, List.of(roles)));
    }

    private static OfficePolicy with(CreditTerms credit) {
        return new OfficePolicy(
                credit,
                DELIVERED.dunning(),
                DELIVERED.reservations(),
                DELIVERED.projects(),
                DELIVERED.papers(),
                OfficePolicy.AS_DELIVERED.bank());
    }

    private static OfficePolicy dunning(int daily, int pause) {
        return new OfficePolicy(
                DELIVERED.credit(),
                new DunningTerms(daily, pause),
                DELIVERED.reservations(),
                DELIVERED.projects(),
                DELIVERED.papers(),
                OfficePolicy.AS_DELIVERED.bank());
    }

    private static OfficePolicy missing(int mondays) {
        return new OfficePolicy(
                DELIVERED.credit(),
                DELIVERED.dunning(),
                new ReservationTerms(true, mondays),
                DELIVERED.projects(),
                DELIVERED.papers(),
                OfficePolicy.AS_DELIVERED.bank());
    }

    private static OfficePolicy projects(
            int protection, String rolls, int deposit, List<DiscountTier> tiers, int below) {
        return new OfficePolicy(
                DELIVERED.credit(),
                DELIVERED.dunning(),
                DELIVERED.reservations(),
                new ProjectTerms(protection, Quantity.of(rolls), Quantity.of(rolls), deposit, tiers, below),
                DELIVERED.papers(),
                OfficePolicy.AS_DELIVERED.bank());
    }

    private static OfficePolicy matching(int days, int score) {
        return new OfficePolicy(
                DELIVERED.credit(),
                DELIVERED.dunning(),
                DELIVERED.reservations(),
                DELIVERED.projects(),
                DELIVERED.papers(),
                new BankTerms(true, days, score));
    }

    private static OfficePolicy reminding(int days) {
        return new OfficePolicy(
                DELIVERED.credit(),
                DELIVERED.dunning(),
                DELIVERED.reservations(),
                DELIVERED.projects(),
                new PaperTerms(days),
                OfficePolicy.AS_DELIVERED.bank());
    }

    private static Map<String, String> by(PersonId person) {
        return Map.of(
                MetadataKeys.ACTOR, person.value(),
                MetadataKeys.SENT_AT, "2026-01-20T02:00:00Z",
                MetadataKeys.TODAY, "2026-01-20");
    }
}
