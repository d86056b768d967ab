package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.AccountCommand.AssignSalesperson;
import io.countersign.account.AccountCommand.ChangeStanding;
import io.countersign.account.AccountCommand.MoveToRegion;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ChangingAnAccountTest {

    private static final PersonId SELLER = new PersonId("seller");

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void a_standing_changes_with_a_reason_and_the_person() {
        account.given(opened())
                .when(new ChangeStanding(CUSTOMER, Standing.KEY, "用量大"), by(DIRECTOR))
                .expectEvents(new StandingChanged(CUSTOMER, Standing.REGULAR, Standing.KEY, "用量大", DIRECTOR));
    }

    @Test
    void a_region_changes_with_a_reason_and_the_person() {
        account.given(opened())
                .when(new MoveToRegion(CUSTOMER, new Region("华南"), "搬家"), by(DIRECTOR))
                .expectEvents(new RegionChanged(CUSTOMER, new Region("华东"), new Region("华南"), "搬家", DIRECTOR));
    }

    @Test
    void a_salesperson_changes_with_a_reason_and_the_person() {
        account.given(opened())
                .when(new AssignSalesperson(CUSTOMER, SELLER, "新人"), by(DIRECTOR))
                .expectEvents(new SalespersonChanged(CUSTOMER, null, SELLER, "新人", DIRECTOR));
    }

    @Test
    void changing_to_what_is_already_so_changes_nothing() {
        account.given(opened(), new SalespersonChanged(CUSTOMER, null, SELLER, "新人", DIRECTOR))
                .when(new ChangeStanding(CUSTOMER, Standing.REGULAR, "again"), by(DIRECTOR))
                .expectNoEvents();
        account.given(opened())
                .when(new MoveToRegion(CUSTOMER, new Region("华东"), "again"), by(DIRECTOR))
                .expectNoEvents();
        account.given(opened(), new SalespersonChanged(CUSTOMER, null, SELLER, "新人", DIRECTOR))
                .when(new AssignSalesperson(CUSTOMER, SELLER, "again"), by(DIRECTOR))
                .expectNoEvents();
    }

    @Test
    void every_change_without_a_reason_is_refused() {
        account.given(opened())
                .when(new ChangeStanding(CUSTOMER, Standing.KEY, " "), by(DIRECTOR))
                .expectException(refusedBy("ACC-3"));
        account.given(opened())
                .when(new MoveToRegion(CUSTOMER, new Region("华南"), ""), by(DIRECTOR))
                .expectException(refusedBy("ACC-3"));
        account.given(opened())
                .when(new AssignSalesperson(CUSTOMER, SELLER, ""), by(DIRECTOR))
                .expectException(refusedBy("ACC-3"));
    }
}
