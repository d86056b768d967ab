package io.countersign.web.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;

@EdgeTrial
class ReturnsTest {

    private static final String ADDRESS = "/api/v1/orders";

    private final Callers callers;
    private final TrialOffice office;

    ReturnsTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void an_order_is_given_up_with_a_reason_by_whoever_saw_how_it_stands() {
        place("SO-RR-1");

        Answer outdated = assistant()
                .with("If-Match", "\"7\"")
                .post(ADDRESS + "/SO-RR-1/cancellation", "{\"reason\":\"Mistake\"}");
        Answer cancelled = assistant()
                .with("If-Match", "\"0\"")
                .post(ADDRESS + "/SO-RR-1/cancellation", "{\"reason\":\"Mistake\"}");

        assertThat(outdated.status()).isEqualTo(412);
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.json().path("id").asString()).isEqualTo("SO-RR-1");
        assertThat(last("SO-RR-1").name()).isEqualTo("order.cancelled");
        assertThat(last("SO-RR-1").content()).isEqualTo("Mistake");
        assertThat(assistant().post(ADDRESS + "/SO-RR-1/cancellation", "{}").fields())
                .containsExactly("reason");
    }

    @Test
    void goods_come_back_step_by_step() {
        place("SO-RR-2");

        Answer authorised = callers.as(Role.AFTER_SALES)
                .post(
                        ADDRESS + "/SO-RR-2/returns",
                        "{\"id\":\"RT-2\",\"lines\":[{\"line\":1,\"quantity\":\"2\"}],\"reason\":\"Colours\"}");
        RecordedEvent permitted = last("SO-RR-2");
        Answer received = callers.as(Role.WAREHOUSE).post(ADDRESS + "/SO-RR-2/returns/RT-2/receipt", receipt(1));
        RecordedEvent back = last("SO-RR-2");
        Answer credited = callers.as(Role.FINANCE)
                .post(
                        ADDRESS + "/SO-RR-2/returns/RT-2/credit",
                        "{\"creditNote\":\"CN-2\",\"creditedOn\":\"2026-01-15\"}");

        assertThat(authorised.status()).isEqualTo(200);
        assertThat(permitted.content()).isEqualTo("RT-2");
        assertThat(received.status()).isEqualTo(200);
        assertThat(back.content())
                .as("the model is the line's")
                .contains("model=W")
                .contains("in MAIN");
        assertThat(credited.status()).isEqualTo(200);
        assertThat(last("SO-RR-2").content()).isEqualTo("CN-2");
    }

    @Test
    void what_comes_back_is_of_a_line_of_the_order() {
        place("SO-RR-3");

        Answer refused = callers.as(Role.WAREHOUSE).post(ADDRESS + "/SO-RR-3/returns/RT-3/receipt", receipt(2));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("goods[0].line");
        assertThat(office.events("order-SO-RR-3")).hasSize(1);
    }

    @Test
    void a_return_without_a_number_gets_one() {
        place("SO-RR-4");

        callers.as(Role.AFTER_SALES)
                .post(
                        ADDRESS + "/SO-RR-4/returns",
                        "{\"lines\":[{\"line\":1,\"quantity\":\"2\"}],\"reason\":\"Colours\"}");

        assertThat(last("SO-RR-4").content()).hasSize(36);
    }

    @Test
    void each_step_of_a_return_is_somebody_elses_work() {
        place("SO-RR-5");

        assertThat(assistant()
                        .post(ADDRESS + "/SO-RR-5/returns/RT-5/receipt", receipt(1))
                        .status())
                .isEqualTo(403);
        assertThat(callers.as(Role.WAREHOUSE)
                        .post(
                                ADDRESS + "/SO-RR-5/returns/RT-5/credit",
                                "{\"creditNote\":\"CN-5\",\"creditedOn\":\"2026-01-15\"}")
                        .status())
                .isEqualTo(403);
        assertThat(assistant()
                        .post(ADDRESS + "/SO-RR-none/cancellation", "{\"reason\":\"Mistake\"}")
                        .status())
                .isEqualTo(404);
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private RecordedEvent last(String order) {
        return office.events("order-" + order).getLast();
    }

    private void place(String order) {
        assistant()
                .post("/api/v1/accounts", "{\"id\":\"RR-1\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
        assistant().post(ADDRESS, """
                        {"id": "%s", "account": "RR-1", "kind": "STANDARD",
                         "lines": [{"model": "W", "quantity": "5", "unit": "ROLL", "unitPrice": "10"}]}""".formatted(order));
    }

    private static String receipt(int line) {
        return """
                {"goods": [{"line": %d, "quantity": "2", "condition": "RESTOCKED"}], "receivedOn": "2026-01-14"}""".formatted(line);
    }
}
