package io.countersign.command.purchase;

import static io.countersign.command.purchase.PurchaseStories.*;
import static io.countersign.command.rulebook.RefusedBy.refusedBy;

import io.countersign.purchase.PurchaseCommand.DropPurchase;
import io.countersign.purchase.PurchaseCommand.DropPurchaseRequest;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DroppingAPurchaseTest {

    private static final DropPurchase DROP = new DropPurchase(PURCHASE, "厂家停产");

    private final FixtureConfiguration<Purchase> purchase = purchase();

    @Test
    void a_purchase_is_given_up_until_its_goods_arrive() {
        purchase.given(requested()).when(DROP, byBuyer()).expectEvents(dropped());
        purchase.given(requested(), ordered(YESTERDAY)).when(DROP, byBuyer()).expectEvents(dropped());
        purchase.given(requested(), ordered(YESTERDAY), arrived("1500"))
                .when(DROP, byBuyer())
                .expectException(refusedBy("PUR-11"));
    }

    @Test
    void giving_up_twice_changes_nothing() {
        purchase.given(requested(), dropped())
                .when(DROP, byBuyer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void giving_up_has_a_reason() {
        purchase.given(requested())
                .when(new DropPurchase(PURCHASE, " "), byBuyer())
                .expectException(refusedBy("PUR-12"));
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        purchase.given(requested(), ordered(YESTERDAY), arrived("1500"))
                .when(new DropPurchase(PURCHASE, ""), byBuyer())
                .expectException(refusedBy("PUR-11", "PUR-12"));
    }

    @Test
    void what_was_ordered_for_a_cancelled_order_goes_on() {
        DropPurchaseRequest drop = new DropPurchaseRequest(PURCHASE, "厂家停产");

        purchase.given(requested()).when(drop, byBuyer()).expectEvents(dropped());
        purchase.given(requested(), dropped()).when(drop, byBuyer()).expectNoEvents();
        purchase.given(requested(), ordered(YESTERDAY))
                .when(drop, byBuyer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }
}
