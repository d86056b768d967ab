package io.countersign.web.dispatches;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class DispatchesTest {

    private static final String ADDRESS = "/api/v1/dispatches";

    private final Callers callers;

    DispatchesTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_dispatch_is_followed_until_the_customer_has_it() {
        openAccount("DPT-1");
        Answer registered = as(Role.SALES_ASSISTANT).post(ADDRESS, """
                        {"id": "DP-DPT-1", "account": "DPT-1", "kind": "SAMPLES", "contents": "Three cuttings",
                         "sentOn": "2026-01-12"}""");
        Answer tracked = as(Role.WAREHOUSE)
                .post(ADDRESS + "/DP-DPT-1/tracking", "{\"seenOn\":\"2026-01-13\",\"note\":\"In the depot\"}");
        Answer outdated = as(Role.SALES_ASSISTANT)
                .with("If-Match", "\"0\"")
                .post(ADDRESS + "/DP-DPT-1/receipt", "{\"receivedOn\":\"2026-01-14\"}");
        Answer received =
                as(Role.SALES_ASSISTANT).post(ADDRESS + "/DP-DPT-1/receipt", "{\"receivedOn\":\"2026-01-14\"}");

        assertThat(registered.status()).isEqualTo(201);
        assertThat(tracked.json().path("tracking").path(0).path("note").asString())
                .isEqualTo("In the depot");
        assertThat(outdated.status()).isEqualTo(412);
        assertThat(received.json().path("state").asString()).isEqualTo("RECEIVED");
        assertThat(as(Role.AUDITOR)
                        .get(ADDRESS + "?account=DPT-1&state=UNDER_WAY")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void nothing_is_sent_to_nobody() {
        assertThat(as(Role.SALES_ASSISTANT).post(ADDRESS, """
                        {"account": "DPT-none", "kind": "SAMPLES", "contents": "x", "sentOn": "2026-01-12"}""").status()).isEqualTo(404);
        assertThat(as(Role.FINANCE).get(ADDRESS + "/DP-none").status()).isEqualTo(404);
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
