package io.countersign.web.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class MessagesTest {

    private static final String ADDRESS = "/api/v1/messages";

    private final Callers callers;

    MessagesTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void it_is_shown_what_was_sent_to_whom_and_what_became_of_it() {
        Answer list = as(Role.SALES_ASSISTANT).get(ADDRESS + "?account=C-mail&state=FAILED");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().path("items")).hasSize(1);
        assertThat(list.json().path("items").path(0).path("text").asString()).isEqualTo("The goods have left.");
        assertThat(list.json().path("items").path(0).path("problem").asString()).isEqualTo("ConnectException");
        assertThat(list.json().path("items").path(0).path("attempts").asInt()).isEqualTo(5);
        assertThat(as(Role.AUDITOR).get(ADDRESS + "/M-1").json())
                .isEqualTo(list.json().path("items").path(0));
    }

    @Test
    void a_message_that_is_not_there_is_not_found() {
        openAccount("MT-1");

        assertThat(as(Role.SALES_ASSISTANT).get(ADDRESS + "/M-none").status()).isEqualTo(404);
        assertThat(as(Role.SALES_ASSISTANT)
                        .get(ADDRESS + "?account=MT-1")
                        .json()
                        .path("items"))
                .isEmpty();
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
