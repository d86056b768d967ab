package io.countersign.command.complaint;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.complaint.ComplaintCommand.AnswerComplaint;
import io.countersign.complaint.ComplaintCommand.CloseComplaint;
import io.countersign.complaint.ComplaintCommand.RegisterComplaint;
import io.countersign.complaint.ComplaintEvent.ComplaintAnswered;
import io.countersign.complaint.ComplaintEvent.ComplaintClosed;
import io.countersign.complaint.ComplaintEvent.ComplaintRegistered;
import io.countersign.complaint.ComplaintId;
import io.countersign.order.OrderId;
import io.countersign.order.ReturnId;
import io.countersign.people.PersonId;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComplaintTest {

    private static final ComplaintId COMPLAINT = new ComplaintId("CP-1");
    private static final ReturnId RETURN = new ReturnId("RT-1");
    private static final PersonId AFTER_SALES = new PersonId("after-sales");

    private final FixtureConfiguration<Complaint> complaint = stage(Complaint.class);

    @Test
    void a_complaint_is_put_on_record() {
        complaint
                .givenNoPriorActivity()
                .when(register(ORDER, "有色差"), by(ASSISTANT))
                .expectEvents(registered(ORDER));
        complaint
                .givenNoPriorActivity()
                .when(register(null, "有色差"), by(ASSISTANT))
                .expectEvents(registered(null));
    }

    @Test
    void the_same_complaint_again_changes_nothing_and_another_under_its_number_is_refused() {
        complaint
                .given(registered(ORDER))
                .when(register(ORDER, "有色差"), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        complaint
                .given(registered(ORDER))
                .when(register(null, "有色差"), by(ASSISTANT))
                .expectException(refusedBy("CPL-1"));
    }

    @Test
    void a_complaint_about_nothing_is_refused() {
        complaint
                .givenNoPriorActivity()
                .when(register(ORDER, " "), by(ASSISTANT))
                .expectException(refusedBy("CPL-2"));
    }

    @Test
    void a_refused_complaint_names_every_broken_rule() {
        complaint
                .given(registered(ORDER))
                .when(register(ORDER, ""), by(ASSISTANT))
                .expectException(refusedBy("CPL-1", "CPL-2"));
    }

    @Test
    void after_sales_answers_and_answers_again() {
        complaint
                .given(registered(ORDER))
                .when(new AnswerComplaint(COMPLAINT, "请寄样", null), by(AFTER_SALES))
                .expectEvents(answered("请寄样", null));
        complaint
                .given(registered(ORDER), answered("请寄样", null))
                .when(new AnswerComplaint(COMPLAINT, "同意退货", RETURN), by(AFTER_SALES))
                .expectEvents(answered("同意退货", RETURN));
    }

    @Test
    void the_same_answer_twice_is_one_answer_even_after_the_end() {
        complaint
                .given(registered(ORDER), answered("请寄样", null), closed())
                .when(new AnswerComplaint(COMPLAINT, "请寄样", null), by(AFTER_SALES))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_closed_complaint_is_not_answered() {
        complaint
                .given(registered(ORDER), answered("请寄样", null), closed())
                .when(new AnswerComplaint(COMPLAINT, "再看看", null), by(AFTER_SALES))
                .expectException(refusedBy("CPL-3"));
    }

    @Test
    void an_answer_that_says_nothing_is_refused() {
        complaint
                .given(registered(ORDER))
                .when(new AnswerComplaint(COMPLAINT, " ", null), by(AFTER_SALES))
                .expectException(refusedBy("CPL-4"));
    }

    @Test
    void nothing_is_returned_where_no_order_is_named() {
        complaint
                .given(registered(null))
                .when(new AnswerComplaint(COMPLAINT, "同意退货", RETURN), by(AFTER_SALES))
                .expectException(refusedBy("CPL-5"));
    }

    @Test
    void a_refused_answer_names_every_broken_rule() {
        complaint
                .given(registered(null), answered("请寄样", null), closed())
                .when(new AnswerComplaint(COMPLAINT, "", RETURN), by(AFTER_SALES))
                .expectException(refusedBy("CPL-3", "CPL-4", "CPL-5"));
    }

    @Test
    void a_complaint_ends_after_it_was_answered() {
        complaint
                .given(registered(ORDER), answered("请寄样", null))
                .when(new CloseComplaint(COMPLAINT, "客户满意"), by(AFTER_SALES))
                .expectEvents(closed());
        complaint
                .given(registered(ORDER))
                .when(new CloseComplaint(COMPLAINT, "客户满意"), by(AFTER_SALES))
                .expectException(refusedBy("CPL-6"));
    }

    @Test
    void a_complaint_ends_once() {
        complaint
                .given(registered(ORDER), answered("请寄样", null), closed())
                .when(new CloseComplaint(COMPLAINT, "客户满意"), by(AFTER_SALES))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        complaint
                .given(registered(ORDER), answered("请寄样", null), closed())
                .when(new CloseComplaint(COMPLAINT, "客户不满意"), by(AFTER_SALES))
                .expectException(refusedBy("CPL-7"));
    }

    @Test
    void an_end_without_an_outcome_is_refused() {
        complaint
                .given(registered(ORDER), answered("请寄样", null))
                .when(new CloseComplaint(COMPLAINT, " "), by(AFTER_SALES))
                .expectException(refusedBy("CPL-8"));
    }

    @Test
    void a_refused_end_names_every_broken_rule() {
        complaint
                .given(registered(ORDER))
                .when(new CloseComplaint(COMPLAINT, ""), by(AFTER_SALES))
                .expectException(refusedBy("CPL-6", "CPL-8"));
        complaint
                .given(registered(ORDER), answered("请寄样", null), closed())
                .when(new CloseComplaint(COMPLAINT, ""), by(AFTER_SALES))
                .expectException(refusedBy("CPL-7", "CPL-8"));
    }

    private static RegisterComplaint register(@Nullable OrderId order, String text) {
        return new RegisterComplaint(COMPLAINT, CUSTOMER, order, "HP-1", text);
    }

    private static ComplaintRegistered registered(@Nullable OrderId order) {
        return new ComplaintRegistered(COMPLAINT, CUSTOMER, order, "HP-1", "有色差", TODAY, ASSISTANT);
    }

    private static ComplaintAnswered answered(String answer, @Nullable ReturnId returning) {
        return new ComplaintAnswered(COMPLAINT, answer, returning, TODAY, AFTER_SALES);
    }

    private static ComplaintClosed closed() {
        return new ComplaintClosed(COMPLAINT, "客户满意", TODAY, AFTER_SALES);
    }
}
