package io.countersign.web.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class ComplaintsTest {

    private static final String ADDRESS = "/api/v1/complaints";

    private final Callers callers;

    ComplaintsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_complaint_is_answered_and_closed_by_after_sales() {
        openAccount("CPT-1");
        Answer registered = as(Role.SALES_ASSISTANT).post(ADDRESS, """
                        {"id": "CP-CPT-1", "account": "CPT-1", "order": "SO-1", "text": "Another shade"}""");
        Answer notYou = as(Role.SALES_ASSISTANT).post(ADDRESS + "/CP-CPT-1/answer", "{\"answer\":\"Sorry\"}");
        Answer answered = as(Role.AFTER_SALES)
                .post(ADDRESS + "/CP-CPT-1/answer", "{\"answer\":\"Send them back\",\"returning\":\"RT-1\"}");
        Answer closed = as(Role.AFTER_SALES)
                .with("If-Match", answered.header("ETag"))
                .post(ADDRESS + "/CP-CPT-1/closing", "{\"outcome\":\"Replaced\"}");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(notYou.status()).isEqualTo(403);
        assertThat(answered.json().path("answers").path(0).path("returning").asString())
                .isEqualTo("RT-1");
        assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.json().path("outcome").asString()).isEqualTo("Replaced");
        assertThat(as(Role.AUDITOR)
                        .get(ADDRESS + "?account=CPT-1&state=CLOSED")
                        .json()
                        .path("items"))
                .hasSize(1);
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
