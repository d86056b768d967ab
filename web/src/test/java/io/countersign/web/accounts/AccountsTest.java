package io.countersign.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;

@EdgeTrial
class AccountsTest {

    private static final String ADDRESS = "/api/v1/accounts";

    private final Callers callers;
    private final TrialOffice office;

    AccountsTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void an_opened_account_is_answered_as_it_reads_afterwards() {
        Answer opened = assistant().post(ADDRESS, account("AC-1", "KEY"));

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo(ADDRESS + "/AC-1");
        assertThat(opened.header("ETag")).isEqualTo("\"0\"");
        assertThat(opened.json().path("contact").path("name").asString()).isEqualTo("Chen Mei");
        assertThat(opened.json().path("salespersonName").asString()).isEqualTo("Name of salesperson");
        assertThat(assistant().get(ADDRESS + "/AC-1").json()).isEqualTo(opened.json());
    }

    @Test
    void events_know_the_contact_by_number_only() {
        assistant().post(ADDRESS, account("AC-2", "KEY"));

        assertThat(office.events("account-AC-2")).hasSize(1);
        assertThat(office.events().toString()).doesNotContain("Chen Mei");
    }

    @Test
    void opening_it_twice_is_harmless_and_with_other_content_refused() {
        assertThat(assistant().post(ADDRESS, account("AC-3", "KEY")).status()).isEqualTo(201);
        assertThat(assistant().post(ADDRESS, account("AC-3", "KEY")).status()).isEqualTo(201);
        Answer other = assistant().post(ADDRESS, account("AC-3", "SMALL"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(other.code()).isEqualTo("ACC-1");
        assertThat(office.events("account-AC-3")).hasSize(1);
    }

    @Test
    void a_refusal_names_every_rule() {
        assistant().post(ADDRESS, account("AC-4", "KEY"));

        Answer refused = callers.as(Role.PRESIDENT)
                .post(ADDRESS + "/AC-4/standing", "{\"standing\":\"KEY\",\"reason\":\"none\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("ACC-2", "ACC-3");
    }

    @Test
    void whoever_saw_another_version_is_refused() {
        assistant().post(ADDRESS, account("AC-5", "KEY"));
        Caller president = callers.as(Role.PRESIDENT);
        String small = "{\"standing\":\"SMALL\",\"reason\":\"less\"}";

        assertThat(president
                        .with("If-Match", "\"7\"")
                        .post(ADDRESS + "/AC-5/standing", small)
                        .code())
                .isEqualTo("CHANGED");
        assertThat(president
                        .with("If-Match", "nonsense")
                        .post(ADDRESS + "/AC-5/standing", small)
                        .fields())
                .containsExactly("If-Match");
        Answer changed = president.with("If-Match", "\"0\"").post(ADDRESS + "/AC-5/standing", small);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void an_adjustment_period_takes_the_place_of_the_one_before() {
        assistant().post(ADDRESS, account("AC-9", "KEY"));
        Caller manager = callers.as(Role.REGIONAL_MANAGER);

        Answer first = manager.with("If-Match", "\"0\"").post(ADDRESS + "/AC-9/adjustment-period", """
                        {"from": "2026-02-01", "until": "2026-02-28", "reason": "The shop moves"}""");
        Answer outdated = manager.with("If-Match", "\"0\"").post(ADDRESS + "/AC-9/adjustment-period", """
                        {"from": "2026-03-01", "until": "2026-03-31", "reason": "It still moves"}""");
        Answer second = manager.post(ADDRESS + "/AC-9/adjustment-period", """
                        {"from": "2026-03-01", "until": "2026-03-31", "reason": "It still moves"}""");
        Answer backwards = manager.post(ADDRESS + "/AC-9/adjustment-period", """
                        {"from": "2026-03-02", "until": "2026-03-01", "reason": "It moves back"}""");

        assertThat(first.json().path("adjustment").path("until").asString()).isEqualTo("2026-02-28");
        assertThat(first.json().path("adjustment").path("setByName").asString()).isEqualTo("Name of regional-manager");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(second.json().path("adjustment").path("from").asString()).isEqualTo("2026-03-01");
        assertThat(backwards.refusals()).containsExactly("ADJ-1");
        assertThat(assistant()
                        .get(ADDRESS + "/AC-9")
                        .json()
                        .path("adjustment")
                        .path("reason")
                        .asString())
                .isEqualTo("It still moves");
    }

    @Test
    void nobody_is_told_why_they_may_not_and_no_name_is_left_behind() {
        Answer denied = callers.as(Role.WAREHOUSE).post(ADDRESS, account("AC-6", "KEY"));

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.code()).isEqualTo("PERMISSION");
        assertThat(denied.refusals()).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(assistant().get(ADDRESS + "/AC-none").status()).isEqualTo(404);
        assertThat(assistant().get(ADDRESS + "/AC-none/statement").status()).isEqualTo(404);
        assertThat(callers.as(Role.PRESIDENT)
                        .post(ADDRESS + "/AC-none/region", "{\"region\":\"North\",\"reason\":\"moved\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_salesperson_may_be_named_by_user_name_and_must_be_one() {
        assistant().post(ADDRESS, account("AC-7", "KEY"));
        Caller manager = callers.as(Role.REGIONAL_MANAGER);

        Answer handedOver = manager.post(
                ADDRESS + "/AC-7/salesperson", "{\"salesperson\":\"sales-assistant\",\"reason\":\"leave\"}");
        Answer unknown =
                manager.post(ADDRESS + "/AC-7/salesperson", "{\"salesperson\":\"no one\",\"reason\":\"leave\"}");

        assertThat(handedOver.json().path("salespersonName").asString()).isEqualTo("Name of sales-assistant");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.fields()).containsExactly("salesperson");
    }

    @Test
    void a_list_comes_in_pages_that_lead_on() {
        assistant().post(ADDRESS, account("甲-1", "KEY"));
        assistant().post(ADDRESS, account("甲-2", "KEY"));

        Answer first = assistant().get(ADDRESS + "?after=%E7%94%B2&limit=1");
        assertThat(first.json().path("items")).hasSize(1);
        assertThat(first.json().path("next").asString()).isEqualTo("甲-1");
        assertThat(first.header("Link")).isEqualTo("<" + ADDRESS + "?after=%E7%94%B2-1&limit=1>; rel=\"next\"");

        Answer second = assistant().get(ADDRESS + "?after=%E7%94%B2-1&limit=1");
        assertThat(second.json().path("items").path(0).path("id").asString()).isEqualTo("甲-2");
    }

    @Test
    void a_version_that_was_read_already_is_not_sent_again() {
        assistant().post(ADDRESS, account("AC-8", "KEY"));

        assertThat(assistant()
                        .with("If-None-Match", "\"0\"")
                        .get(ADDRESS + "/AC-8")
                        .status())
                .isEqualTo(304);
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private static String account(String number, String standing) {
        return """
                {"id": "%s", "name": "Northwall", "contact": {"name": "Chen Mei"}, "region": "East",
                 "salesperson": "salesperson", "standing": "%s"}""".formatted(number, standing);
    }
}
