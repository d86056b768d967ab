package io.countersign.web.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.CustomerAccountId;
import io.countersign.money.Quantity;
import io.countersign.order.OrderId;
import io.countersign.people.Role;
import io.countersign.purchase.PurchaseCommand.RequestPurchase;
import io.countersign.purchase.PurchaseId;
import io.countersign.stock.WarehouseId;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.web.sending.Messages;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@EdgeTrial
class PurchasesTest {

    private static final String ADDRESS = "/api/v1/purchases";

    private final Callers callers;
    private final Messages messages;

    PurchasesTest(Callers callers, Messages messages) {
        this.callers = callers;
        this.messages = messages;
    }

    @Test
    void a_purchase_is_ordered_from_a_maker_and_arrives() {
        request("SO-PU-1");

        Answer ordered = buyer().with("If-Match", "\"0\"").post(ADDRESS + "/SO-PU-1:1/order", ORDER);
        Answer outdated = buyer().with("If-Match", "\"0\"").post(ADDRESS + "/SO-PU-1:1/order", ORDER);
        Answer arrived = callers.as(Role.WAREHOUSE)
                .post(ADDRESS + "/SO-PU-1:1/arrival", "{\"quantity\": \"39\", \"arrivedOn\": \"2026-01-14\"}");

        assertThat(ordered.json().path("state").asString()).isEqualTo("ORDERED");
        assertThat(ordered.json().path("maker").asString()).isEqualTo("Weavers");
        assertThat(ordered.json().path("expectedOn").asString()).isEqualTo("2026-02-20");
        assertThat(ordered.header("ETag")).isEqualTo("\"1\"");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(arrived.json().path("state").asString()).isEqualTo("ARRIVED");
        assertThat(arrived.json().path("quantity").asString()).isEqualTo("39");
        assertThat(buyer().get(ADDRESS + "/SO-PU-1:1").json()).isEqualTo(arrived.json());
    }

    @Test
    void what_was_not_ordered_does_not_arrive() {
        request("SO-PU-2");

        Answer refused = callers.as(Role.WAREHOUSE)
                .post(ADDRESS + "/SO-PU-2:1/arrival", "{\"quantity\": \"39\", \"arrivedOn\": \"2026-01-14\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("PUR-6");
    }

    @Test
    void a_purchase_is_given_up_with_a_reason() {
        request("SO-PU-3");

        Answer dropped = buyer().post(ADDRESS + "/SO-PU-3:1/drop", "{\"reason\": \"Not made any more\"}");

        assertThat(dropped.json().path("state").asString()).isEqualTo("DROPPED");
        assertThat(dropped.json().path("reason").asString()).isEqualTo("Not made any more");
        assertThat(buyer().post(ADDRESS + "/SO-PU-3:1/drop", "{}").fields()).containsExactly("reason");
    }

    @Test
    void purchases_are_listed_by_where_they_stand_in_pages() {
        request("SO-PU-4");
        request("SO-PU-5");
        buyer().post(ADDRESS + "/SO-PU-4:1/order", ORDER);

        Answer toBuy = buyer().get(ADDRESS + "?state=TO_BUY&after=SO-PU-3&limit=1");
        Answer ordered = buyer().get(ADDRESS + "?state=ORDERED&after=SO-PU-3&limit=1");

        assertThat(toBuy.json().path("items").path(0).path("id").asString()).isEqualTo("SO-PU-5:1");
        assertThat(toBuy.header("Link")).contains("after=SO-PU-5%3A1");
        assertThat(ordered.json().path("items").path(0).path("id").asString()).isEqualTo("SO-PU-4:1");
        assertThat(buyer().get(ADDRESS + "?state=OVERDUE").status()).isEqualTo(200);
        assertThat(buyer().get(ADDRESS + "?state=LATE").fields()).containsExactly("state");
    }

    @Test
    void only_purchasing_orders_from_makers() {
        request("SO-PU-6");

        assertThat(callers.as(Role.SALES_ASSISTANT)
                        .post(ADDRESS + "/SO-PU-6:1/order", ORDER)
                        .status())
                .isEqualTo(403);
        assertThat(buyer().post(ADDRESS + "/SO-PU-none:1/order", ORDER).status())
                .isEqualTo(404);
    }

    private static final String ORDER =
            "{\"maker\": \"Weavers\", \"orderedOn\": \"2026-01-08\", \"expectedOn\": \"2026-02-20\"}";

    private Caller buyer() {
        return callers.as(Role.PURCHASING);
    }

    private void request(String order) {
        messages.sendAndWait(
                new RequestPurchase(
                        new PurchaseId(order + ":1"),
                        new CustomerAccountId("PU-1"),
                        new OrderId(order),
                        1,
                        "W-2041",
                        WarehouseId.MAIN,
                        Quantity.of("40"),
                        LocalDate.of(2026, 2, 10)),
                Staff.SYSTEM);
    }
}
