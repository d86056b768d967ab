package io.countersign.command.staff;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.staff.StaffStories.*;

import io.countersign.people.DelegationId;
import io.countersign.people.Grant;
import io.countersign.people.Role;
import io.countersign.staff.StaffCommand.EndDelegation;
import io.countersign.staff.StaffEvent.DelegationEnded;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class EndingADelegationTest {

    private final FixtureConfiguration<StaffMember> receiver = staffMember();

    @Test
    void whoever_lent_a_role_takes_it_back() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(end("提前回来"), by(MANAGER, ownRegionalManager()))
                .expectEvents(new DelegationEnded(ALICE, LOAN, "提前回来", MANAGER));
    }

    @Test
    void an_administrator_takes_any_role_back() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(end("经理离职"), by(ADMINISTRATOR, Grant.own(Role.ADMINISTRATOR, List.of())))
                .expectEvents(new DelegationEnded(ALICE, LOAN, "经理离职", ADMINISTRATOR));
    }

    @Test
    void taking_a_role_back_twice_changes_nothing() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast(), new DelegationEnded(ALICE, LOAN, "提前回来", MANAGER))
                .when(end("提前回来"), by(MANAGER, ownRegionalManager()))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_never_lent_is_not_taken_back() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(new EndDelegation(ALICE, new DelegationId("D-9"), "提前回来"), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-19"));
    }

    @Test
    void nobody_else_takes_a_role_back() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(end("不行"), by(ALICE, Grant.own(Role.PRESIDENT, List.of())))
                .expectException(refusedBy("STF-20"));
    }

    @Test
    void taking_a_role_back_without_a_reason_is_refused() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(end(" "), by(MANAGER, ownRegionalManager()))
                .expectException(refusedBy("STF-21"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        receiver.given(appointed(Role.SALES_ASSISTANT), lentEast())
                .when(end(""), by(ALICE))
                .expectException(refusedBy("STF-20", "STF-21"));
        receiver.given(appointed(Role.SALES_ASSISTANT))
                .when(end(""), by(ALICE))
                .expectException(refusedBy("STF-19", "STF-21"));
    }

    private static EndDelegation end(String reason) {
        return new EndDelegation(ALICE, LOAN, reason);
    }
}
