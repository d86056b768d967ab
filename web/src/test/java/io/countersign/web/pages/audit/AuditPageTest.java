package io.countersign.web.pages.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.web.pages.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class AuditPageTest {

    @Test
    void the_exceptions_are_counted_and_lead_to_the_report() {
        String page = Browser.open("/audit").body();

        assertThat(page)
                .contains("7 shipments and 3 decisions, up to event 1,758")
                .contains("class=\"fails\"", "/reports/audit-exceptions?finding=NOT_SUPPORTED")
                .contains("Left unpaid without approval", "For information", "Refused attempts");
    }

    @Test
    void it_is_three_clicks_from_a_release_to_what_the_approver_saw() {
        assertThat(Browser.open("/receivables").body()).contains("href=\"/audit\"");
        assertThat(Browser.open("/audit").body()).contains("href=\"/audit/trail/CR-A1\"");
        assertThat(Browser.open("/audit/trail/CR-A1").body())
                .contains("What was seen", "¥1,000.00", "¥1,250.50", "differs")
                .contains("href=\"/events?stream=account-T001&amp;after=10#e11\"");
    }

    @Test
    void a_trail_goes_from_the_request_to_the_money() {
        assertThat(Browser.open("/audit/trail/CR-A1?asOf=2026-02-01").body())
                .containsSubsequence(
                        "Order placed",
                        "Asked for",
                        "They open on Monday",
                        "Policy when it was asked for",
                        "Authority: ",
                        "Approved",
                        "Regional manager",
                        "D-1",
                        "Goods let go",
                        "Credit release",
                        "Shipped",
                        "SF-1",
                        "Invoiced",
                        "INV-A1",
                        "Paid",
                        "R-A1",
                        "Not paid as of 2026-02-01",
                        "¥100.00")
                .contains("✗", "Not supported by the log", "Harbour &amp; Co");
    }

    @Test
    void a_trail_says_how_far_the_log_is_sealed_and_leads_to_its_evidence() {
        assertThat(Browser.open("/audit/trail/CR-A1?asOf=2026-02-01").body())
                .contains("Sealed up to event 30,004 of 30,016", "Key aa1d2c3b5a697887…", "Key bb1d2c3b5a697887…")
                .contains("href=\"/api/v1/audit/trails/CR-A1/evidence?asOf=2026-02-01\"")
                .doesNotContain("4f1d2c3b5a697887");
        assertThat(Browser.open("/audit/trail/CR-A1", "X-Role", "REGIONAL_MANAGER")
                        .body())
                .contains("Sealed up to event")
                .doesNotContain("/evidence");
    }

    @Test
    void a_number_that_is_typed_leads_to_its_trail() {
        HttpResponse<String> answer = Browser.open("/audit/trail?number=SO-A2");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/audit/trail/SO-A2");
        assertThat(Browser.open("/audit/trail/SO-A2").body())
                .contains("Order SO-A2, without a release", "Paid, confirmed by finance")
                .doesNotContain("What was seen", "✗");
        assertThat(Browser.open("/audit/trail?number=+").statusCode()).isEqualTo(404);
        assertThat(Browser.open("/audit/trail/SO-none").statusCode()).isEqualTo(404);
    }

    @Test
    void what_somebody_did_leads_to_the_trails() {
        assertThat(Browser.open("/audit/person/p-zhang").body())
                .contains("张伟", "Approved", "href=\"/audit/trail/CR-A1\"", "Tried in vain", "CRL-9")
                .contains("href=\"/events?after=19\"");
        assertThat(Browser.open("/audit/person/%3Cb%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void a_manager_sees_releases_and_no_exceptions() {
        assertThat(Browser.open("/audit", "X-Role", "REGIONAL_MANAGER").body())
                .contains("CR-A1")
                .doesNotContain("Left unpaid without approval");
    }

    @Test
    void releases_are_narrowed_down_and_mistakes_are_named() {
        assertThat(Browser.open("/audit?state=SETTLED").body()).contains("No credit releases");
        assertThat(Browser.open("/audit?state=USED&approver=p-zhang").body()).contains("CR-A1", "Approved by 张伟");
        assertThat(Browser.open("/audit?from=x&state=y&approver=+&to=z").body())
                .contains("From: “x”", "State: there is no state “y”", "To: “z”");
    }

    @Test
    void the_pages_speak_chinese() {
        assertThat(Browser.inChinese("/audit")).contains("审计", "未付款且未经批准发货", "放行单");
        assertThat(Browser.inChinese("/audit/trail/CR-A1"))
                .contains("申请放行", "当时所见", "按日志应为", "不一致", "批准时的政策", "截至 2026-01-20 未付清");
    }
}
