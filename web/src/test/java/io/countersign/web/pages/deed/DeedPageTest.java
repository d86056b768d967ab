package io.countersign.web.pages.deed;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.web.endpoint.Endpoint;
import io.countersign.web.endpoint.Endpoints;
import org.junit.jupiter.api.Test;

@EdgeTrial
class DeedPageTest {

    private final Callers callers;
    private final Endpoints endpoints;

    DeedPageTest(Callers callers, Endpoints endpoints) {
        this.callers = callers;
        this.endpoints = endpoints;
    }

    @Test
    void a_form_asks_for_what_the_api_takes() {
        String form =
                callers.browserOf(Role.SALES_ASSISTANT).get("/do/orders.place").text();

        assertThat(form)
                .contains("data-target=\"/api/v1/orders\"", "data-method=\"POST\"")
                .contains("name=\"account\"", "data-find=\"customers\"")
                .contains("name=\"lines[0].quantity\"", "data-list=\"lines\"")
                .contains("<option value=\"STANDARD\"");
    }

    @Test
    void what_is_known_already_is_filled_in() {
        String form = callers.browserOf(Role.AFTER_SALES)
                .get("/do/complaints.answer?complaint=CP-7&answer=Sorry&version=%223%22&back=/complaints")
                .text();

        assertThat(form)
                .contains("data-variable=\"complaint\" value=\"CP-7\"", ">Sorry</textarea>")
                .contains("data-version=\"&#34;3&#34;\"", "data-back=\"/complaints\"");
    }

    @Test
    void a_form_leads_back_to_pages_of_ours_only() {
        for (String elsewhere : new String[] {"//evil.example", "https://evil.example", "/%5Cevil.example"}) {
            assertThat(callers.browserOf(Role.AFTER_SALES)
                            .get("/do/complaints.answer?complaint=CP-7&back=" + elsewhere)
                            .text())
                    .contains("data-deed=\"complaints.answer\"")
                    .doesNotContain("data-back");
        }
    }

    @Test
    void whoever_may_not_send_a_command_gets_no_form() {
        assertThat(callers.browserOf(Role.AUDITOR).get("/do/orders.place").status())
                .isEqualTo(403);
        assertThat(callers.browserOf(Role.AUDITOR).get("/do/orders.forget").status())
                .isEqualTo(404);
        assertThat(callers.browserOf(Role.AUDITOR).get("/do/orders.list").status())
                .isEqualTo(404);
    }

    @Test
    void every_command_that_somebody_may_send_has_a_form_for_somebody() {
        Caller[] everybody = new Caller[Role.values().length];
        for (Role role : Role.values()) {
            everybody[role.ordinal()] = callers.browserOf(role);
        }
        for (Endpoint endpoint : endpoints.all()) {
            for (Role role : Role.values()) {
                if (endpoint.mayBeSentBy(java.util.Set.of(role))) {
                    Answer form = everybody[role.ordinal()].get("/do/" + endpoint.name());
                    assertThat(form.status())
                            .as(endpoint.name() + " for " + role)
                            .isEqualTo(200);
                    assertThat(form.text()).contains("data-deed=\"" + endpoint.name() + "\"");
                    break;
                }
            }
        }
    }
}
