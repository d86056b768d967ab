package io.countersign.web.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class SampleLoansTest {

    private static final String ADDRESS = "/api/v1/sample-loans";

    private final Callers callers;

    SampleLoansTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void what_was_lent_long_ago_is_overdue_until_it_is_back() {
        openAccount("ST-1");
        Answer lent = as(Role.SALESPERSON).post(ADDRESS, """
                        {"id": "LN-ST-1", "account": "ST-1", "sample": "Stand", "pieces": 2, "lentOn": "2001-01-01",
                         "dueOn": "2001-02-01"}""");
        Answer overdue = as(Role.SALESPERSON).get(ADDRESS + "?account=ST-1&state=OVERDUE");
        Answer returned = as(Role.WAREHOUSE).post(ADDRESS + "/LN-ST-1/return", "{\"returnedOn\":\"2001-02-02\"}");

        assertThat(lent.status()).isEqualTo(201);
        assertThat(lent.json().path("state").asString()).isEqualTo("OVERDUE");
        assertThat(overdue.json().path("items").path(0).path("id").asString()).isEqualTo("LN-ST-1");
        assertThat(returned.json().path("state").asString()).isEqualTo("RETURNED");
        assertThat(as(Role.SALESPERSON)
                        .get(ADDRESS + "?account=ST-1&state=OVERDUE")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void what_is_due_one_day_is_lent() {
        openAccount("ST-2");

        Answer lent = as(Role.SALESPERSON).post(ADDRESS, """
                        {"account": "ST-2", "sample": "Stand", "pieces": 1, "lentOn": "2026-01-01", "dueOn": "2999-01-01"}""");

        assertThat(lent.json().path("state").asString()).isEqualTo("LENT");
        assertThat(lent.json().path("id").asString()).hasSize(36);
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
