package io.countersign.web.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;

@EdgeTrial
class OrdersTest {

    private static final String ADDRESS = "/api/v1/orders";

    private final Callers callers;
    private final TrialOffice office;

    OrdersTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void a_placed_order_has_the_amounts_that_its_lines_come_to() {
        openAccount("OT-1");

        Answer placed = assistant().post(ADDRESS, order("OT-1", "SO-OT-1", "2.5", "10.0125"));

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.header("Location")).isEqualTo(ADDRESS + "/SO-OT-1");
        assertThat(placed.json().path("total").asString()).isEqualTo("25.03");
        assertThat(placed.json().path("lines").path(0).path("supply").asString())
                .isEqualTo("SPOT");
        assertThat(placed.json().path("currency").asString()).isEqualTo("CNY");
        assertThat(assistant().get(ADDRESS + "/SO-OT-1").json()).isEqualTo(placed.json());
    }

    @Test
    void an_order_without_a_number_gets_one_and_the_same_one_for_the_same_key() {
        openAccount("OT-2");
        String body = order("OT-2", "", "1", "1").replace("\"id\": \"\",", "");

        String first = assistant().post(ADDRESS, body).json().path("id").asString();
        String second = assistant().post(ADDRESS, body).json().path("id").asString();
        String keyed = assistant()
                .with("Idempotency-Key", "OT-2")
                .post(ADDRESS, body)
                .json()
                .path("id")
                .asString();
        String keyedAgain = assistant()
                .with("Idempotency-Key", "OT-2")
                .post(ADDRESS, body)
                .json()
                .path("id")
                .asString();

        assertThat(first).hasSize(36).isNotEqualTo(second);
        assertThat(keyed).hasSize(36).isEqualTo(keyedAgain);
        assertThat(office.events("order-" + keyed)).hasSize(1);
    }

    @Test
    void an_order_of_nobody_is_not_placed() {
        assertThat(assistant()
                        .post(ADDRESS, order("OT-none", "SO-OT-3", "1", "1"))
                        .status())
                .isEqualTo(404);
        assertThat(office.events("order-SO-OT-3")).isEmpty();
    }

    @Test
    void amounts_that_nobody_can_add_up_are_refused() {
        openAccount("OT-4");

        Answer line = assistant().post(ADDRESS, order("OT-4", "SO-OT-4", "999999999", "999999999999"));
        Answer total = assistant().post(ADDRESS, order("OT-4", "SO-OT-4", "1", "999999999999.99"));

        assertThat(line.status()).isEqualTo(400);
        assertThat(line.fields()).containsExactly("lines[0]");
        assertThat(total.status()).isEqualTo(400);
    }

    @Test
    void goods_leave_only_when_the_account_lets_them() {
        openAccount("OT-5");
        assistant().post(ADDRESS, order("OT-5", "SO-OT-5", "1", "1"));

        Answer refused = assistant().post(ADDRESS + "/SO-OT-5/outbound-slip", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("FND-4");
    }

    @Test
    void an_order_goes_its_way_step_by_step() {
        openAccount("OT-6");
        assistant().post(ADDRESS, order("OT-6", "SO-OT-6", "1", "1"));
        assistant().post("/api/v1/remittances", """
                        {"id": "R-OT-6", "account": "OT-6", "remittedAt": "2026-01-10T02:30:00Z", "bankAccount": "ICBC",
                         "method": "CASH", "amount": "1.00", "payer": "Somebody", "reference": "1"}""");

        Answer elsewhere = assistant().with("If-Match", "\"3\"").post(ADDRESS + "/SO-OT-6/outbound-slip", "{}");
        Answer released = assistant().with("If-Match", "\"0\"").send("POST", ADDRESS + "/SO-OT-6/outbound-slip", null);
        Answer outdated =
                callers.as(Role.WAREHOUSE).with("If-Match", "\"0\"").post(ADDRESS + "/SO-OT-6/shipment", SHIPMENT);
        Answer shipped = callers.as(Role.WAREHOUSE)
                .with("If-Match", released.header("ETag"))
                .post(ADDRESS + "/SO-OT-6/shipment", SHIPMENT);
        Answer invoiced = callers.as(Role.FINANCE)
                .post(
                        ADDRESS + "/SO-OT-6/invoice",
                        "{\"invoice\":\"INV-OT-6\",\"invoicedOn\":\"2026-01-12\",\"dueOn\":\"2026-02-11\"}");

        assertThat(elsewhere.status()).isEqualTo(412);
        assertThat(released.status()).isEqualTo(200);
        assertThat(released.json().path("state").asString()).isEqualTo("RELEASED");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(shipped.json().path("waybill").asString()).isEqualTo("SF1");
        assertThat(invoiced.json().path("invoice").asString()).isEqualTo("INV-OT-6");
    }

    @Test
    void the_regional_manager_agrees_to_an_order_or_declines_it() {
        openAccount("OT-8");
        assistant().post(ADDRESS, order("OT-8", "SO-OT-8", "1", "1"));
        assistant().post(ADDRESS, order("OT-8", "SO-OT-9", "1", "1"));
        Caller manager = callers.as(Role.REGIONAL_MANAGER);

        Answer elsewhere = manager.with("If-Match", "\"3\"").post(ADDRESS + "/SO-OT-8/coordination", "{}");
        Answer agreed = manager.with("If-Match", "\"0\"")
                .post(ADDRESS + "/SO-OT-8/coordination", "{\"remark\":\"For the showroom\"}");
        Answer declined = manager.post(ADDRESS + "/SO-OT-9/decline", "{\"reason\":\"Discontinued\"}");
        Answer tooLate = manager.post(ADDRESS + "/SO-OT-9/coordination", "{}");

        assertThat(elsewhere.status()).isEqualTo(412);
        assertThat(agreed.json().path("state").asString()).isEqualTo("COVERED");
        assertThat(declined.json().path("state").asString()).isEqualTo("DECLINED");
        assertThat(declined.json().path("endedBecause").asString()).isEqualTo("Discontinued");
        assertThat(tooLate.json().path("refusals").path(0).path("decidedBy").asString())
                .isEqualTo("account-OT-8/7");
        assertThat(assistant().post(ADDRESS + "/SO-OT-8/coordination", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void a_placed_order_shows_what_was_agreed() {
        openAccount("OT-10");

        Answer placed = assistant()
                .post(
                        ADDRESS,
                        order("OT-10", "SO-OT-10", "1", "1")
                                .replace(
                                        "\"kind\": \"STANDARD\"",
                                        "\"kind\": \"STANDARD\", \"warehouse\": \"WEST\","
                                                + " \"shipMethod\": \"Road\", \"shipOn\": \"2026-01-12\""));

        assertThat(placed.json().path("project").isNull()).isTrue();
        assertThat(placed.json().path("warehouse").asString()).isEqualTo("WEST");
        assertThat(placed.json().path("goods").asString()).isEqualTo("WALL_COVERINGS");
        assertThat(placed.json().path("shipOn").asString()).isEqualTo("2026-01-12");
        assertThat(placed.json().path("shippedOn").isNull()).isTrue();
        assertThat(placed.json().path("heldFor")).isEmpty();
        assertThat(placed.json().path("returns")).isEmpty();
    }

    @Test
    void the_orders_of_one_account_come_in_pages() {
        openAccount("OT-7");
        assistant().post(ADDRESS, order("OT-7", "Z-1", "1", "1"));
        assistant().post(ADDRESS, order("OT-7", "Z-2", "1", "1"));

        Answer page = assistant().get(ADDRESS + "?account=OT-7&after=Z&limit=1");

        assertThat(page.json().path("items").path(0).path("id").asString()).isEqualTo("Z-1");
        assertThat(page.header("Link")).isEqualTo("<" + ADDRESS + "?account=OT-7&after=Z-1&limit=1>; rel=\"next\"");
    }

    @Test
    void orders_in_one_state_can_be_asked_for() {
        openAccount("OT-8");
        String state = assistant()
                .post(ADDRESS, order("OT-8", "Y-STATE", "1", "1"))
                .json()
                .path("state")
                .asString();

        assertThat(assistant()
                        .get(ADDRESS + "?after=Y&limit=1&state=" + state)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(assistant()
                        .get(ADDRESS + "?after=Y&limit=1&state=DECLINED")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(assistant().get(ADDRESS + "?state=LOST").status()).isEqualTo(400);
    }

    private static final String SHIPMENT =
            "{\"shippedOn\":\"2026-01-12\",\"carrier\":\"SF\",\"waybill\":\"SF1\",\"parcels\":1}";

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private void openAccount(String number) {
        assistant()
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + number + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
    }

    private static String order(String account, String number, String quantity, String price) {
        return """
                {"id": "%s", "account": "%s", "kind": "STANDARD",
                 "lines": [{"model": "W", "quantity": "%s", "unit": "ROLL", "unitPrice": "%s"}]}""".formatted(number, account, quantity, price);
    }
}
