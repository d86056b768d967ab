package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.SetAdjustmentPeriod;
import io.countersign.account.AccountEvent.AdjustmentPeriodSet;
import io.countersign.people.Grant;
import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SettingAnAdjustmentPeriodTest {

    private static final Grant IS_DIRECTOR = Grant.own(Role.SALES_DIRECTOR, List.of());

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void the_regional_manager_or_the_sales_director_sets_a_period() {
        account.given(opened())
                .when(set(TODAY, TOMORROW), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(new AdjustmentPeriodSet(CUSTOMER, TODAY, TOMORROW, "价格调整", MANAGER));
        account.given(opened())
                .when(set(TODAY, TOMORROW), by(DIRECTOR, IS_DIRECTOR))
                .expectEvents(new AdjustmentPeriodSet(CUSTOMER, TODAY, TOMORROW, "价格调整", DIRECTOR));
    }

    @Test
    void a_period_of_one_day_is_a_period_and_one_that_ends_before_it_begins_is_not() {
        account.given(opened())
                .when(set(TODAY, TODAY), by(MANAGER, RUNS_THE_EAST))
                .expectEvents(new AdjustmentPeriodSet(CUSTOMER, TODAY, TODAY, "价格调整", MANAGER));
        account.given(opened())
                .when(set(TODAY, YESTERDAY), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("ADJ-1"));
    }

    @Test
    void a_period_without_a_reason_is_refused() {
        account.given(opened())
                .when(new SetAdjustmentPeriod(CUSTOMER, TODAY, TODAY, " "), by(MANAGER, RUNS_THE_EAST))
                .expectException(refusedBy("ADJ-2"));
    }

    @Test
    void the_manager_of_another_region_sets_nothing_here() {
        account.given(opened())
                .when(set(TODAY, TODAY), by(OTHER_MANAGER, RUNS_THE_WEST))
                .expectException(refusedBy("ADJ-3"));
    }

    @Test
    void the_same_period_again_changes_nothing() {
        account.given(opened(), new AdjustmentPeriodSet(CUSTOMER, TODAY, TOMORROW, "价格调整", MANAGER))
                .when(set(TODAY, TOMORROW), by(MANAGER, RUNS_THE_EAST))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_later_period_replaces_the_one_before() {
        account.given(
                        opened(),
                        new AdjustmentPeriodSet(CUSTOMER, TODAY, TOMORROW, "价格调整", MANAGER),
                        new AdjustmentPeriodSet(CUSTOMER, YESTERDAY, YESTERDAY, "价格调整", MANAGER),
                        recorded(R1, 100))
                .when(cover(ORDER, 100), by(ASSISTANT))
                .expectEvents(covered(ORDER, 100));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened())
                .when(new SetAdjustmentPeriod(CUSTOMER, TODAY, YESTERDAY, ""), by(ASSISTANT))
                .expectException(refusedBy("ADJ-1", "ADJ-2", "ADJ-3"));
    }

    private static SetAdjustmentPeriod set(LocalDate from, LocalDate until) {
        return new SetAdjustmentPeriod(CUSTOMER, from, until, "价格调整");
    }
}
