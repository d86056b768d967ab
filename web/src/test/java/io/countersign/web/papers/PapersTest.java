package io.countersign.web.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.export.ExportFilter;
import io.countersign.export.Exported;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialExports;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;

@EdgeTrial
class PapersTest {

    private final Callers callers;
    private final TrialOffice office;
    private final TrialExports exports;

    PapersTest(Callers callers, TrialOffice office, TrialExports exports) {
        this.callers = callers;
        this.office = office;
        this.exports = exports;
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
        assertThat(assistant().get(papers + "/P-none").status()).isEqualTo(404);
    }

    @Test
    void a_list_says_of_a_confidential_paper_that_there_is_one_and_whoever_looks_it_up_is_on_record() {
        String papers = openAccount("PT-C");
        String scan = "\"sha256\":\"" + "b".repeat(64) + "\"";
        assistant().post(papers, "{\"id\":\"P-open\",\"kind\":\"CONTRACT\"," + scan + "}");
        assistant().post(papers, "{\"id\":\"P-secret\",\"kind\":\"CONTRACT\",\"confidential\":true," + scan + "}");

        assertThat(assistant().get(papers).text())
                .containsOnlyOnce("b".repeat(64))
                .contains("P-secret");
        int before = exports.taken().size();
        assertThat(callers.as(Role.AUDITOR).get(papers + "/P-open").text()).contains("b".repeat(64));
        assertThat(exports.taken()).hasSize(before);

        assertThat(callers.as(Role.AUDITOR).get(papers + "/P-secret").text()).contains("b".repeat(64));

        assertThat(exports.taken().subList(before, before + 1)).singleElement().satisfies(taken -> {
            assertThat(taken.record().exported().what()).isEqualTo(Exported.CONFIDENTIAL_PAPER);
            assertThat(taken.record().exported().filters())
                    .containsExactly(new ExportFilter("account", "PT-C"), new ExportFilter("paper", "P-secret"));
        });
    }

    @Test
    void a_confidential_paper_is_not_shown_when_that_cannot_go_on_record() {
        String papers = openAccount("PT-F");
        assistant().post(papers, "{\"id\":\"P-F\",\"kind\":\"CONTRACT\",\"confidential\":true}");
        exports.isFull(true);
        try {
            assertThat(callers.as(Role.AUDITOR).get(papers + "/P-F").status()).isEqualTo(500);
        } finally {
            exports.isFull(false);
        }
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
