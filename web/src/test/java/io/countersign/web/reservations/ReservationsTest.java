package io.countersign.web.reservations;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class ReservationsTest {

    private static final String ADDRESS = "/api/v1/reservations";

    private final Callers callers;

    ReservationsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void goods_are_held_for_a_customer_without_an_order() {
        openAccount("RV-1");

        Answer held = assistant().post(ADDRESS, reservation("RV-1", "TRF-RV-1"));

        assertThat(held.status()).isEqualTo(201);
        assertThat(held.header("Location")).isEqualTo(ADDRESS + "/TRF-RV-1");
        assertThat(held.header("ETag")).isEqualTo("\"0\"");
        assertThat(held.json().path("state").asString()).isEqualTo("OPEN");
        assertThat(held.json().path("warehouse").asString()).isEqualTo("MAIN");
        assertThat(held.json().path("order").isNull()).isTrue();
        assertThat(held.json().path("openedByName").asString()).isEqualTo("Name of sales-assistant");
        assertThat(assistant().get(ADDRESS + "/TRF-RV-1").json()).isEqualTo(held.json());
    }

    @Test
    void goods_are_held_for_nobody_who_is_not_a_customer() {
        assertThat(assistant().post(ADDRESS, reservation("RV-none", "TRF-RV-2")).status())
                .isEqualTo(404);
        assertThat(assistant().get(ADDRESS + "/TRF-RV-2").status()).isEqualTo(404);
    }

    @Test
    void a_reservation_is_confirmed_and_released_by_whoever_saw_how_it_stands() {
        openAccount("RV-3");
        assistant().post(ADDRESS, reservation("RV-3", "TRF-RV-3"));

        Answer confirmed = assistant().with("If-Match", "\"0\"").send("POST", ADDRESS + "/TRF-RV-3/confirmation", null);
        Answer outdated = assistant().with("If-Match", "\"0\"").post(ADDRESS + "/TRF-RV-3/release", RELEASE);
        Answer released = assistant().with("If-Match", "\"1\"").post(ADDRESS + "/TRF-RV-3/release", RELEASE);
        Answer tooLate = assistant().post(ADDRESS + "/TRF-RV-3/confirmation", "{}");

        assertThat(confirmed.json().path("confirmedMondays").path(0).asString()).isEqualTo("2026-01-12");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(released.json().path("state").asString()).isEqualTo("RELEASED");
        assertThat(released.json().path("reason").asString()).isEqualTo("Not needed");
        assertThat(tooLate.refusals()).containsExactly("RES-5");
    }

    @Test
    void the_monday_list_says_who_is_confirmed_and_who_is_overdue() {
        openAccount("RV-4");
        assistant().post(ADDRESS, reservation("RV-4", "TRF-RV-4"));
        assistant().post(ADDRESS, reservation("RV-4", "TRF-RV-5"));
        assistant().post(ADDRESS + "/TRF-RV-4/confirmation", "{}");

        JsonNode list = assistant().get(ADDRESS + "?account=RV-4&on=2026-01-14").json();

        assertThat(list.propertyNames()).containsExactly("on", "monday", "overdue", "due", "confirmed", "reservations");
        assertThat(list.path("on").asString()).isEqualTo("2026-01-14");
        assertThat(list.path("monday").asString()).isEqualTo("2026-01-12");
        assertThat(list.path("overdue").asInt()).isEqualTo(1);
        assertThat(list.path("confirmed").asInt()).isEqualTo(1);
        JsonNode row = list.path("reservations").path(0);
        assertThat(row.path("week").asString()).isEqualTo("CONFIRMED");
        assertThat(row.path("name").asString()).isEqualTo("N");
        assertThat(row.path("setAside").asBoolean()).isTrue();
    }

    @Test
    void only_sales_hold_goods() {
        openAccount("RV-6");

        assertThat(callers.as(Role.WAREHOUSE)
                        .post(ADDRESS, reservation("RV-6", "TRF-RV-6"))
                        .status())
                .isEqualTo(403);
    }

    private static final String RELEASE = "{\"reason\":\"Not needed\"}";

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private void openAccount(String number) {
        assistant()
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + number + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
    }

    private static String reservation(String account, String number) {
        return """
                {"id": "%s", "account": "%s", "model": "W-2041", "quantity": "20"}""".formatted(number, account);
    }
}
