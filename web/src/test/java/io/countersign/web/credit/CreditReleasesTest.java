package io.countersign.web.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;

@EdgeTrial
class CreditReleasesTest {

    private static final String ADDRESS = "/api/v1/credit-releases";

    private final Callers callers;
    private final TrialOffice office;

    CreditReleasesTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void a_request_shows_what_was_seen_and_who_asked() {
        withhold("CT-1", "SO-CT-1");

        Answer requested = request("CR-CT-1", "SO-CT-1");

        assertThat(requested.status()).isEqualTo(201);
        assertThat(requested.header("Location")).isEqualTo(ADDRESS + "/CR-CT-1");
        assertThat(requested.json().path("state").asString()).isEqualTo("OPEN");
        assertThat(requested.json().path("account").asString()).isEqualTo("CT-1");
        assertThat(requested.json().path("shortBy").asString()).isEqualTo("10.00");
        assertThat(requested.json().path("figures").path("withheldOrders").asInt())
                .isEqualTo(1);
        assertThat(requested.json().path("requestedByName").asString()).isEqualTo("Name of sales-assistant");
        assertThat(requested.json().path("decision").isNull()).isTrue();
        assertThat(requested.json().path("steps")).hasSize(1);
        assertThat(assistant().get(ADDRESS + "/CR-CT-1").json()).isEqualTo(requested.json());
    }

    @Test
    void a_request_without_a_number_gets_one_and_the_same_one_for_the_same_key() {
        withhold("CT-2", "SO-CT-2");
        String body = "{\"order\":\"SO-CT-2\",\"reason\":\"Because\"}";

        String keyed = assistant()
                .with("Idempotency-Key", "CT-2")
                .post(ADDRESS, body)
                .json()
                .path("id")
                .asString();
        String keyedAgain = assistant()
                .with("Idempotency-Key", "CT-2")
                .post(ADDRESS, body)
                .json()
                .path("id")
                .asString();

        assertThat(keyed).hasSize(36).isEqualTo(keyedAgain);
    }

    @Test
    void a_number_belongs_to_one_account() {
        withhold("CT-3", "SO-CT-3");
        withhold("CT-4", "SO-CT-4");
        request("CR-CT-3", "SO-CT-3");

        Answer other = request("CR-CT-3", "SO-CT-4");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.refusals()).containsExactly("CRL-1");
        assertThat(office.events("account-CT-4"))
                .noneMatch(event -> event.name().contains("credit-release"));
    }

    @Test
    void a_request_for_an_order_of_nobody_is_not_put() {
        assertThat(request("CR-CT-5", "SO-CT-none").status()).isEqualTo(404);
        assertThat(assistant().get(ADDRESS + "/CR-CT-5").status()).isEqualTo(404);
    }

    @Test
    void an_approval_says_under_whose_authority_and_until_when() {
        withhold("CT-6", "SO-CT-6");
        request("CR-CT-6", "SO-CT-6");

        Answer approved = president().post(ADDRESS + "/CR-CT-6/approval", "{\"remark\":\"They always pay\"}");

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.json().path("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.json().path("decision").path("approved").asBoolean(false))
                .isTrue();
        assertThat(approved.json().path("decision").path("role").asString()).isEqualTo("PRESIDENT");
        assertThat(approved.json().path("decision").path("decidedByName").asString())
                .isEqualTo("Name of president");
        assertThat(approved.json().path("decision").path("lapsesOn").isNull()).isFalse();
    }

    @Test
    void whoever_was_slower_is_told_what_had_decided() {
        withhold("CT-7", "SO-CT-7");
        request("CR-CT-7", "SO-CT-7");
        president().post(ADDRESS + "/CR-CT-7/refusal", "{\"reason\":\"Too much open\"}");

        Answer slower = president().post(ADDRESS + "/CR-CT-7/approval", "{}");

        assertThat(slower.status()).isEqualTo(409);
        assertThat(slower.json().path("refusals").path(0).path("decidedBy").asString())
                .isEqualTo("account-CT-7/3");
    }

    @Test
    void a_refusal_that_nobody_decided_before_names_no_event() {
        withhold("CT-8", "SO-CT-8");
        callers.as(Role.REGIONAL_MANAGER)
                .post(ADDRESS, "{\"id\":\"CR-CT-8\",\"order\":\"SO-CT-8\",\"reason\":\"Because\"}");

        Answer own = callers.as(Role.REGIONAL_MANAGER).post(ADDRESS + "/CR-CT-8/approval", "{}");

        assertThat(own.refusals()).containsExactly("CRL-9");
        assertThat(own.json().path("refusals").path(0).has("decidedBy")).isFalse();
    }

    @Test
    void a_request_is_refused_or_taken_back_with_a_reason() {
        withhold("CT-9", "SO-CT-9");
        request("CR-CT-9", "SO-CT-9");
        request("CR-CT-10", "SO-CT-9");

        Answer refused = president().post(ADDRESS + "/CR-CT-9/refusal", "{\"reason\":\"Too much open\"}");
        Answer withdrawn = assistant().post(ADDRESS + "/CR-CT-10/withdrawal", "{\"reason\":\"They paid\"}");

        assertThat(refused.json().path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.json().path("decision").path("remark").asString()).isEqualTo("Too much open");
        assertThat(withdrawn.json().path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().path("endedBecause").asString()).isEqualTo("They paid");
        assertThat(president().post(ADDRESS + "/CR-CT-10/refusal", "{}").fields())
                .containsExactly("reason");
    }

    @Test
    void the_warehouse_neither_decides_nor_looks() {
        withhold("CT-11", "SO-CT-11");
        request("CR-CT-11", "SO-CT-11");
        Caller warehouse = callers.as(Role.WAREHOUSE);

        assertThat(warehouse.post(ADDRESS + "/CR-CT-11/approval", "{}").status())
                .isEqualTo(403);
        assertThat(warehouse.get(ADDRESS).status()).isEqualTo(403);
        assertThat(callers.as(Role.AUDITOR).get(ADDRESS + "/CR-CT-11").status()).isEqualTo(200);
        assertThat(callers.as(Role.AUDITOR)
                        .post(ADDRESS + "/CR-CT-11/approval", "{}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_to_be_decided_comes_in_pages() {
        withhold("CT-12", "SO-CT-12");
        request("CR-CT-12", "SO-CT-12");
        request("CR-CT-13", "SO-CT-12");
        request("CR-CT-14", "SO-CT-12");
        president().post(ADDRESS + "/CR-CT-12/approval", "{}");

        Answer open = president().get(ADDRESS + "?account=CT-12&state=OPEN&limit=1");
        Answer ofTheOrder = president().get(ADDRESS + "?order=SO-CT-12");

        assertThat(open.json().path("items").path(0).path("id").asString()).isEqualTo("CR-CT-13");
        assertThat(open.header("Link"))
                .isEqualTo("<" + ADDRESS + "?account=CT-12&after=CR-CT-13&limit=1&state=OPEN>; rel=\"next\"");
        assertThat(ofTheOrder.json().path("items")).hasSize(3);
        assertThat(president().get(ADDRESS + "?state=open").fields()).containsExactly("state");
    }

    private Answer request(String number, String order) {
        return assistant()
                .post(ADDRESS, "{\"id\":\"" + number + "\",\"order\":\"" + order + "\",\"reason\":\"Because\"}");
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private Caller president() {
        return callers.as(Role.PRESIDENT);
    }

    private void withhold(String account, String order) {
        assistant()
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + account + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
        assistant().post("/api/v1/orders", """
                        {"id": "%s", "account": "%s", "kind": "STANDARD",
                         "lines": [{"model": "W", "quantity": "1", "unit": "ROLL", "unitPrice": "10"}]}""".formatted(order, account));
    }
}
