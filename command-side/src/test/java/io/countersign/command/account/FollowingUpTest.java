package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;

import io.countersign.account.AccountEvent.PaperExpiryReminded;
import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.countersign.account.Standing;
import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowingUpTest {

    private static final PersonId SALESPERSON = new PersonId("salesperson");

    private final FixtureConfiguration<CustomerAccount> account = account();

    @Test
    void an_account_without_anything_open_has_nothing_to_follow_up() {
        account.given(opened()).when(followUp(), by(ASSISTANT)).expectNoEvents();
    }

    @Test
    void an_invoice_that_is_overdue_opens_a_case() {
        account.given(opened(), charged(ORDER, 100, YESTERDAY), charged(OTHER, 50, TODAY))
                .when(followUp(), by(ASSISTANT))
                .expectEvents(behind(100, ORDER));
    }

    @Test
    void an_invoice_is_not_overdue_on_the_day_it_is_due() {
        account.given(opened(), charged(ORDER, 100, TODAY))
                .when(followUp(), by(ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void an_overdue_invoice_whose_slip_was_seen_opens_no_case() {
        account.given(opened(), charged(ORDER, 100, YESTERDAY), recorded(R1, 100))
                .when(followUp(), by(ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void one_more_overdue_invoice_changes_the_case() {
        account.given(opened(), withheld(THIRD, 10, 10), charged(ORDER, 100, YESTERDAY), behind(10, THIRD))
                .when(followUp(), by(ASSISTANT))
                .expectEvents(nowBehind(110, ORDER, THIRD));
    }

    @Test
    void the_regional_manager_takes_over_on_the_day_of_the_fourth_attempt_and_not_before() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER))
                .when(followUp(), on(TODAY.plusDays(6), ASSISTANT))
                .expectNoEvents();
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER))
                .when(followUp(), on(TODAY.plusDays(7), ASSISTANT))
                .expectEvents(takenOver(TODAY.plusDays(7)));
    }

    @Test
    void the_regional_manager_takes_over_once() {
        account.given(opened(), withheld(ORDER, 100, 100), behind(100, ORDER), takenOver(TODAY.plusDays(7)))
                .when(followUp(), on(TODAY.plusDays(8), ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void an_approval_that_nobody_used_lapses_after_its_last_day() {
        account.given(released())
                .when(followUp(), on(TODAY.plusDays(7), ASSISTANT))
                .expectNoEvents();
        account.given(released())
                .when(followUp(), on(TODAY.plusDays(9), ASSISTANT))
                .expectEvents(lapsed(L1, ORDER, TODAY.plusDays(8)));
        account.given(released())
                .andGiven(lapsed(L1, ORDER, TODAY.plusDays(8)))
                .when(followUp(), on(TODAY.plusDays(9), ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void an_approval_on_which_goods_left_does_not_lapse() {
        account.given(released())
                .andGiven(goneOn(L1, ORDER))
                .when(followUp(), on(TODAY.plusDays(9), ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void somebody_is_reminded_once_of_a_paper_that_expires() {
        account.given(opened(), paper("P-1", TODAY.plusDays(31)))
                .when(followUp(), by(ASSISTANT))
                .expectNoEvents();
        account.given(
                        opened(),
                        new SalespersonChanged(CUSTOMER, null, SALESPERSON, "分配", DIRECTOR),
                        paper("P-1", TODAY.plusDays(30)))
                .when(followUp(), by(ASSISTANT))
                .expectEvents(reminded("P-1", TODAY.plusDays(30), SALESPERSON));
        account.given(opened(), paper("P-1", TODAY.plusDays(30)), reminded("P-1", TODAY.plusDays(30), null))
                .when(followUp(), by(ASSISTANT))
                .expectNoEvents();
    }

    @Test
    void nobody_is_reminded_of_a_paper_that_a_newer_one_outlasts() {
        account.given(opened(), paper("P-1", TODAY.plusDays(10)), paper("P-2", TODAY.plusDays(400)))
                .when(followUp(), by(ASSISTANT))
                .expectNoEvents();
    }

    private static Object[] released() {
        return new Object[] {
            opened(Standing.KEY),
            withheld(ORDER, 100, 100),
            behind(100, ORDER),
            takenOver(TODAY),
            asked(L1, ORDER, 100),
            approved(L1, ORDER)
        };
    }

    private static PaperRegistered paper(String paper, LocalDate validUntil) {
        return new PaperRegistered(
                CUSTOMER, new PaperId(paper), PaperKind.BUSINESS_LICENCE, validUntil, null, false, ASSISTANT);
    }

    private static PaperExpiryReminded reminded(String paper, LocalDate validUntil, @Nullable PersonId salesperson) {
        return new PaperExpiryReminded(
                CUSTOMER, new PaperId(paper), PaperKind.BUSINESS_LICENCE, validUntil, salesperson);
    }
}
