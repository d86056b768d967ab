package io.countersign.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class AuditTest {

    private static final String ADDRESS = "/api/v1/audit";

    private final Callers callers;

    AuditTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_trail_shows_what_was_seen_on_record_and_by_the_log() {
        Answer found = auditor().get(ADDRESS + "/trails/CR-A1?asOf=2026-02-01");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("asOf").asString()).isEqualTo("2026-02-01");
        JsonNode trail = found.json().path("trails").path(0);
        assertThat(trail.path("request").path("seen").path("balance").asString())
                .isEqualTo("1000.00");
        assertThat(trail.path("request").path("seenAgain").path("balance").asString())
                .isEqualTo("1250.50");
        assertThat(trail.path("request")
                        .path("differences")
                        .path(0)
                        .path("what")
                        .asString())
                .isEqualTo("balance");
        assertThat(trail.path("findings").path(0).path("severity").asString()).isEqualTo("VIOLATION");
    }

    @Test
    void every_step_names_its_event() {
        JsonNode trail =
                auditor().get(ADDRESS + "/trails/SO-A1").json().path("trails").path(0);

        assertThat(trail.path("placed").path("position").asInt()).isEqualTo(10);
        assertThat(trail.path("request").path("evidence").path("event").asString())
                .isEqualTo("account.credit-release-requested");
        assertThat(trail.path("request")
                        .path("policy")
                        .path("publication")
                        .path("event")
                        .asString())
                .isEqualTo("policy.published");
        assertThat(trail.path("decision").path("proof")).hasSize(2);
        assertThat(trail.path("decision").path("delegation").asString()).isEqualTo("D-1");
        assertThat(trail.path("shipment").path("slip").path("on").asString()).isEqualTo("2026-01-20");
        assertThat(trail.path("payment").path("parts").path(0).path("document").asString())
                .isEqualTo("R-A1");
        assertThat(trail.path("payment").path("open").asString()).isEqualTo("100.00");
        assertThat(trail.path("payment").path("overdueDays").asInt()).isEqualTo(3);
    }

    @Test
    void an_order_that_left_on_money_has_a_trail_without_a_release() {
        JsonNode trail =
                auditor().get(ADDRESS + "/trails/SO-A2").json().path("trails").path(0);

        assertThat(trail.path("release").isNull()).isTrue();
        assertThat(trail.path("request").isNull()).isTrue();
        assertThat(trail.path("shipment").path("basis").asString()).isEqualTo("PAID_CONFIRMED");
    }

    @Test
    void what_is_on_no_trail_is_not_there() {
        assertThat(auditor().get(ADDRESS + "/trails/SO-none").status()).isEqualTo(404);
    }

    @Test
    void releases_come_in_pages_and_may_be_narrowed_down() {
        Answer found = auditor().get(ADDRESS + "/releases?from=2026-01-01&to=2026-12-31&limit=1");

        assertThat(found.json().path("items").path(0).path("id").asString()).isEqualTo("CR-A1");
        assertThat(found.json()
                        .path("items")
                        .path(0)
                        .path("slip")
                        .path("position")
                        .asInt())
                .isEqualTo(13);
        assertThat(found.header("Link")).contains("after=11");
        assertThat(auditor().get(ADDRESS + "/releases?state=SETTLED").json().path("items"))
                .isEmpty();
        assertThat(auditor().get(ADDRESS + "/releases?approver=nobody-here").fields())
                .containsExactly("approver");
    }

    @Test
    void what_somebody_did_is_listed_by_their_user_name() {
        Answer found = auditor().get(ADDRESS + "/people/auditor/deeds");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("items").path(0).path("kind").asString()).isEqualTo("APPROVED");
        assertThat(found.json().path("items").path(1).path("words").asString()).contains("CRL-9");
        assertThat(auditor().get(ADDRESS + "/people/nobody-here/deeds").fields())
                .containsExactly("person");
    }

    @Test
    void findings_are_counted_and_listed() {
        Answer found = auditor().get(ADDRESS + "/findings?kind=NOT_SUPPORTED");

        assertThat(found.json().path("violations").asInt()).isEqualTo(1);
        assertThat(found.json().path("shipments").asInt()).isEqualTo(7);
        assertThat(found.json().path("items")).hasSize(1);
        assertThat(found.json()
                        .path("items")
                        .path(0)
                        .path("differences")
                        .path(0)
                        .path("found")
                        .asString())
                .isEqualTo("CNY 1250.50");
        assertThat(auditor().get(ADDRESS + "/findings?kind=nothing").fields()).containsExactly("kind");
    }

    @Test
    void exceptions_are_a_report_like_any_other() {
        Answer report = auditor().get("/api/v1/reports/audit-exceptions?finding=NOT_SUPPORTED");

        assertThat(report.json().path("rows").path(0).path("cells").path(0).asString())
                .isEqualTo("Not supported by the log");
        assertThat(report.json().path("checks").path(0).path("holds").asBoolean(true))
                .isFalse();
        assertThat(auditor().get("/api/v1/reports/audit-exceptions.csv").text()).contains("Not supported by the log");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SALES_ASSISTANT", "SALESPERSON", "PURCHASING", "WAREHOUSE", "AFTER_SALES", "ADMINISTRATOR"})
    void whose_work_it_is_not_walks_no_trail(Role role) {
        assertThat(callers.as(role).get(ADDRESS + "/trails/CR-A1").code()).isEqualTo("PERMISSION");
        assertThat(callers.as(role).get(ADDRESS + "/findings").code()).isEqualTo("PERMISSION");
    }

    @Test
    void a_manager_walks_trails_and_does_not_see_who_was_refused_what() {
        Caller manager = callers.as(Role.REGIONAL_MANAGER);

        assertThat(manager.get(ADDRESS + "/trails/CR-A1").status()).isEqualTo(200);
        assertThat(manager.get(ADDRESS + "/releases").status()).isEqualTo(200);
        assertThat(manager.get(ADDRESS + "/findings").code()).isEqualTo("PERMISSION");
        assertThat(manager.get(ADDRESS + "/people/auditor/deeds").code()).isEqualTo("PERMISSION");
    }

    private Caller auditor() {
        return callers.as(Role.AUDITOR);
    }
}
