package io.countersign.web.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;

@EdgeTrial
class PapersTest {

    private final Callers callers;
    private final TrialOffice office;

    PapersTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void a_registered_paper_can_be_looked_up() {
        String papers = openAccount("PT-1");

        Answer registered = assistant().post(papers, """
                        {"id": "P-PT-1", "kind": "CONTRACT", "validUntil": "2026-12-31", "sha256": "%s",
                         "confidential": true}""".formatted("a".repeat(64)));

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo(papers + "/P-PT-1");
        assertThat(registered.json().path("confidential").asBoolean(false)).isTrue();
        assertThat(registered.json().path("registeredByName").asString()).isEqualTo("Name of sales-assistant");
        assertThat(assistant().get(papers + "/P-PT-1").json()).isEqualTo(registered.json());
        assertThat(assistant().get(papers).json().path("papers").path(0)).isEqualTo(registered.json());
        assertThat(assistant().get(papers + "/P-none").status()).isEqualTo(404);
    }

    @Test
    void a_paper_without_a_number_gets_one_and_the_same_one_for_the_same_key() {
        String papers = openAccount("PT-2");

        String keyed = assistant()
                .with("Idempotency-Key", "PT-2")
                .post(papers, "{\"kind\":\"INVOICING_DETAILS\"}")
                .json()
                .path("id")
                .asString();
        assistant().with("Idempotency-Key", "PT-2").post(papers, "{\"kind\":\"INVOICING_DETAILS\"}");

        assertThat(keyed).hasSize(36);
        assertThat(office.events("account-PT-2")).hasSize(2);
        assertThat(assistant().get(papers).json().path("papers")).hasSize(1);
    }

    @Test
    void nothing_is_registered_for_an_account_of_nobody() {
        assertThat(assistant()
                        .post("/api/v1/accounts/PT-none/papers", "{\"kind\":\"CONTRACT\"}")
                        .status())
                .isEqualTo(404);
        assertThat(assistant().get("/api/v1/accounts/PT-none/papers").status()).isEqualTo(404);
    }

    @Test
    void what_is_said_of_a_paper_has_the_right_shape() {
        String papers = openAccount("PT-3");

        assertThat(assistant()
                        .post(papers, "{\"kind\":\"POEM\",\"sha256\":\"abc\",\"confidential\":\"yes\"}")
                        .fields())
                .containsExactlyInAnyOrder("kind", "sha256", "confidential");
    }

    @Test
    void papers_that_expire_are_listed_with_whose_they_are() {
        String papers = openAccount("PT-4");
        assistant().post(papers, "{\"id\":\"P-PT-4\",\"kind\":\"GSP_CERTIFICATE\",\"validUntil\":\"2026-01-20\"}");

        Answer soon = assistant().get("/api/v1/papers/expiring?within=10");
        Answer usual = assistant().get("/api/v1/papers/expiring");
        Answer sooner = assistant().get("/api/v1/papers/expiring?within=9");

        assertThat(soon.text()).contains("\"P-PT-4\"", "\"PT-4\"");
        assertThat(usual.text()).contains("\"P-PT-4\"");
        assertThat(sooner.text()).doesNotContain("\"P-PT-4\"");
        assertThat(assistant().get("/api/v1/papers/expiring?within=-1").fields())
                .containsExactly("within");
    }

    @Test
    void the_warehouse_sees_no_papers() {
        String papers = openAccount("PT-5");

        assertThat(callers.as(Role.WAREHOUSE).get(papers).status()).isEqualTo(403);
        assertThat(callers.as(Role.WAREHOUSE).get("/api/v1/papers/expiring").status())
                .isEqualTo(403);
        assertThat(callers.as(Role.AUDITOR)
                        .post(papers, "{\"kind\":\"CONTRACT\"}")
                        .status())
                .isEqualTo(403);
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private String openAccount(String number) {
        assistant()
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + number + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
        return "/api/v1/accounts/" + number + "/papers";
    }
}
