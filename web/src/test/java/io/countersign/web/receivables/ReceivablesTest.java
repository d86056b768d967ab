package io.countersign.web.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class ReceivablesTest {

    private final Callers callers;

    ReceivablesTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void the_summary_has_the_fields_that_programs_count_on() {
        callers.as(Role.SALES_ASSISTANT)
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"RC-1\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\",\"salesperson\":\"salesperson\"}");

        JsonNode summary = callers.as(Role.FINANCE)
                .get("/api/v1/receivables?asOf=2026-01-31&salesperson=salesperson")
                .json();

        assertThat(summary.propertyNames()).containsExactly("asOf", "knownAt", "position", "rows", "totals");
        JsonNode row = summary.path("rows")
                .valueStream()
                .filter(candidate -> candidate.path("account").asString().equals("RC-1"))
                .findFirst()
                .orElseThrow();
        assertThat(row.propertyNames())
                .contains(
                        "account",
                        "name",
                        "region",
                        "salesperson",
                        "standing",
                        "currency",
                        "billed",
                        "received",
                        "credited",
                        "balance",
                        "advance",
                        "available",
                        "notYetDue",
                        "overdue1to30",
                        "overdue31to60",
                        "overdue61to90",
                        "overdueOver90",
                        "openInvoices",
                        "oldestOverdueOn",
                        "oldestOverdueDays");
        assertThat(row.path("balance").asString()).isEqualTo("0.00");
        assertThat(row.path("salespersonName").asString()).isEqualTo("Name of salesperson");
        assertThat(summary.path("totals").path(0).propertyNames()).contains("accounts", "currency", "balance");
    }

    @Test
    void a_filter_that_cannot_be_meant_is_refused() {
        Answer refused = callers.as(Role.FINANCE)
                .get("/api/v1/receivables?asof=2026-01-31&standing=GOOD&knownAt=yesterday&region=");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactlyInAnyOrder("asof", "standing", "knownAt", "region");
    }

    @Test
    void whoever_does_not_look_after_money_does_not_see_it() {
        assertThat(callers.as(Role.WAREHOUSE).get("/api/v1/receivables").status())
                .isEqualTo(403);
    }
}
