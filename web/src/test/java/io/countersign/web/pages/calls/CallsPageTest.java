package io.countersign.web.pages.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import io.countersign.web.pages.CannedAccounts;
import io.countersign.web.pages.CannedDesk;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallsPageTest {

    private CannedDesk desk = new CannedDesk();

    @BeforeEach
    void openDesk() {
        desk = Browser.desk(Role.FINANCE);
    }

    @Test
    void there_is_one_row_for_each_customer_who_is_due_with_all_that_a_call_needs() {
        String page = Browser.open("/calls").body();

        assertThat(page)
                .contains("2 customers to call", "1 called today")
                .contains("Call 2 of 3", "Call 1 of 3", "due today", "waiting for 2 days")
                .contains("¥1,026.00", "¥2,052.00", "href=\"/accounts/C0001/statement?show=open\"")
                .contains("Ellen Gray", "href=\"tel:+862155550100\"")
                .contains(
                        "2026-11-23</span> WeChat",
                        "&lt;b&gt;Next week&lt;/b&gt;",
                        "0 kept · 1 broken",
                        "not called yet")
                .contains("href=\"/customers/C0001\" data-row")
                .doesNotContain("C0003");
    }

    @Test
    void the_amounts_are_added_up() {
        assertThat(Browser.open("/calls").body()).contains("¥3,078.00");
    }

    @Test
    void a_call_and_a_promise_are_one_key_away_and_filled_in() {
        assertThat(Browser.open("/calls").body())
                .contains("href=\"/do/dunning.logAttempt?account=C0001&amp;channel=PHONE&amp;spokeTo=Ellen%20Gray\""
                        + " data-panel data-key-offer=\"call\"")
                .contains("promise.amount=1026.00&amp;spokeTo=Ellen%20Gray\" data-panel data-key-offer=\"promise\""
                        + " data-focus=\"promise.on\"");
    }

    @Test
    void whoever_may_not_log_a_call_is_not_offered_it() {
        assertThat(Browser.open("/calls", "X-Role", "AUDITOR").body())
                .contains("Call 2 of 3")
                .doesNotContain("/do/dunning.logAttempt");
    }

    @Test
    void whoever_may_not_see_money_sees_no_calls() {
        assertThat(Browser.open("/calls", "X-Role", "WAREHOUSE").statusCode()).isEqualTo(403);
    }

    @Test
    void a_salesperson_sees_their_own_customers_unless_they_ask_for_all() {
        Browser.open("/calls", "X-Role", "SALESPERSON");
        assertThat(desk.lastQuestion()).isEqualTo(new ListCalls(null, null, CannedAccounts.ZHANG));

        Browser.open("/calls?salesperson=all", "X-Role", "SALESPERSON");
        assertThat(desk.lastQuestion()).isEqualTo(new ListCalls(null, null, null));
    }

    @Test
    void the_filter_is_in_the_address() {
        Browser.open("/calls?region=%E5%8D%8E%E4%B8%9C&salesperson=p-li");

        assertThat(desk.lastQuestion()).isEqualTo(new ListCalls(null, new Region("华东"), CannedAccounts.LI));
    }

    @Test
    void the_largest_amount_can_stand_first() {
        String page = Browser.open("/calls?sort=-amount").body();

        assertThat(page.indexOf("¥2,052.00")).isLessThan(page.indexOf("¥1,026.00"));
    }

    @Test
    void when_all_calls_are_made_it_says_what_comes_next() {
        desk.everybodyWasCalled();

        assertThat(Browser.open("/calls").body())
                .contains("All calls of today are made", "Next promise due Thursday: 1", "Next calls Sunday: 1");
        assertThat(Browser.inChinese("/calls")).contains("今天的催款电话都打完了", "下次承诺到期：周四，1 笔");
    }

    @Test
    void a_part_of_it_is_fetched_anew_when_accounts_move() {
        HttpResponse<String> part = Browser.openPart("/calls");

        assertThat(Browser.open("/calls").body()).contains("data-topics=\"account\"");
        assertThat(part.body()).contains("Call 2 of 3").doesNotContain("<html");
    }

    @Test
    void what_makes_no_sense_is_named() {
        HttpResponse<String> answer = Browser.open("/calls?salesperson=%20x%2F%2F");

        assertThat(answer.statusCode()).isEqualTo(400);
    }
}
