package io.countersign.command.purchase;

import static io.countersign.command.purchase.PurchaseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReceivingAPurchaseTest {

    private final FixtureConfiguration<Purchase> purchase = purchase();

    @Test
    void goods_arrive_as_many_as_there_are() {
        for (String quantity : new String[] {"1500", "1499.5", "1600", "0.001"}) {
            purchase.given(requested(), ordered(YESTERDAY))
                    .when(receive(quantity, TODAY), byBuyer())
                    .expectEvents(arrived(quantity));
        }
    }

    @Test
    void what_nobody_ordered_or_somebody_gave_up_does_not_arrive() {
        purchase.given(requested()).when(receive("1500", TODAY), byBuyer()).expectException(refusedBy("PUR-6"));
        purchase.given(requested(), ordered(YESTERDAY), dropped())
                .when(receive("1500", TODAY), byBuyer())
                .expectException(refusedBy("PUR-6"));
    }

    @Test
    void saying_the_same_arrival_twice_changes_nothing() {
        purchase.given(requested(), ordered(YESTERDAY), arrived("1500"))
                .when(receive("1500", TODAY), byBuyer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void another_arrival_of_the_same_purchase_is_refused() {
        purchase.given(requested(), ordered(YESTERDAY), arrived("1500"))
                .when(receive("1499", TODAY), byBuyer())
                .expectException(refusedBy("PUR-7"));
        purchase.given(requested(), ordered(YESTERDAY), arrived("1500"))
                .when(receive("1500", YESTERDAY), byBuyer())
                .expectException(refusedBy("PUR-7"));
    }

    @Test
    void more_than_nothing_arrives() {
        purchase.given(requested(), ordered(YESTERDAY))
                .when(receive("0", TODAY), byBuyer())
                .expectException(refusedBy("PUR-8"));
    }

    @Test
    void goods_arrive_between_the_day_they_were_ordered_and_today() {
        purchase.given(requested(), ordered(YESTERDAY))
                .when(receive("1500", TOMORROW), byBuyer())
                .expectException(refusedBy("PUR-9"));
        purchase.given(requested(), ordered(TODAY))
                .when(receive("1500", YESTERDAY), byBuyer())
                .expectException(refusedBy("PUR-10"));
        purchase.given(requested(), ordered(TODAY))
                .when(receive("1500", TODAY), byBuyer())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        purchase.given(requested())
                .when(receive("-1", TOMORROW), byBuyer())
                .expectException(refusedBy("PUR-6", "PUR-8", "PUR-9"));
        purchase.given(requested(), ordered(TODAY), arrived("1500"))
                .when(receive("0", YESTERDAY), byBuyer())
                .expectException(refusedBy("PUR-7", "PUR-8", "PUR-10"));
    }
}
