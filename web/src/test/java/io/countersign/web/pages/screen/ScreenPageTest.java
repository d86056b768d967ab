package io.countersign.web.pages.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialExports;
import org.junit.jupiter.api.Test;

@EdgeTrial
class ScreenPageTest {

    private final Callers callers;
    private final TrialExports exports;

    ScreenPageTest(Callers callers, TrialExports exports) {
        this.callers = callers;
        this.exports = exports;
    }

    @Test
    void a_list_shows_what_the_api_lists_and_offers_only_what_its_reader_may_do() {
        complaint("SCR-1", "CP-SCR-1");

        String assistants =
                callers.browserOf(Role.SALES_ASSISTANT).get("/complaints").text();
        String auditors = callers.browserOf(Role.AUDITOR).get("/complaints").text();

        assertThat(assistants)
                .contains("/complaints/CP-SCR-1", "/customers/SCR-1", "Another shade", "/do/complaints.create");
        assertThat(auditors).contains("CP-SCR-1").doesNotContain("/do/complaints.create");
    }

    @Test
    void a_thing_offers_the_next_legal_deeds_and_where_its_events_are() {
        complaint("SCR-2", "CP-SCR-2");

        String before =
                callers.browserOf(Role.AFTER_SALES).get("/complaints/CP-SCR-2").text();
        callers.as(Role.AFTER_SALES).post("/api/v1/complaints/CP-SCR-2/answer", "{\"answer\":\"Sorry\"}");
        String after =
                callers.browserOf(Role.AFTER_SALES).get("/complaints/CP-SCR-2").text();

        assertThat(before).contains("/do/complaints.answer").doesNotContain("/do/complaints.close");
        assertThat(after).contains("/do/complaints.close", "Sorry");
        assertThat(callers.browserOf(Role.FINANCE).get("/complaints/CP-SCR-2").text())
                .contains("/events?stream=complaint-CP-SCR-2");
    }

    @Test
    void rows_are_chosen_and_left_out_by_what_a_cell_says() {
        complaint("SCR-3", "CP-SCR-3");
        complaint("SCR-4", "CP-SCR-4");

        Caller reader = callers.browserOf(Role.AUDITOR);

        assertThat(reader.get("/complaints?only.account=SCR-3").text())
                .contains("/complaints/CP-SCR-3")
                .doesNotContain("/complaints/CP-SCR-4");
        assertThat(reader.get("/complaints?not.account=SCR-3").text())
                .contains("/complaints/CP-SCR-4")
                .doesNotContain("/complaints/CP-SCR-3\"");
        assertThat(reader.get("/complaints?account=NOBODY").text()).contains("class=\"empty\"");
    }

    @Test
    void a_file_of_a_list_begins_with_a_byte_order_mark_and_is_on_record() {
        complaint("SCR-5", "CP-SCR-5");

        Answer csv = callers.browserOf(Role.AUDITOR).get("/complaints.csv?only.account=SCR-5");
        Answer xlsx = callers.browserOf(Role.AUDITOR).get("/complaints.xlsx?only.account=SCR-5");

        assertThat(csv.text()).startsWith("\uFEFF").contains("CP-SCR-5").doesNotContain("CP-SCR-4");
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
        assertThat(exports.taken()
                        .subList(exports.taken().size() - 2, exports.taken().size())
                        .toString())
                .contains("what=complaints", "format=CSV", "format=XLSX")
                .doesNotContain("SCR-5");
    }

    @Test
    void whoever_may_not_see_a_list_is_not_shown_the_way_and_not_the_list() {
        Caller warehouse = callers.browserOf(Role.WAREHOUSE);

        assertThat(warehouse.get("/stock").text()).doesNotContain("href=\"/remittances\"");
        assertThat(warehouse.get("/remittances").status()).isEqualTo(403);
        assertThat(warehouse.get("/remittances.csv").status()).isEqualTo(404);
    }

    @Test
    void what_there_is_not_is_not_there() {
        Caller auditor = callers.browserOf(Role.AUDITOR);

        assertThat(auditor.get("/complaints/NEVER").status()).isEqualTo(404);
        assertThat(auditor.get("/such-a-screen").status()).isEqualTo(404);
        assertThat(auditor.get("/such-a-screen/1").status()).isEqualTo(404);
    }

    private void complaint(String account, String number) {
        callers.as(Role.SALES_ASSISTANT)
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + account + "\",\"name\":\"墙布行 " + account
                                + "\",\"region\":\"East\",\"standing\":\"KEY\"}");
        callers.as(Role.SALES_ASSISTANT)
                .post(
                        "/api/v1/complaints",
                        "{\"id\":\"" + number + "\",\"account\":\"" + account + "\",\"text\":\"Another shade\"}");
    }
}
