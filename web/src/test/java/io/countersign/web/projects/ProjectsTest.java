package io.countersign.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class ProjectsTest {

    private static final String ADDRESS = "/api/v1/projects";

    private final Callers callers;

    ProjectsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_registered_project_is_answered_as_it_reads_afterwards() {
        Answer registered = register("PT-1");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.header("Location")).isEqualTo(ADDRESS + "/PT-1");
        Answer shown = callers.as(Role.AUDITOR).get(ADDRESS + "/PT-1");
        assertThat(shown.json()).isEqualTo(registered.json());
        assertThat(shown.header("ETag")).isEqualTo("\"0\"");
        assertThat(callers.as(Role.AUDITOR)
                        .get(ADDRESS + "?account=PT-1-C")
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void a_project_of_an_account_that_nobody_knows_is_not_registered() {
        assertThat(assistant().post(ADDRESS, project("PT-2", "PT-2-C")).status())
                .isEqualTo(404);
    }

    @Test
    void special_prices_are_asked_for_and_granted_and_shown() {
        register("PT-3");
        assertThat(ask("PT-3").status()).isEqualTo(200);

        Answer granted = callers.as(Role.GENERAL_MANAGER)
                .post(ADDRESS + "/PT-3/price-approvals/PT-3-PA/grant", "{\"remark\": \"yes\"}");

        assertThat(granted.status()).isEqualTo(200);
        JsonNode approval = granted.json().path("priceApprovals").path(0);
        assertThat(approval.path("state").asString()).isEqualTo("GRANTED");
        assertThat(approval.path("prices").path(0).path("askedPrice").asString())
                .isEqualTo("72");
        assertThat(approval.path("remark").asString()).isEqualTo("yes");
    }

    @Test
    void special_prices_are_refused_with_a_reason() {
        register("PT-4");
        ask("PT-4");

        Answer refused = callers.as(Role.DEPUTY_GENERAL_MANAGER)
                .post(ADDRESS + "/PT-4/price-approvals/PT-4-PA/refusal", "{\"reason\": \"below cost\"}");

        assertThat(refused.json().path("priceApprovals").path(0).path("state").asString())
                .isEqualTo("REFUSED");
        assertThat(callers.as(Role.DEPUTY_GENERAL_MANAGER)
                        .post(ADDRESS + "/PT-4/price-approvals/PT-4-PA/refusal", "{}")
                        .fields())
                .containsExactly("reason");
    }

    @Test
    void only_those_who_decide_decide() {
        register("PT-5");
        ask("PT-5");

        assertThat(assistant()
                        .post(ADDRESS + "/PT-5/price-approvals/PT-5-PA/grant", "{}")
                        .code())
                .isEqualTo("PERMISSION");
    }

    @Test
    void protection_is_renewed_and_a_project_closed_at_the_version_that_was_seen() {
        register("PT-6");

        assertThat(callers.as(Role.SALES_DIRECTOR)
                        .post(ADDRESS + "/PT-6/renewal", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(assistant()
                        .with("If-Match", "\"7\"")
                        .post(ADDRESS + "/PT-6/closure", "{\"reason\": \"finished\"}")
                        .status())
                .isEqualTo(412);
        assertThat(assistant()
                        .post(ADDRESS + "/PT-6/closure", "{\"reason\": \"finished\"}")
                        .json()
                        .path("closedFor")
                        .asString())
                .isEqualTo("finished");
    }

    @Test
    void an_order_takes_its_goods_from_the_project_before_it_is_placed() {
        register("PT-7");

        assertThat(order("PT-7-SO", "PT-7", "12").status()).isEqualTo(201);

        JsonNode draw = project("PT-7").path("draws").path(0);
        assertThat(draw.path("order").asString()).isEqualTo("PT-7-SO");
        assertThat(draw.path("quantity").asString()).isEqualTo("12");
    }

    @Test
    void an_order_beyond_what_the_project_may_have_is_refused_with_the_projects_rule_and_not_placed() {
        register("PT-8");

        assertThat(order("PT-8-SO", "PT-8", "1001").code()).isEqualTo("PRJ-18");

        assertThat(assistant().get("/api/v1/orders/PT-8-SO").status()).isEqualTo(404);
        assertThat(project("PT-8").path("draws")).isEmpty();
    }

    @Test
    void what_a_standing_order_took_stays_its_own_when_another_order_of_its_number_is_refused() {
        register("PT-9");
        order("PT-9-SO", "PT-9", "12");

        Answer other = assistant().post("/api/v1/orders", newOrder("PT-9-SO", "PT-9", "12", "by air"));

        assertThat(other.code()).isEqualTo("ORD-1");
        assertThat(project("PT-9").path("draws")).hasSize(1);
    }

    @Test
    void what_an_order_took_that_could_not_be_placed_goes_back() {
        register("PT-10");
        Answer refused = order("PT-10-refused", "PT-10", "12");

        assertThat(refused.code()).isEqualTo("ORD-7");
        assertThat(project("PT-10").path("draws")).isEmpty();
    }

    @Test
    void an_order_of_a_project_that_nobody_knows_is_not_placed() {
        register("PT-11");

        assertThat(assistant()
                        .post("/api/v1/orders", newOrder("PT-11-SO", "nobodys", "12", "by road"))
                        .status())
                .isEqualTo(404);
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private JsonNode project(String number) {
        return callers.as(Role.AUDITOR).get(ADDRESS + "/" + number).json();
    }

    private Answer register(String number) {
        assistant().post("/api/v1/accounts", """
                        {"id": "%s-C", "name": "x", "region": "East", "standing": "KEY"}""".formatted(number));
        return assistant().post(ADDRESS, project(number, number + "-C"));
    }

    private Answer ask(String number) {
        return callers.as(Role.SALESPERSON).post(ADDRESS + "/" + number + "/price-approvals", """
                        {"id": "%s-PA", "reason": "a competitor is cheaper",
                         "prices": [{"model": "W-1", "quantity": "300", "listPrice": "85.50", "askedPrice": "72"}]}""".formatted(number));
    }

    private Answer order(String number, String project, String rolls) {
        return assistant().post("/api/v1/orders", newOrder(number, project, rolls, "by road"));
    }

    private static String newOrder(String number, String project, String rolls, String shipMethod) {
        return """
                {"id": "%s", "account": "%s-C", "kind": "PROJECT", "project": "%s", "shipMethod": "%s",
                 "lines": [{"model": "W-1", "quantity": "%s", "unit": "ROLL", "unitPrice": "72"}]}""".formatted(number, project.equals("nobodys") ? "PT-11" : project, project, shipMethod, rolls);
    }

    private static String project(String number, String account) {
        return """
                {"id": "%s", "account": "%s", "name": "Harbour Hotel", "location": "Harbour Road 8",
                 "items": [{"model": "W-1", "quantity": "300"}], "plannedUseOn": "2026-06-01"}""".formatted(number, account);
    }
}
