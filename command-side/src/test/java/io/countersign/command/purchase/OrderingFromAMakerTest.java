package io.countersign.command.purchase;

import static io.countersign.command.purchase.PurchaseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class OrderingFromAMakerTest {

    private final FixtureConfiguration<Purchase> purchase = purchase();

    @Test
    void purchasing_is_asked_once() {
        purchase.givenNoPriorActivity().when(request(), byBuyer()).expectEvents(requested());
        purchase.given(requested()).when(request(), byBuyer()).expectNoEvents();
        purchase.given(requested(), dropped()).when(request(), byBuyer()).expectNoEvents();
    }

    @Test
    void what_was_asked_for_is_ordered() {
        purchase.given(requested())
                .when(order("和平墙纸厂", TODAY, TOMORROW), byBuyer())
                .expectEvents(ordered(TODAY));
    }

    @Test
    void what_was_given_up_is_not_ordered() {
        purchase.given(requested(), dropped())
                .when(order("和平墙纸厂", TODAY, TOMORROW), byBuyer())
                .expectException(refusedBy("PUR-1"));
    }

    @Test
    void ordering_the_same_twice_changes_nothing() {
        purchase.given(requested(), ordered(TODAY))
                .when(order("和平墙纸厂", TODAY, TOMORROW), byBuyer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_was_ordered_is_not_ordered_otherwise() {
        purchase.given(requested(), ordered(TODAY))
                .when(order("长城墙纸厂", TODAY, TOMORROW), byBuyer())
                .expectException(refusedBy("PUR-2"));
        purchase.given(requested(), ordered(TODAY))
                .when(order("和平墙纸厂", YESTERDAY, TOMORROW), byBuyer())
                .expectException(refusedBy("PUR-2"));
        purchase.given(requested(), ordered(TODAY))
                .when(order("和平墙纸厂", TODAY, TODAY), byBuyer())
                .expectException(refusedBy("PUR-2"));
    }

    @Test
    void somebody_makes_the_goods() {
        purchase.given(requested()).when(order(" ", TODAY, TOMORROW), byBuyer()).expectException(refusedBy("PUR-3"));
    }

    @Test
    void goods_are_ordered_today_at_the_latest() {
        purchase.given(requested())
                .when(order("和平墙纸厂", TOMORROW, TOMORROW), byBuyer())
                .expectException(refusedBy("PUR-4"));
    }

    @Test
    void goods_are_expected_on_the_day_they_were_ordered_at_the_earliest() {
        purchase.given(requested())
                .when(order("和平墙纸厂", TODAY, YESTERDAY), byBuyer())
                .expectException(refusedBy("PUR-5"));
        purchase.given(requested())
                .when(order("和平墙纸厂", TODAY, TODAY), byBuyer())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        purchase.given(requested(), ordered(TODAY), dropped())
                .when(order("", TOMORROW, TODAY), byBuyer())
                .expectException(refusedBy("PUR-1", "PUR-2", "PUR-3", "PUR-4", "PUR-5"));
    }
}
