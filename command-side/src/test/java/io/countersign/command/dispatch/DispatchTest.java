package io.countersign.command.dispatch;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.dispatch.DispatchCommand.ConfirmReceipt;
import io.countersign.dispatch.DispatchCommand.RegisterDispatch;
import io.countersign.dispatch.DispatchCommand.TrackDispatch;
import io.countersign.dispatch.DispatchEvent.DispatchReceived;
import io.countersign.dispatch.DispatchEvent.DispatchRegistered;
import io.countersign.dispatch.DispatchEvent.DispatchTracked;
import io.countersign.dispatch.DispatchId;
import io.countersign.dispatch.DispatchKind;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final DispatchId DISPATCH = new DispatchId("DP-1");

    private final FixtureConfiguration<Dispatch> dispatch = stage(Dispatch.class);

    @Test
    void what_is_sent_is_registered() {
        dispatch.givenNoPriorActivity()
                .when(register("版本两册", TODAY), by(ASSISTANT))
                .expectEvents(registered(TODAY));
    }

    @Test
    void the_same_dispatch_again_changes_nothing_and_another_under_its_number_is_refused() {
        dispatch.given(registered(TODAY))
                .when(register("版本两册", TODAY), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        dispatch.given(registered(TODAY))
                .when(register("版本三册", TODAY), by(ASSISTANT))
                .expectException(refusedBy("DSP-1"));
    }

    @Test
    void a_dispatch_of_nothing_is_refused() {
        dispatch.givenNoPriorActivity()
                .when(register(" ", TODAY), by(ASSISTANT))
                .expectException(refusedBy("DSP-2"));
    }

    @Test
    void what_has_not_left_is_not_registered() {
        dispatch.givenNoPriorActivity()
                .when(register("版本两册", TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("DSP-3"));
    }

    @Test
    void a_refused_registration_names_every_broken_rule() {
        dispatch.given(registered(TODAY))
                .when(register("", TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("DSP-1", "DSP-2", "DSP-3"));
    }

    @Test
    void it_is_written_down_where_it_is_on_a_day_since_it_left() {
        dispatch.given(registered(YESTERDAY))
                .when(track(YESTERDAY, "已揽收"), by(ASSISTANT))
                .expectEvents(tracked(YESTERDAY, "已揽收"));
        dispatch.given(registered(YESTERDAY), tracked(YESTERDAY, "已揽收"))
                .when(track(TODAY, "已揽收"), by(ASSISTANT))
                .expectEvents(tracked(TODAY, "已揽收"));
    }

    @Test
    void the_same_note_twice_is_one_note_even_after_the_arrival() {
        dispatch.given(registered(YESTERDAY), tracked(TODAY, "派送中"), received(TODAY))
                .when(track(TODAY, "派送中"), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_has_arrived_is_not_tracked() {
        dispatch.given(registered(YESTERDAY), received(TODAY))
                .when(track(TODAY, "派送中"), by(ASSISTANT))
                .expectException(refusedBy("DSP-4"));
    }

    @Test
    void a_note_that_says_nothing_is_refused() {
        dispatch.given(registered(TODAY)).when(track(TODAY, ""), by(ASSISTANT)).expectException(refusedBy("DSP-5"));
    }

    @Test
    void a_note_of_a_day_before_the_sending_or_to_come_is_refused() {
        dispatch.given(registered(TODAY))
                .when(track(YESTERDAY, "已揽收"), by(ASSISTANT))
                .expectException(refusedBy("DSP-6"));
        dispatch.given(registered(TODAY))
                .when(track(TOMORROW, "已揽收"), by(ASSISTANT))
                .expectException(refusedBy("DSP-6"));
    }

    @Test
    void a_refused_note_names_every_broken_rule() {
        dispatch.given(registered(TODAY), received(TODAY))
                .when(track(TOMORROW, " "), by(ASSISTANT))
                .expectException(refusedBy("DSP-4", "DSP-5", "DSP-6"));
    }

    @Test
    void the_customer_has_it_on_the_day_it_was_sent_at_the_earliest() {
        dispatch.given(registered(TODAY))
                .when(new ConfirmReceipt(DISPATCH, TODAY), by(ASSISTANT))
                .expectEvents(received(TODAY));
        dispatch.given(registered(TODAY))
                .when(new ConfirmReceipt(DISPATCH, YESTERDAY), by(ASSISTANT))
                .expectException(refusedBy("DSP-8"));
        dispatch.given(registered(TODAY))
                .when(new ConfirmReceipt(DISPATCH, TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("DSP-8"));
    }

    @Test
    void a_receipt_is_confirmed_once() {
        dispatch.given(registered(YESTERDAY), received(TODAY))
                .when(new ConfirmReceipt(DISPATCH, TODAY), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        dispatch.given(registered(YESTERDAY), received(TODAY))
                .when(new ConfirmReceipt(DISPATCH, YESTERDAY), by(ASSISTANT))
                .expectException(refusedBy("DSP-7"));
    }

    @Test
    void a_refused_receipt_names_every_broken_rule() {
        dispatch.given(registered(YESTERDAY), received(TODAY))
                .when(new ConfirmReceipt(DISPATCH, TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("DSP-7", "DSP-8"));
    }

    private static RegisterDispatch register(String contents, LocalDate sentOn) {
        return new RegisterDispatch(
                DISPATCH, CUSTOMER, DispatchKind.PATTERN_BOOKS, contents, null, "顺丰", "SF-1", sentOn);
    }

    private static DispatchRegistered registered(LocalDate sentOn) {
        return new DispatchRegistered(
                DISPATCH, CUSTOMER, DispatchKind.PATTERN_BOOKS, "版本两册", null, "顺丰", "SF-1", sentOn, ASSISTANT);
    }

    private static TrackDispatch track(LocalDate seenOn, String note) {
        return new TrackDispatch(DISPATCH, seenOn, note);
    }

    private static DispatchTracked tracked(LocalDate seenOn, String note) {
        return new DispatchTracked(DISPATCH, seenOn, note, ASSISTANT);
    }

    private static DispatchReceived received(LocalDate receivedOn) {
        return new DispatchReceived(DISPATCH, receivedOn, ASSISTANT);
    }
}
