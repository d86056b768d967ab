package io.countersign.web.freight;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class FreightTest {

    private static final String ADDRESS = "/api/v1/freight";

    private final Callers callers;

    FreightTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_quote_says_what_is_charged_and_from_which_tariff() {
        openAccount("FT-1");
        Answer published = as(Role.PURCHASING).post(ADDRESS + "/tariff", """
                        {"zones": [{"zone": "ft", "steps": [{"upToGrams": 500, "amount": "96"},
                                                            {"upToGrams": 1000, "amount": "128.50"}]}],
                         "reason": "New rates"}""");
        Answer quoted = as(Role.SALES_ASSISTANT)
                .post(ADDRESS + "/quotes", "{\"id\":\"FQ-FT-1\",\"account\":\"FT-1\",\"zone\":\"ft\",\"grams\":501}");
        Answer tooHeavy = as(Role.SALES_ASSISTANT).post(ADDRESS + "/quotes", "{\"zone\":\"ft\",\"grams\":1001}");

        assertThat(published.status()).isEqualTo(200);
        assertThat(quoted.status()).isEqualTo(201);
        assertThat(quoted.json().path("chargedGrams").asInt()).isEqualTo(1000);
        assertThat(quoted.json().path("amount").asString()).isEqualTo("128.50");
        assertThat(quoted.json().path("tariffVersion").asInt())
                .isEqualTo(published.json().path("version").asInt());
        assertThat(tooHeavy.status()).isEqualTo(409);
        assertThat(as(Role.SALES_ASSISTANT)
                        .get(ADDRESS + "/quotes?account=FT-1")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(as(Role.AUDITOR).get(ADDRESS + "/quotes/FQ-FT-1").json()).isEqualTo(quoted.json());
    }

    @Test
    void an_amount_that_the_currency_does_not_have_is_named() {
        Answer refused = as(Role.ADMINISTRATOR).post(ADDRESS + "/tariff", """
                        {"zones": [{"zone": "1", "steps": [{"upToGrams": 500, "amount": "0.001"}]}], "reason": "New"}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("zones[0].steps[0].amount");
    }

    @Test
    void an_assistant_publishes_no_tariff() {
        assertThat(as(Role.SALES_ASSISTANT)
                        .post(
                                ADDRESS + "/tariff",
                                "{\"zones\":[{\"zone\":\"1\",\"steps\":[{\"upToGrams\":1,\"amount\":\"1\"}]}],\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    private Caller as(Role role) {
        return callers.as(role);
    }

    private void openAccount(String number) {
        as(Role.SALES_ASSISTANT)
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + number + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
    }
}
