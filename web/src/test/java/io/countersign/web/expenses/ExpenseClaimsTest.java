package io.countersign.web.expenses;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class ExpenseClaimsTest {

    private static final String ADDRESS = "/api/v1/expense-claims";

    private final Callers callers;

    ExpenseClaimsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_claim_goes_its_way_from_the_plan_to_the_payment() {
        Answer planned = as(Role.SALESPERSON).post(ADDRESS, plan("EC-ET-1"));
        Answer submitted = as(Role.SALESPERSON).post(ADDRESS + "/EC-ET-1/submission", invoices("ET1-1", "680.50"));
        Answer checked = as(Role.FINANCE).post(ADDRESS + "/EC-ET-1/check", "{}");
        Answer approved = as(Role.GENERAL_MANAGER).post(ADDRESS + "/EC-ET-1/approval", "{\"remark\":\"Fine\"}");
        Answer paid = as(Role.FINANCE)
                .with("If-Match", approved.header("ETag"))
                .post(ADDRESS + "/EC-ET-1/payment", "{\"paidOn\":\"2026-01-20\",\"bankAccount\":\"ICBC\"}");

        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.json().path("claimant").path("name").asString()).isEqualTo("Name of salesperson");
        assertThat(submitted.json().path("total").asString()).isEqualTo("680.50");
        assertThat(submitted.json().path("overPlan").asString()).isEqualTo("-519.50");
        assertThat(checked.json().path("state").asString()).isEqualTo("CHECKED");
        assertThat(approved.json().path("approvedAs").asString()).isEqualTo("GENERAL_MANAGER");
        assertThat(paid.json().path("state").asString()).isEqualTo("PAID");
        assertThat(as(Role.AUDITOR)
                        .get(ADDRESS + "?claimant=salesperson&state=PAID")
                        .json()
                        .path("items")
                        .toString())
                .contains("EC-ET-1");
    }

    @Test
    void an_invoice_that_another_claim_has_is_refused_by_name_and_the_others_are_given_back() {
        as(Role.SALESPERSON).post(ADDRESS, plan("EC-ET-2"));
        as(Role.SALESPERSON).post(ADDRESS + "/EC-ET-2/submission", invoices("ET2-USED", "1"));
        as(Role.SALES_ASSISTANT).post(ADDRESS, plan("EC-ET-3"));
        as(Role.SALES_ASSISTANT).post(ADDRESS, plan("EC-ET-4"));

        Answer refused = as(Role.SALES_ASSISTANT)
                .post(ADDRESS + "/EC-ET-3/submission", invoices("ET2-NEW", "1", "et2 used", "1"));
        Answer withTheOther = as(Role.SALES_ASSISTANT).post(ADDRESS + "/EC-ET-4/submission", invoices("ET2-NEW", "1"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("EXP-21");
        assertThat(refused.json().path("refusals").path(0).path("sentence").asString())
                .startsWith("ET2USED: ");
        assertThat(refused.json().path("refusals").path(0).path("decidedBy").asString())
                .isEqualTo("expense-invoice-ET2USED/0");
        assertThat(withTheOther.status()).isEqualTo(200);
    }

    @Test
    void what_the_rules_refuse_takes_no_invoice_with_it() {
        as(Role.SALESPERSON).post(ADDRESS, plan("EC-ET-5"));
        as(Role.SALES_ASSISTANT).post(ADDRESS, plan("EC-ET-6"));

        Answer inTheFuture = as(Role.SALESPERSON)
                .post(ADDRESS + "/EC-ET-5/submission", invoices("ET5-1", "1").replace("2026-01-09", "2999-01-01"));
        Answer byAnother = as(Role.SALES_ASSISTANT).post(ADDRESS + "/EC-ET-6/submission", invoices("ET5-1", "1"));

        assertThat(inTheFuture.refusals()).containsExactly("EXP-8");
        assertThat(byAnother.status()).isEqualTo(200);
    }

    @Test
    void nobody_submits_the_plan_of_somebody_else_and_takes_no_invoice_by_trying() {
        as(Role.SALESPERSON).post(ADDRESS, plan("EC-ET-7"));

        Answer refused = as(Role.SALES_ASSISTANT).post(ADDRESS + "/EC-ET-7/submission", invoices("ET7-1", "1"));
        Answer own = as(Role.SALESPERSON).post(ADDRESS + "/EC-ET-7/submission", invoices("ET7-1", "1"));

        assertThat(refused.refusals()).containsExactly("EXP-4");
        assertThat(own.status()).isEqualTo(200);
    }

    @Test
    void whoever_may_not_claim_is_told_only_that() {
        as(Role.SALESPERSON).post(ADDRESS, plan("EC-ET-8"));

        assertThat(as(Role.WAREHOUSE)
                        .post(ADDRESS + "/EC-ET-8/submission", invoices("ET8-1", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.WAREHOUSE).get(ADDRESS).status()).isEqualTo(403);
        assertThat(as(Role.SALESPERSON).post(ADDRESS + "/EC-ET-8/check", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void a_refused_claim_says_why() {
        as(Role.SALESPERSON).post(ADDRESS, plan("EC-ET-9"));
        as(Role.SALESPERSON).post(ADDRESS + "/EC-ET-9/submission", invoices("ET9-1", "1"));

        Answer refused = as(Role.FINANCE).post(ADDRESS + "/EC-ET-9/refusal", "{\"reason\":\"Not what was planned\"}");

        assertThat(refused.json().path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.json().path("reason").asString()).isEqualTo("Not what was planned");
    }

    @Test
    void only_the_number_of_a_refused_claim_is_released() {
        as(Role.SALESPERSON).post(ADDRESS, plan("EC-ET-10"));
        as(Role.SALESPERSON).post(ADDRESS + "/EC-ET-10/submission", invoices("ET10-1", "1"));

        String address = "/api/v1/expense-invoices/ET10-1/release";
        assertThat(as(Role.FINANCE)
                        .post(address, "{\"reason\":\"Written down wrongly\"}")
                        .refusals())
                .containsExactly("EXP-23");
        assertThat(as(Role.SALESPERSON).post(address, "{\"reason\":\"Mine\"}").status())
                .isEqualTo(403);
    }

    private Caller as(Role role) {
        return callers.as(role);
    }

    private static String plan(String number) {
        return """
                {"id": "%s", "region": "East", "purpose": "Hangzhou", "category": "TRAVEL", "estimate": "1200"}""".formatted(number);
    }

    private static String invoices(String... numbersAndAmounts) {
        StringBuilder invoices = new StringBuilder();
        for (int i = 0; i < numbersAndAmounts.length; i += 2) {
            invoices.append(i == 0 ? "" : ",").append("""
                    {"number": "%s", "issuer": "Hotel", "amount": "%s", "invoicedOn": "2026-01-09", "category": "TRAVEL"}""".formatted(numbersAndAmounts[i], numbersAndAmounts[i + 1]));
        }
        return "{\"invoices\":[" + invoices + "]}";
    }
}
