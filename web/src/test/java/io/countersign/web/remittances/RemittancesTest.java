package io.countersign.web.remittances;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import org.junit.jupiter.api.Test;

@EdgeTrial
class RemittancesTest {

    private static final String ADDRESS = "/api/v1/remittances";
    private static final String CONFIRMATION = "{\"amount\":\"90.00\",\"valueDate\":\"2026-01-11\"}";

    private final Callers callers;
    private final TrialOffice office;

    RemittancesTest(Callers callers, TrialOffice office) {
        this.callers = callers;
        this.office = office;
    }

    @Test
    void a_slip_is_shown_with_the_payers_name_which_no_event_has() {
        openAccount("RT-1");

        Answer recorded = assistant().post(ADDRESS, slip("RT-1", "R-RT-1", "100.00"));

        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.header("Location")).isEqualTo(ADDRESS + "/R-RT-1");
        assertThat(recorded.json().path("payerName").asString()).isEqualTo("Zhou Hui");
        assertThat(recorded.json().path("recordedByName").asString()).isEqualTo("Name of sales-assistant");
        assertThat(office.events().toString()).doesNotContain("Zhou Hui");
    }

    @Test
    void the_same_slip_again_is_accepted_and_another_with_its_number_refused() {
        openAccount("RT-2");

        assertThat(assistant().post(ADDRESS, slip("RT-2", "R-RT-2", "100.00")).status())
                .isEqualTo(201);
        assertThat(assistant().post(ADDRESS, slip("RT-2", "R-RT-2", "100.00")).status())
                .isEqualTo(201);
        assertThat(assistant().post(ADDRESS, slip("RT-2", "R-RT-2", "100.01")).code())
                .isEqualTo("REM-2");
        assertThat(office.events("account-RT-2")).hasSize(2);
    }

    @Test
    void a_number_is_used_on_one_account_only() {
        openAccount("RT-3");
        openAccount("RT-4");
        assistant().post(ADDRESS, slip("RT-3", "R-RT-3", "100.00"));

        Answer refused = assistant().post(ADDRESS, slip("RT-4", "R-RT-3", "100.00"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("REM-1");
    }

    @Test
    void finance_sees_what_really_came_and_the_difference() {
        openAccount("RT-5");
        assistant().post(ADDRESS, slip("RT-5", "R-RT-5", "100.00"));

        Answer denied = assistant().post(ADDRESS + "/R-RT-5/confirmation", CONFIRMATION);
        Answer confirmed = finance().post(ADDRESS + "/R-RT-5/confirmation", CONFIRMATION);
        Answer again = finance().post(ADDRESS + "/R-RT-5/confirmation", CONFIRMATION);

        assertThat(denied.status()).isEqualTo(403);
        assertThat(confirmed.json().path("confirmed").asString()).isEqualTo("90.00");
        assertThat(confirmed.json().path("difference").asString()).isEqualTo("-10.00");
        assertThat(again.refusals()).containsExactly("REM-4");
    }

    @Test
    void nobody_confirms_what_they_recorded() {
        openAccount("RT-6");
        finance().post(ADDRESS, slip("RT-6", "R-RT-6", "100.00"));

        assertThat(finance()
                        .post(ADDRESS + "/R-RT-6/confirmation", CONFIRMATION)
                        .refusals())
                .containsExactly("REM-5");
    }

    @Test
    void a_slip_may_be_rejected_reversed_and_put_elsewhere() {
        openAccount("RT-7");
        assistant().post(ADDRESS, slip("RT-7", "R-RT-7", "100.00"));
        finance().post(ADDRESS + "/R-RT-7/confirmation", CONFIRMATION);

        Answer moved = finance().post(ADDRESS + "/R-RT-7/allocations", """
                        {"shares": [{"order": "SO-9", "amount": "5.00"}], "reallocatedOn": "2026-01-12", "reason": "asked"}""");
        Answer reversed =
                finance().post(ADDRESS + "/R-RT-7/reversal", "{\"reversedOn\":\"2026-01-20\",\"reason\":\"bounced\"}");
        Answer rejected = finance().post(ADDRESS + "/R-RT-7/rejection", "{\"reason\":\"never came\"}");

        assertThat(moved.json().path("allocations").path(0).path("amount").asString())
                .isEqualTo("5.00");
        assertThat(reversed.json().path("state").asString()).isEqualTo("REVERSED");
        assertThat(rejected.json().path("state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void an_amount_has_the_decimals_of_its_currency() {
        openAccount("RT-8");

        Answer refused = assistant().post(ADDRESS, slip("RT-8", "R-RT-8", "100.001"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("amount");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(finance().get(ADDRESS + "/R-none").status()).isEqualTo(404);
        assertThat(finance()
                        .post(ADDRESS + "/R-none/confirmation", CONFIRMATION)
                        .status())
                .isEqualTo(404);
        assertThat(assistant().post(ADDRESS, slip("RT-none", "R-RT-9", "1.00")).status())
                .isEqualTo(404);
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private Caller finance() {
        return callers.as(Role.FINANCE);
    }

    private void openAccount(String number) {
        assistant()
                .post(
                        "/api/v1/accounts",
                        "{\"id\":\"" + number + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}");
    }

    private static String slip(String account, String number, String amount) {
        return """
                {"id": "%s", "account": "%s", "remittedAt": "2026-01-10T02:30:00Z", "bankAccount": "ICBC",
                 "method": "TRANSFER", "amount": "%s", "payer": "Zhou Hui", "reference": "7"}""".formatted(number, account, amount);
    }
}
