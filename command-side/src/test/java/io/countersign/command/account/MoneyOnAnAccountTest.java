package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.ALICE;
import static io.countersign.command.account.AccountStories.BOB;
import static io.countersign.command.account.AccountStories.NORTHWALL;
import static io.countersign.command.account.AccountStories.TODAY;
import static io.countersign.command.account.AccountStories.YESTERDAY;
import static io.countersign.command.account.AccountStories.allocated;
import static io.countersign.command.account.AccountStories.by;
import static io.countersign.command.account.AccountStories.charge;
import static io.countersign.command.account.AccountStories.charged;
import static io.countersign.command.account.AccountStories.confirm;
import static io.countersign.command.account.AccountStories.confirmed;
import static io.countersign.command.account.AccountStories.cover;
import static io.countersign.command.account.AccountStories.covered;
import static io.countersign.command.account.AccountStories.opened;
import static io.countersign.command.account.AccountStories.order;
import static io.countersign.command.account.AccountStories.record;
import static io.countersign.command.account.AccountStories.recorded;
import static io.countersign.command.account.AccountStories.refusedBy;
import static io.countersign.command.account.AccountStories.remittance;
import static io.countersign.command.account.AccountStories.withheld;
import static io.countersign.command.account.AccountStories.yuan;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.ReallocateRemittance.Share;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.ShippingBasis;
import io.countersign.account.TakenBack;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.order.InvoiceNumber;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of money on an account. */
class MoneyOnAnAccountTest {

    private final FixtureConfiguration<CustomerAccount> account = new AggregateTestFixture<>(CustomerAccount.class);

    @BeforeEach
    void people_act() {
        account.registerParameterResolverFactory(
                org.axonframework.messaging.annotation.MultiParameterResolverFactory.ordered(
                        org.axonframework.messaging.annotation.ClasspathParameterResolverFactory.forClass(
                                CustomerAccount.class),
                        new ActingResolver()));
    }

    @Test
    void a_slip_is_recorded_by_whoever_is_signed_in() {
        account.given(opened()).when(record(1, 100), by(ALICE)).expectEvents(recorded(1, 100, ALICE));
    }

    @Test
    void the_same_slip_sent_again_changes_nothing() {
        account.given(opened(), recorded(1, 100, ALICE))
                .when(record(1, 100), by(BOB))
                .expectNoEvents();
    }

    @Test
    void the_same_number_with_another_slip_is_refused() {
        account.given(opened(), recorded(1, 100, ALICE))
                .when(record(1, 101), by(ALICE))
                .expectNoEvents()
                .expectException(refusedBy("REM-1"));
    }

    @Test
    void a_slip_for_nothing_is_refused_and_one_for_a_yuan_is_not() {
        account.given(opened()).when(record(1, 0), by(ALICE)).expectException(refusedBy("REM-2"));
        account.given(opened()).when(record(1, 1), by(ALICE)).expectEvents(recorded(1, 1, ALICE));
    }

    @Test
    void nobody_confirms_a_remittance_that_they_recorded() {
        account.given(opened(), recorded(1, 100, ALICE))
                .when(confirm(1, 100), by(ALICE))
                .expectNoEvents()
                .expectException(refusedBy("REM-6"));
    }

    @Test
    void somebody_else_confirms_it_and_another_amount_is_kept_beside_the_slips() {
        account.given(opened(), recorded(1, 100, ALICE))
                .when(confirm(1, 90), by(BOB))
                .expectEvents(confirmed(1, 90, 100, BOB));
    }

    @Test
    void confirming_twice_by_the_same_person_changes_nothing() {
        account.given(opened(), recorded(1, 100, ALICE), confirmed(1, 100, 100, BOB))
                .when(confirm(1, 100), by(BOB))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void confirming_it_again_with_another_amount_is_refused() {
        account.given(opened(), recorded(1, 100, ALICE), confirmed(1, 100, 100, BOB))
                .when(confirm(1, 99), by(BOB))
                .expectException(refusedBy("REM-5"));
    }

    @Test
    void a_value_date_may_be_today_but_not_tomorrow() {
        account.given(opened(), recorded(1, 100, ALICE))
                .when(new ConfirmRemittance(NORTHWALL, remittance(1), yuan(100), TODAY), by(BOB))
                .expectSuccessfulHandlerExecution();
        account.given(opened(), recorded(1, 100, ALICE))
                .when(new ConfirmRemittance(NORTHWALL, remittance(1), yuan(100), TODAY.plusDays(1)), by(BOB))
                .expectException(refusedBy("REM-9"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        account.given(opened(), recorded(1, 100, ALICE))
                .when(new ConfirmRemittance(NORTHWALL, remittance(1), yuan(0), TODAY.plusDays(1)), by(ALICE))
                .expectException(refusedBy("REM-6", "REM-7", "REM-9"));
    }

    @Test
    void confirmed_money_goes_to_the_oldest_due_invoice_first() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        account.given(opened(), charged(2, 60, may.plusDays(3)), charged(1, 60, may), recorded(1, 100, ALICE))
                .when(confirm(1, 100), by(BOB))
                .expectEvents(
                        confirmed(1, 100, 100, BOB),
                        new io.countersign.account.AccountEvent.RemittanceAllocated(
                                NORTHWALL,
                                remittance(1),
                                List.of(
                                        new Allocation(order(1), yuan(60), YESTERDAY),
                                        new Allocation(order(2), yuan(40), YESTERDAY))));
    }

    @Test
    void an_invoice_takes_an_advance_from_its_own_day_on() {
        account.given(opened(), recorded(1, 100, ALICE), confirmed(1, 100, 100, BOB))
                .when(charge(1, 70, TODAY), by(BOB))
                .expectEvents(charged(1, 70, TODAY), allocated(1, 1, 70, TODAY));
    }

    @Test
    void an_order_that_no_funds_cover_is_withheld_and_a_slip_covers_it() {
        account.given(opened()).when(cover(1, 100), by(BOB)).expectEvents(withheld(1, 100, 100));
        account.given(opened(), withheld(1, 100, 100))
                .when(record(1, 100), by(ALICE))
                .expectEvents(recorded(1, 100, ALICE), covered(1, 100));
        account.given(opened(), withheld(1, 100, 100))
                .when(record(1, 99), by(ALICE))
                .expectEvents(recorded(1, 99, ALICE));
    }

    @Test
    void goods_do_not_leave_while_money_is_missing() {
        account.given(opened(), withheld(1, 100, 100))
                .when(new IssueOutboundSlip(NORTHWALL, order(1)), by(ALICE))
                .expectNoEvents()
                .expectException(refusedBy("FND-4"));
    }

    @Test
    void goods_leave_on_a_slip_that_was_seen() {
        account.given(opened(), withheld(1, 100, 100), recorded(1, 100, ALICE), covered(1, 100))
                .when(new IssueOutboundSlip(NORTHWALL, order(1)), by(ALICE))
                .expectEvents(new OutboundSlipIssued(NORTHWALL, order(1), ShippingBasis.SLIP_SEEN, ALICE));
    }

    @Test
    void one_slip_does_not_cover_two_orders() {
        account.given(opened(), recorded(1, 100, ALICE), covered(1, 100))
                .when(cover(2, 50), by(BOB))
                .expectEvents(withheld(2, 50, 50));
    }

    @Test
    void a_rejected_slip_takes_its_cover_away() {
        account.given(opened(), recorded(1, 100, ALICE), covered(1, 100))
                .when(new RejectRemittance(NORTHWALL, remittance(1), "never came"), by(BOB))
                .expectEvents(
                        new RemittanceRejected(NORTHWALL, remittance(1), yuan(100), "never came", BOB),
                        withheld(1, 100, 100));
    }

    @Test
    void a_reversal_makes_what_was_paid_unpaid_again() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        ChargedInvoice invoice = new ChargedInvoice(new InvoiceNumber("INV-1"), yuan(60), may, may.plusDays(30));
        account.given(
                        opened(),
                        charged(1, 60, may),
                        recorded(1, 60, ALICE),
                        confirmed(1, 60, 60, BOB),
                        allocated(1, 1, 60, YESTERDAY))
                .when(new ReverseRemittance(NORTHWALL, remittance(1), TODAY, "bounced"), by(BOB))
                .expectEvents(new RemittanceReversed(
                        NORTHWALL,
                        remittance(1),
                        yuan(60),
                        List.of(new TakenBack(order(1), yuan(60), TODAY, invoice)),
                        TODAY,
                        "bounced",
                        BOB));
    }

    @Test
    void money_is_moved_to_another_order_with_a_reason() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        ChargedInvoice invoice = new ChargedInvoice(new InvoiceNumber("INV-1"), yuan(60), may, may.plusDays(30));
        account.given(
                        opened(),
                        charged(1, 60, may),
                        charged(2, 60, may),
                        recorded(1, 60, ALICE),
                        confirmed(1, 60, 60, BOB),
                        allocated(1, 1, 60, YESTERDAY))
                .when(move(order(2).value(), 60), by(BOB))
                .expectEvents(new RemittanceReallocated(
                        NORTHWALL,
                        remittance(1),
                        List.of(new TakenBack(order(1), yuan(60), TODAY, invoice)),
                        List.of(new Allocation(order(2), yuan(60), TODAY)),
                        TODAY,
                        "customer asked",
                        BOB));
    }

    @Test
    void no_more_is_moved_than_came_and_none_to_a_stranger() {
        account.given(opened(), charged(1, 60, YESTERDAY), recorded(1, 50, ALICE), confirmed(1, 50, 50, BOB))
                .when(move("SO-1", 51), by(BOB))
                .expectException(refusedBy("REM-19"));
        account.given(opened(), charged(1, 60, YESTERDAY), recorded(1, 50, ALICE), confirmed(1, 50, 50, BOB))
                .when(move("SO-9", 50), by(BOB))
                .expectException(refusedBy("REM-17"));
    }

    private static ReallocateRemittance move(String order, long amount) {
        return new ReallocateRemittance(
                NORTHWALL,
                remittance(1),
                List.of(new Share(new io.countersign.order.OrderId(order), yuan(amount))),
                TODAY,
                "customer asked");
    }
}
