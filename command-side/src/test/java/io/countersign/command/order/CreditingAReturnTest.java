package io.countersign.command.order;

import static io.countersign.command.order.OrderStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.account.CreditNoteNumber;
import io.countersign.money.Money;
import io.countersign.order.OrderCommand.CreditReturn;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.OrderEvent.ReturnCredited;
import io.countersign.order.OrderEvent.ReturnReceived;
import io.countersign.order.ReturnId;
import io.countersign.stock.WarehouseId;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CreditingAReturnTest {

    private static final Object[] AUTHORISED = then(shippedAndBilled(), returnAuthorised(back(1, "10"), back(2, "1")));
    private static final Object[] RECEIVED =
            then(AUTHORISED, returnReceived(restocked(1, "7"), scrapped(1, "3"), restocked(2, "1")));
    private static final Object[] CREDITED = then(RECEIVED, returnCredited("25.63"));

    private final FixtureConfiguration<Order> order = order();

    @Test
    void what_came_back_is_credited_at_its_price_each_line_rounded_half_up() {
        order.given(RECEIVED) // 10 × 2.5505 = 25.505 → 25.51, and 1 × 0.115 → 0.12
                .when(creditReturn(TODAY), by(FINANCE))
                .expectEvents(returnCredited("25.63"));
    }

    @Test
    void what_did_not_come_back_is_not_credited() {
        order.given(AUTHORISED).when(creditReturn(TODAY), by(FINANCE)).expectException(refusedBy("RET-17"));
        order.given(shippedAndBilled()).when(creditReturn(TODAY), by(FINANCE)).expectException(refusedBy("RET-17"));
    }

    @Test
    void less_comes_back_than_was_authorised_and_only_that_is_credited() {
        order.given(then(AUTHORISED, returnReceived(scrapped(1, "2"))))
                .when(creditReturn(TODAY), by(FINANCE))
                .expectEvents(returnCredited("5.10"));
    }

    @Test
    void crediting_twice_by_the_same_credit_note_changes_nothing() {
        order.given(CREDITED)
                .when(creditReturn(TODAY), by(FINANCE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_credit_note_for_the_same_return_is_refused() {
        order.given(CREDITED)
                .when(new CreditReturn(ORDER, RETURN, new CreditNoteNumber("CN-2"), TODAY), by(FINANCE))
                .expectException(refusedBy("RET-18"));
        order.given(CREDITED)
                .when(creditReturn(TODAY.minusDays(1)), by(FINANCE))
                .expectException(refusedBy("RET-18", "RET-23"));
    }

    @Test
    void nobody_credits_what_they_authorised() {
        order.given(RECEIVED).when(creditReturn(TODAY), by(ASSISTANT)).expectException(refusedBy("RET-19"));
    }

    @Test
    void a_credit_note_is_dated_today_at_the_latest() {
        order.given(RECEIVED).when(creditReturn(TOMORROW), by(FINANCE)).expectException(refusedBy("RET-20"));
    }

    @Test
    void what_was_never_billed_is_not_credited() {
        order.given(
                        placed("255.40", line("100", "2.5505"), line("3", "0.115")),
                        authorised(),
                        shipped(),
                        returnAuthorised(back(1, "10")),
                        returnReceived(restocked(1, "10")))
                .when(creditReturn(TODAY), by(FINANCE))
                .expectException(refusedBy("RET-22"));
    }

    @Test
    void a_credit_note_is_dated_on_the_day_of_the_invoice_at_the_earliest() {
        order.given(RECEIVED)
                .when(creditReturn(TODAY.minusDays(1)), by(FINANCE))
                .expectException(refusedBy("RET-23"));
        order.given(RECEIVED).when(creditReturn(TODAY), by(FINANCE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void goods_that_were_free_are_not_credited_and_a_cent_is() {
        order.given(
                        placed("10.00", line("1", "10"), line("1", "0")),
                        authorised(),
                        shipped(),
                        invoiced("10.00"),
                        returnAuthorised(back(2, "1")),
                        returnReceived(restocked(2, "1")))
                .when(creditReturn(TODAY), by(FINANCE))
                .expectException(refusedBy("RET-21"));
        order.given(then(AUTHORISED, returnReceived(restocked(1, "0.002"))))
                .when(creditReturn(TODAY), by(FINANCE))
                .expectEvents(returnCredited("0.01"));
    }

    @Test
    void all_credit_notes_together_never_come_to_more_than_the_order() {
        ReturnId other = new ReturnId("RT-2");
        Object[] story = {
            placed("1.01", line("2", "0.005"), line("1", "1")),
            authorised(),
            shipped(),
            invoiced("1.01"),
            new ReturnAuthorised(ORDER, CUSTOMER, other, List.of(back(1, "1")), "色差", ASSISTANT),
            new ReturnReceived(ORDER, CUSTOMER, other, List.of(restocked(1, "1")), WarehouseId.MAIN, TODAY, ASSISTANT),
            new ReturnCredited(
                    ORDER, CUSTOMER, other, new CreditNoteNumber("CN-2"), Money.of("0.01", CNY), TODAY, FINANCE),
            returnAuthorised(back(1, "1"), back(2, "1")),
            returnReceived(restocked(1, "1"), restocked(2, "1"))
        };

        order.given(story).when(creditReturn(TODAY), by(FINANCE)).expectEvents(returnCredited("1.00"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        order.given(CREDITED)
                .when(creditReturn(TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("RET-18", "RET-19", "RET-20"));
        order.given(AUTHORISED)
                .when(creditReturn(TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("RET-17", "RET-19", "RET-20"));
        order.given(
                        placed("10.00", line("1", "10"), line("1", "0")),
                        authorised(),
                        shipped(),
                        invoiced("10.00"),
                        returnAuthorised(back(2, "1")),
                        returnReceived(restocked(2, "1")))
                .when(creditReturn(TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("RET-19", "RET-20", "RET-21"));
        order.given(placed("10.00", line("1", "10")), authorised(), shipped())
                .when(creditReturn(TOMORROW), by(FINANCE))
                .expectException(refusedBy("RET-17", "RET-20", "RET-22"));
    }
}
