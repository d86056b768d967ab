package io.countersign.web.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class EventsTest {

    private final Callers callers;

    EventsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void the_history_of_one_thing_is_shown_as_it_is_stored() {
        openAccount("EV-1");

        Answer events = auditor().get("/api/v1/events?stream=account-EV-1&name=account.opened&name=account.closed");

        assertThat(events.json().path("events")).hasSize(1);
        var event = events.json().path("events").path(0);
        assertThat(event.path("name").asString()).isEqualTo("account.opened");
        assertThat(event.path("content").path("name").asString()).isEqualTo("x");
        assertThat(event.path("metadata").path("actor").asString()).isNotBlank();
        assertThat(events.json().path("next").isNull()).isTrue();
    }

    @Test
    void a_long_history_comes_in_pages() {
        Answer first = auditor().get("/api/v1/events?limit=1");
        String next = first.json().path("next").asString();

        assertThat(first.header("Link")).isEqualTo("</api/v1/events?after=" + next + "&limit=1>; rel=\"next\"");
        assertThat(auditor().get("/api/v1/events?limit=1&after=" + next).json()).isNotEqualTo(first.json());
    }

    private Caller auditor() {
        return callers.as(Role.AUDITOR);
    }

    private void openAccount(String number) {
        callers.as(Role.SALES_ASSISTANT)
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + number + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
    }
}
