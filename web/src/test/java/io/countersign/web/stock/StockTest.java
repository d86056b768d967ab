package io.countersign.web.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class StockTest {

    private static final String ADDRESS = "/api/v1/stock";

    private final Callers callers;
    private final TrialOffice office;

    StockTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void what_is_received_is_on_hand_in_the_main_warehouse_when_none_is_named() {
        Answer received = keeper().post(ADDRESS + "/receipts", receipt("ST-A", "GR-A", "120.5"));

        assertThat(received.status()).isEqualTo(201);
        assertThat(received.header("Location")).isEqualTo(ADDRESS + "/MAIN%3AST-A");
        assertThat(received.json().path("id").asString()).isEqualTo("GR-A");
        assertThat(received.json().path("item").path("onHand").asString()).isEqualTo("120.5");
        assertThat(keeper().get(ADDRESS + "/MAIN:ST-A").json())
                .isEqualTo(received.json().path("item"));
        assertThat(keeper().get(received.header("Location")).header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void a_receipt_without_a_number_gets_one_and_the_same_one_for_the_same_key() {
        String body = receipt("ST-B", "", "1").replace("\"id\": \"\",", "");
        Caller keyed = keeper().with("Idempotency-Key", "ST-B");

        String first = keyed.post(ADDRESS + "/receipts", body).json().path("id").asString();
        String again = keyed.post(ADDRESS + "/receipts", body).json().path("id").asString();

        assertThat(first).hasSize(36).isEqualTo(again);
        assertThat(office.events("stock-MAIN:ST-B")).hasSize(1);
    }

    @Test
    void a_model_that_cannot_be_kept_under_a_number_is_refused() {
        Answer refused = keeper().post(ADDRESS + "/receipts", receipt("two words", "GR-C", "1"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("model");
    }

    @Test
    void a_rule_that_refuses_a_receipt_is_named() {
        assertThat(keeper().post(ADDRESS + "/receipts", receipt("ST-D", "GR-D", "0"))
                        .refusals())
                .containsExactly("STK-2");
        assertThat(keeper().get(ADDRESS + "/MAIN:ST-D").status()).isEqualTo(404);
    }

    @Test
    void a_count_that_differs_moves_what_is_on_hand() {
        keeper().post(ADDRESS + "/receipts", receipt("ST-E", "GR-E", "100"));

        Answer counted = keeper().post(ADDRESS + "/counts", """
                        {"id": "CT-E", "model": "ST-E", "counted": "98", "countedOn": "2026-01-06", "reason": "Torn"}""");

        assertThat(counted.status()).isEqualTo(201);
        assertThat(counted.json().path("item").path("onHand").asString()).isEqualTo("98");
        assertThat(counted.json().path("item").path("countedOn").asString()).isEqualTo("2026-01-06");
    }

    @Test
    void the_movements_of_an_item_come_in_pages_with_who_did_them() {
        keeper().post(ADDRESS + "/receipts", receipt("ST-F", "GR-F1", "100"));
        keeper().post(ADDRESS + "/receipts", receipt("ST-F", "GR-F2", "20"));

        Answer first = keeper().get(ADDRESS + "/MAIN:ST-F/movements?limit=1");
        String next = first.json().path("next").asString();
        Answer second = keeper().get(ADDRESS + "/MAIN:ST-F/movements?limit=1&after=" + next);

        assertThat(first.header("Link")).contains("after=" + next);
        assertThat(movement(first).path("document").asString()).isEqualTo("GR-F1");
        assertThat(movement(first).path("byName").asString()).isEqualTo("Name of warehouse");
        assertThat(movement(second).path("onHand").asString()).isEqualTo("120");
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(keeper().get(ADDRESS + "/MAIN:ST-none/movements").status()).isEqualTo(404);
    }

    @Test
    void goods_go_to_another_warehouse_and_arrive_there() {
        keeper().post(ADDRESS + "/receipts", receipt("ST-G", "GR-G", "100"));

        Answer sent = keeper().post(ADDRESS + "/transfers", transfer("ST-G", "TR-G", "10"));
        Answer underWay = keeper().get(ADDRESS + "/transfers?state=UNDER_WAY&after=TR-F&limit=1");
        Answer arrived = keeper().post(ADDRESS + "/transfers/TR-G/arrival", "{\"arrivedOn\": \"2026-01-09\"}");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.header("Location")).isEqualTo(ADDRESS + "/MAIN%3AST-G");
        assertThat(sent.json().path("state").asString()).isEqualTo("UNDER_WAY");
        assertThat(underWay.json().path("items").path(0).path("id").asString()).isEqualTo("TR-G");
        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.json().path("state").asString()).isEqualTo("ARRIVED");
        assertThat(onHand("MAIN:ST-G")).isEqualTo("90");
        assertThat(onHand("NORTH:ST-G")).isEqualTo("10");
    }

    @Test
    void a_transfer_number_is_used_once_among_all_goods() {
        keeper().post(ADDRESS + "/receipts", receipt("ST-H", "GR-H", "100"));
        keeper().post(ADDRESS + "/receipts", receipt("ST-I", "GR-I", "100"));
        keeper().post(ADDRESS + "/transfers", transfer("ST-H", "TR-H", "10"));

        assertThat(keeper().post(ADDRESS + "/transfers", transfer("ST-H", "TR-H", "10"))
                        .status())
                .isEqualTo(201);
        assertThat(keeper().post(ADDRESS + "/transfers", transfer("ST-I", "TR-H", "10"))
                        .refusals())
                .containsExactly("STK-11");
        assertThat(onHand("MAIN:ST-I")).isEqualTo("100");
    }

    @Test
    void a_transfer_that_nobody_sent_does_not_arrive() {
        assertThat(keeper().post(ADDRESS + "/transfers/TR-none/arrival", "{\"arrivedOn\": \"2026-01-09\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_list_has_the_fields_that_programs_count_on_and_totals_over_the_warehouses() {
        keeper().post(ADDRESS + "/receipts", receipt("ST-J", "GR-J", "100"));
        keeper().post(ADDRESS + "/transfers", transfer("ST-J", "TR-J", "10"));
        keeper().post(ADDRESS + "/transfers/TR-J/arrival", "{\"arrivedOn\": \"2026-01-09\"}");

        JsonNode list = callers.as(Role.AUDITOR).get(ADDRESS + "?model=ST-J").json();
        JsonNode north = callers.as(Role.AUDITOR)
                .get(ADDRESS + "?warehouse=NORTH&text=ST-J")
                .json();

        assertThat(list.propertyNames()).containsExactly("on", "items", "totals");
        assertThat(list.path("items").path(0).propertyNames())
                .containsExactly(
                        "id",
                        "warehouse",
                        "model",
                        "onHand",
                        "reserved",
                        "available",
                        "inTransit",
                        "onOrder",
                        "awaited",
                        "waiting",
                        "countedOn");
        assertThat(list.path("items")).hasSize(2);
        assertThat(list.path("totals").path(0).path("warehouses").asInt()).isEqualTo(2);
        assertThat(list.path("totals").path(0).path("onHand").asString()).isEqualTo("100");
        assertThat(north.path("items")).hasSize(1);
        assertThat(north.path("totals").path(0).path("onHand").asString()).isEqualTo("10");
    }

    @Test
    void the_daily_list_opens_in_a_spreadsheet_in_the_readers_language() {
        keeper().post(ADDRESS + "/receipts", receipt("ST-K", "GR-K", "100"));
        keeper().post(ADDRESS + "/transfers", transfer("ST-K", "TR-K", "10"));

        Answer english = callers.as(Role.AUDITOR).get(ADDRESS + ".csv?model=ST-K");
        Answer chinese =
                callers.as(Role.AUDITOR).with("Accept-Language", "zh-CN").get(ADDRESS + ".csv?model=ST-K");

        assertThat(english.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(english.header("Content-Disposition")).isEqualTo("attachment; filename=\"stock-2026-01-15.csv\"");
        assertThat(List.of(english.text().split("\r\n")))
                .containsExactly(
                        "\uFEFFWarehouse,Model,On hand,Reserved,Available,In transit,On order,Awaited,Last counted",
                        "MAIN,ST-K,90,0,90,0,0,0,",
                        "All warehouses,ST-K,90,0,90,0,0,0,",
                        "As of 2026-01-15");
        assertThat(chinese.text()).startsWith("\uFEFF仓库,型号,在库,");
    }

    @Test
    void only_the_warehouse_moves_goods() {
        Caller assistant = callers.as(Role.SALES_ASSISTANT);

        assertThat(assistant
                        .post(ADDRESS + "/receipts", receipt("ST-L", "GR-L", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(assistant.get(ADDRESS + "?model=ST-L").json().path("items")).isEmpty();
    }

    private Caller keeper() {
        return callers.as(Role.WAREHOUSE);
    }

    private String onHand(String item) {
        return keeper().get(ADDRESS + "/" + item).json().path("onHand").asString();
    }

    private static JsonNode movement(Answer page) {
        return page.json().path("items").path(0);
    }

    private static String receipt(String model, String number, String quantity) {
        return """
                {"id": "%s", "model": "%s", "quantity": "%s", "reason": "OPENING", "receivedOn": "2026-01-05"}""".formatted(number, model, quantity);
    }

    private static String transfer(String model, String number, String quantity) {
        return """
                {"id": "%s", "to": "NORTH", "model": "%s", "quantity": "%s", "sentOn": "2026-01-07"}""".formatted(number, model, quantity);
    }
}
