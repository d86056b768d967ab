package io.countersign.command.inquiry;

import static io.countersign.command.rulebook.RefusedBy.refusedBy;
import static io.countersign.command.stories.Office.*;

import io.countersign.inquiry.InquiryCommand.AskAboutStock;
import io.countersign.inquiry.InquiryCommand.ReplyToInquiry;
import io.countersign.inquiry.InquiryCommand.TellCustomer;
import io.countersign.inquiry.InquiryEvent.InquirerTold;
import io.countersign.inquiry.InquiryEvent.InquiryReplied;
import io.countersign.inquiry.InquiryEvent.StockInquired;
import io.countersign.inquiry.InquiryId;
import io.countersign.inquiry.WantedGoods;
import io.countersign.money.Quantity;
import io.countersign.order.UnitOfMeasure;
import io.countersign.project.ProjectId;
import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InquiryTest {

    private static final InquiryId INQUIRY = new InquiryId("Q-1");
    private static final ProjectId PROJECT = new ProjectId("PR-1");

    private final FixtureConfiguration<Inquiry> inquiry = stage(Inquiry.class);

    @Test
    void a_customer_asks_whether_goods_can_be_had() {
        inquiry.givenNoPriorActivity().when(ask(goods("60")), by(ASSISTANT)).expectEvents(asked());
    }

    @Test
    void the_same_inquiry_again_changes_nothing_and_another_under_its_number_is_refused() {
        inquiry.given(asked())
                .when(ask(goods("60")), by(SALESPERSON))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        inquiry.given(asked()).when(ask(goods("61")), by(ASSISTANT)).expectException(refusedBy("INQ-1"));
    }

    @Test
    void an_inquiry_about_nothing_is_refused_and_one_about_very_little_is_not() {
        inquiry.givenNoPriorActivity().when(ask(goods("0")), by(ASSISTANT)).expectException(refusedBy("INQ-2"));
        inquiry.givenNoPriorActivity()
                .when(ask(goods("0.001")), by(ASSISTANT))
                .expectEvents(new StockInquired(INQUIRY, CUSTOMER, goods("0.001"), TODAY, ASSISTANT));
    }

    @Test
    void stock_below_zero_is_refused_and_no_stock_is_not() {
        WantedGoods below = goods("60", "-1", false, null);
        WantedGoods none = goods("60", "0", false, null);

        inquiry.givenNoPriorActivity().when(ask(below), by(ASSISTANT)).expectException(refusedBy("INQ-3"));
        inquiry.givenNoPriorActivity()
                .when(ask(none), by(ASSISTANT))
                .expectEvents(new StockInquired(INQUIRY, CUSTOMER, none, TODAY, ASSISTANT));
    }

    @Test
    void a_registration_belongs_to_an_inquiry_for_a_project() {
        WantedGoods forProject = goods("60", "0", true, PROJECT);

        inquiry.givenNoPriorActivity()
                .when(ask(goods("60", "0", false, PROJECT)), by(ASSISTANT))
                .expectException(refusedBy("INQ-4"));
        inquiry.givenNoPriorActivity()
                .when(ask(forProject), by(ASSISTANT))
                .expectEvents(new StockInquired(INQUIRY, CUSTOMER, forProject, TODAY, ASSISTANT));
    }

    @Test
    void a_project_that_is_not_registered_yet_may_be_asked_for() {
        WantedGoods unregistered = goods("60", "0", true, null);

        inquiry.givenNoPriorActivity()
                .when(ask(unregistered), by(ASSISTANT))
                .expectEvents(new StockInquired(INQUIRY, CUSTOMER, unregistered, TODAY, ASSISTANT));
    }

    @Test
    void a_refused_question_names_every_broken_rule() {
        inquiry.given(asked())
                .when(ask(goods("0", "-1", false, PROJECT)), by(ASSISTANT))
                .expectException(refusedBy("INQ-1", "INQ-2", "INQ-3", "INQ-4"));
    }

    @Test
    void purchasing_replies() {
        inquiry.given(asked()).when(reply("有货", "60", TODAY), by(BUYER)).expectEvents(replied(TODAY));
    }

    @Test
    void the_same_reply_again_changes_nothing_even_later_and_another_is_refused() {
        InquiryReplied earlier = new InquiryReplied(INQUIRY, "有货", Quantity.of("60"), YESTERDAY, YESTERDAY, BUYER);

        inquiry.given(asked(), earlier)
                .when(reply("有货", "60", YESTERDAY), by(BUYER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        inquiry.given(asked(), replied(TODAY))
                .when(reply("没有货", "60", TODAY), by(BUYER))
                .expectException(refusedBy("INQ-5"));
    }

    @Test
    void a_reply_that_says_nothing_is_refused() {
        inquiry.given(asked()).when(reply(" ", "60", TODAY), by(BUYER)).expectException(refusedBy("INQ-6"));
    }

    @Test
    void less_than_nothing_cannot_be_had_and_nothing_can() {
        inquiry.given(asked()).when(reply("有货", "-1", TODAY), by(BUYER)).expectException(refusedBy("INQ-7"));
        inquiry.given(asked())
                .when(reply("没有货", "0", null), by(BUYER))
                .expectEvents(new InquiryReplied(INQUIRY, "没有货", Quantity.of("0"), null, TODAY, BUYER));
    }

    @Test
    void goods_are_not_expected_yesterday() {
        inquiry.given(asked()).when(reply("有货", "60", YESTERDAY), by(BUYER)).expectException(refusedBy("INQ-8"));
    }

    @Test
    void a_refused_reply_names_every_broken_rule() {
        inquiry.given(asked())
                .when(reply("", "-1", YESTERDAY), by(BUYER))
                .expectException(refusedBy("INQ-6", "INQ-7", "INQ-8"));
    }

    @Test
    void the_customer_is_told_on_the_day_of_the_reply_at_the_earliest() {
        inquiry.given(asked(), replied(TODAY))
                .when(new TellCustomer(INQUIRY, TODAY), by(ASSISTANT))
                .expectEvents(new InquirerTold(INQUIRY, TODAY, ASSISTANT));
        inquiry.given(asked(), replied(TODAY))
                .when(new TellCustomer(INQUIRY, YESTERDAY), by(ASSISTANT))
                .expectException(refusedBy("INQ-11"));
    }

    @Test
    void nobody_is_told_before_there_is_a_reply() {
        inquiry.given(asked())
                .when(new TellCustomer(INQUIRY, TODAY), by(ASSISTANT))
                .expectException(refusedBy("INQ-9"));
    }

    @Test
    void the_customer_is_told_once() {
        InquirerTold told = new InquirerTold(INQUIRY, YESTERDAY, ASSISTANT);

        inquiry.given(asked(), replied(YESTERDAY), told)
                .when(new TellCustomer(INQUIRY, YESTERDAY), by(ASSISTANT))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        inquiry.given(asked(), replied(YESTERDAY), told)
                .when(new TellCustomer(INQUIRY, TODAY), by(ASSISTANT))
                .expectException(refusedBy("INQ-10"));
    }

    @Test
    void a_refused_telling_names_every_broken_rule() {
        inquiry.given(asked())
                .when(new TellCustomer(INQUIRY, TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("INQ-9", "INQ-11"));
        inquiry.given(asked(), replied(YESTERDAY), new InquirerTold(INQUIRY, YESTERDAY, ASSISTANT))
                .when(new TellCustomer(INQUIRY, TOMORROW), by(ASSISTANT))
                .expectException(refusedBy("INQ-10", "INQ-11"));
    }

    private static AskAboutStock ask(WantedGoods goods) {
        return new AskAboutStock(INQUIRY, CUSTOMER, goods);
    }

    private static StockInquired asked() {
        return new StockInquired(INQUIRY, CUSTOMER, goods("60"), TODAY, ASSISTANT);
    }

    private static ReplyToInquiry reply(String text, String available, @Nullable LocalDate expectedOn) {
        return new ReplyToInquiry(INQUIRY, text, Quantity.of(available), expectedOn);
    }

    private static InquiryReplied replied(LocalDate on) {
        return new InquiryReplied(INQUIRY, "有货", Quantity.of("60"), TODAY, on, BUYER);
    }

    private static WantedGoods goods(String quantity) {
        return goods(quantity, "12", false, null);
    }

    private static WantedGoods goods(String quantity, String inStock, boolean forProject, @Nullable ProjectId project) {
        return new WantedGoods(
                "HP-1",
                null,
                "北方",
                Quantity.of(quantity),
                UnitOfMeasure.ROLL,
                false,
                null,
                Quantity.of(inStock),
                false,
                forProject,
                project);
    }
}
