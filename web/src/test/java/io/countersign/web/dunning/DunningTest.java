package io.countersign.web.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class DunningTest {

    private static final String ADDRESS = "/api/v1/dunning";
    private static final String SOME_DAY = ADDRESS + "/calls?on=2999-01-01";

    private final Callers callers;
    private final TrialOffice office;

    DunningTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void whoever_is_behind_is_on_the_list_with_whom_to_call() {
        withhold("DT-1");

        JsonNode call = callOf("DT-1");

        assertThat(call.path("amount").asString()).isEqualTo("10.00");
        assertThat(call.path("attempt").asInt()).isEqualTo(1);
        assertThat(call.path("contactName").asString()).isEqualTo("Chen Mei");
        assertThat(call.path("contactPhone").asString()).isEqualTo("+86 21 5555 0100");
        assertThat(call.path("orders").path(0).asString()).isEqualTo("SO-DT-1");
        assertThat(call.path("dueOn").asString())
                .isEqualTo(call.path("openedOn").asString());
        assertThat(call.path("lastContact").isNull()).isTrue();
    }

    @Test
    void a_day_before_anybody_was_behind_has_no_calls() {
        withhold("DT-2");

        Answer calls = assistant().get(ADDRESS + "/calls?on=1999-01-01");

        assertThat(calls.json().path("on").asString()).isEqualTo("1999-01-01");
        assertThat(calls.json().path("calls")).isEmpty();
    }

    @Test
    void the_person_spoken_to_is_a_number_in_the_ledger_and_a_name_at_the_edge() {
        withhold("DT-3");

        Answer asked = assistant().post(ADDRESS + "/DT-3/attempts", ATTEMPT);

        JsonNode attempt = asked.json().path("cases").path(0).path("attempts").path(0);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(attempt.path("attempt").asInt()).isEqualTo(1);
        assertThat(attempt.path("channel").asString()).isEqualTo("WECHAT");
        assertThat(attempt.path("spokeTo").asString()).hasSize(36);
        assertThat(attempt.path("spokeToName").asString()).isEqualTo("Wang Li");
        assertThat(attempt.path("promise").path("amount").asString()).isEqualTo("5.00");
        assertThat(attempt.path("promise").path("state").asString()).isEqualTo("OPEN");
        assertThat(attempt.path("customersOwnCall").asBoolean(false)).isTrue();
        assertThat(attempt.path("loggedByName").asString()).isEqualTo("Name of sales-assistant");
        assertThat(assistant().get(ADDRESS + "/DT-3").json()).isEqualTo(asked.json());
        assertThat(office.events("account-DT-3"))
                .noneSatisfy(event -> assertThat(event.content()).contains("Wang"));
    }

    @Test
    void the_next_call_shows_what_the_last_one_came_to() {
        withhold("DT-4");
        assistant().post(ADDRESS + "/DT-4/attempts", ATTEMPT);

        JsonNode call = callOf("DT-4");

        assertThat(call.path("attempt").asInt()).isEqualTo(2);
        assertThat(call.path("lastContact").path("spokeToName").asString()).isEqualTo("Wang Li");
        assertThat(call.path("lastContact").path("said").asString()).isEqualTo("They wait for money");
        assertThat(call.path("lastPromise").path("on").asString()).isEqualTo("2030-01-15");
    }

    @Test
    void nothing_but_the_channel_and_what_was_said_is_needed() {
        withhold("DT-5");

        Answer asked = assistant().post(ADDRESS + "/DT-5/attempts", "{\"channel\":\"VISIT\",\"said\":\"Closed\"}");

        JsonNode attempt = asked.json().path("cases").path(0).path("attempts").path(0);
        assertThat(attempt.path("spokeTo").isNull()).isTrue();
        assertThat(attempt.path("promise").isNull()).isTrue();
        assertThat(attempt.path("customersOwnCall").asBoolean(true)).isFalse();
        assertThat(assistant().post(ADDRESS + "/DT-5/attempts", "{}").fields())
                .containsExactlyInAnyOrder("channel", "said");
    }

    @Test
    void somebody_who_may_not_ask_for_payment_leaves_no_name_behind() {
        withhold("DT-6");

        Answer denied = callers.as(Role.PRESIDENT)
                .post(
                        ADDRESS + "/DT-6/attempts",
                        ATTEMPT.replace("Wang Li", "Left Behind").replace("WECHAT", "PHONE"));
        Answer twice = assistant().post(ADDRESS + "/DT-6/attempts", "{\"channel\":\"SMS\",\"said\":\"Sent\"}");

        assertThat(denied.status()).isEqualTo(403);
        assertThat(twice.status()).isEqualTo(200);
        assertThat(twice.json().path("cases").path(0).path("attempts")).hasSize(1);
    }

    @Test
    void a_second_attempt_on_one_day_is_refused() {
        withhold("DT-7");
        assistant().post(ADDRESS + "/DT-7/attempts", ATTEMPT);

        assertThat(assistant()
                        .post(ADDRESS + "/DT-7/attempts", ATTEMPT.replace("wait", "still wait"))
                        .refusals())
                .containsExactly("DUN-2");
    }

    @Test
    void a_promise_has_the_decimals_of_the_accounts_currency() {
        withhold("DT-8");

        assertThat(assistant()
                        .post(ADDRESS + "/DT-8/attempts", ATTEMPT.replace("\"5.00\"", "\"5.001\""))
                        .fields())
                .containsExactly("promise.amount");
    }

    @Test
    void an_account_of_nobody_has_no_dunning() {
        assertThat(assistant().get(ADDRESS + "/DT-none").status()).isEqualTo(404);
        assertThat(assistant().post(ADDRESS + "/DT-none/attempts", ATTEMPT).status())
                .isEqualTo(404);
    }

    @Test
    void calls_can_be_of_one_region_or_one_salesperson() {
        withhold("DT-9");

        assertThat(assistant()
                        .get(SOME_DAY + "&region=East&salesperson=salesperson")
                        .text())
                .contains("\"DT-9\"");
        assertThat(assistant().get(SOME_DAY + "&region=Nowhere").json().path("calls"))
                .isEmpty();
        assertThat(assistant().get(SOME_DAY + "&salesperson=finance").text()).doesNotContain("\"DT-9\"");
        assertThat(assistant().get(SOME_DAY + "&salesperson=nobody").fields()).containsExactly("salesperson");
    }

    private static final String ATTEMPT = """
            {"channel": "WECHAT", "spokeTo": "Wang Li", "said": "They wait for money",
             "promise": {"on": "2030-01-15", "amount": "5.00"}, "customersOwnCall": true}""";

    private JsonNode callOf(String account) {
        return assistant()
                .get(SOME_DAY)
                .json()
                .path("calls")
                .valueStream()
                .filter(call -> call.path("account").asString().equals(account))
                .findFirst()
                .orElseThrow();
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private void withhold(String account) {
        assistant().post("/api/v1/accounts", """
                        {"id": "%s", "name": "N", "contact": {"name": "Chen Mei", "phone": "+86 21 5555 0100"},
                         "region": "East", "salesperson": "salesperson", "standing": "KEY"}""".formatted(account));
        assistant().post("/api/v1/orders", """
                        {"id": "SO-%1$s", "account": "%1$s", "kind": "STANDARD",
                         "lines": [{"model": "W", "quantity": "1", "unit": "ROLL", "unitPrice": "10"}]}""".formatted(account));
    }
}
