package io.countersign.web.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class InquiriesTest {

    private static final String ADDRESS = "/api/v1/inquiries";

    private final Callers callers;

    InquiriesTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void an_inquiry_goes_its_way_from_the_question_to_the_customer() {
        openAccount("IT-1");
        Answer asked = as(Role.SALES_ASSISTANT).post(ADDRESS, inquiry("IT-1", "Q-IT-1", ""));
        Answer tooEarly = as(Role.SALES_ASSISTANT).post(ADDRESS + "/Q-IT-1/told", "{\"toldOn\":\"2026-01-20\"}");
        Answer replied =
                as(Role.PURCHASING).post(ADDRESS + "/Q-IT-1/reply", "{\"reply\":\"In stock\",\"available\":\"60\"}");
        Answer told = as(Role.SALES_ASSISTANT)
                .with("If-Match", replied.header("ETag"))
                .post(ADDRESS + "/Q-IT-1/told", "{\"toldOn\":\"2026-01-20\"}");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.header("Location")).isEqualTo(ADDRESS + "/Q-IT-1");
        assertThat(asked.json().path("state").asString()).isEqualTo("ASKED");
        assertThat(asked.json().path("askedBy").path("name").asString()).isEqualTo("Name of sales-assistant");
        assertThat(tooEarly.refusals()).containsExactly("INQ-9");
        assertThat(replied.json().path("available").asString()).isEqualTo("60");
        assertThat(told.json().path("state").asString()).isEqualTo("TOLD");
        assertThat(as(Role.AUDITOR).get(ADDRESS + "/Q-IT-1").json()).isEqualTo(told.json());
    }

    @Test
    void an_inquiry_for_a_project_without_a_registration_reminds_of_it() {
        openAccount("IT-2");

        Answer without = as(Role.SALES_ASSISTANT).post(ADDRESS, inquiry("IT-2", "Q-IT-2", ", \"forProject\": true"));
        Answer with = as(Role.SALES_ASSISTANT)
                .post(ADDRESS, inquiry("IT-2", "Q-IT-3", ", \"forProject\": true, \"project\": \"PR-1\""));

        assertThat(without.json().path("reminder").asString()).isEqualTo(ShownInquiry.REGISTER);
        assertThat(with.json().path("reminder").isMissingNode()
                        || with.json().path("reminder").isNull())
                .isTrue();
    }

    @Test
    void only_purchasing_replies_and_nobody_asks_for_an_unknown_customer() {
        openAccount("IT-4");
        as(Role.SALES_ASSISTANT).post(ADDRESS, inquiry("IT-4", "Q-IT-4", ""));

        assertThat(as(Role.SALES_ASSISTANT)
                        .post(ADDRESS + "/Q-IT-4/reply", "{\"reply\":\"In stock\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.SALES_ASSISTANT)
                        .post(ADDRESS, inquiry("IT-none", "Q-IT-5", ""))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_open_inquiries_of_one_account_are_listed() {
        openAccount("IT-6");
        as(Role.SALES_ASSISTANT).post(ADDRESS, inquiry("IT-6", "Q-IT-6", ""));
        as(Role.SALES_ASSISTANT).post(ADDRESS, inquiry("IT-6", "Q-IT-7", ""));
        as(Role.PURCHASING).post(ADDRESS + "/Q-IT-7/reply", "{\"reply\":\"None\"}");

        Answer list = as(Role.PURCHASING).get(ADDRESS + "?account=IT-6&state=ASKED");

        assertThat(list.json().path("items")).hasSize(1);
        assertThat(list.json().path("items").path(0).path("id").asString()).isEqualTo("Q-IT-6");
    }

    private static String inquiry(String account, String number, String more) {
        return """
                {"id": "%s", "account": "%s", "model": "W", "quantity": "60", "unit": "ROLL"%s}""".formatted(number, account, more);
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
