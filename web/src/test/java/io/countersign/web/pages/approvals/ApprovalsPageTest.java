package io.countersign.web.pages.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApprovalsPageTest {

    private static final String PAGE = "/approvals";

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
    }

    @Test
    void a_release_is_one_card_with_all_that_the_decision_stands_on() {
        Browser.desk(Role.REGIONAL_MANAGER);
        String card = card(as(Role.REGIONAL_MANAGER), "release-CR-1");

        assertThat(card)
                .contains("“The showroom opens on Monday”", "李娜", "¥1,026.00", "Owed if it ships")
                .contains("href=\"/orders/SO-900\"", "W-2041", "12 roll", "× 85.5")
                .contains("<svg viewBox=\"0 0 132 54\" role=\"img\"", "First unpaid release of a key customer")
                .contains("the goods may leave until")
                .contains("You may decide.", "Decided by: regional manager of 华东 or President");
    }

    @Test
    void it_is_decided_in_two_taps_and_no_button_that_destroys_has_the_focus() {
        Browser.desk(Role.REGIONAL_MANAGER);

        assertThat(card(as(Role.REGIONAL_MANAGER), "release-CR-1"))
                .contains("href=\"/do/creditReleases.approve?release=CR-1\" data-panel data-key-offer=\"approve\"")
                .contains("href=\"/do/creditReleases.refuse?release=CR-1\" data-panel data-key-offer=\"refuse\""
                        + " data-focus=\"reason\"")
                .doesNotContain("autofocus");
    }

    @Test
    void what_the_reader_asked_for_is_decided_by_others() {
        Browser.desk(Role.PRESIDENT);

        assertThat(card(as(Role.PRESIDENT), "release-CR-3"))
                .contains("You had a part in it: somebody else decides.")
                .doesNotContain("/do/creditReleases.approve");
        assertThat(card(as(Role.PRESIDENT), "release-CR-2")).contains("/do/creditReleases.approve?release=CR-2");
    }

    @Test
    void a_regular_customers_release_is_not_the_regional_managers() {
        Browser.desk(Role.REGIONAL_MANAGER);

        assertThat(card(as(Role.REGIONAL_MANAGER), "release-CR-2"))
                .contains("Not within your authority.", "Decided by: President")
                .doesNotContain("/do/creditReleases.approve");
    }

    @Test
    void an_order_that_is_withheld_no_more_needs_no_release() {
        Browser.desk(Role.PRESIDENT);

        assertThat(card(as(Role.PRESIDENT), "release-CR-4"))
                .contains("The order is not withheld any more.")
                .doesNotContain("/do/creditReleases.approve");
    }

    @Test
    void what_others_decide_stands_below_in_a_fold() {
        Browser.desk(Role.REGIONAL_MANAGER);
        String page = as(Role.REGIONAL_MANAGER);

        assertThat(page).contains("3 decisions wait for you", "Others decide: 4");
        assertThat(page.indexOf("id=\"release-CR-1\"")).isLessThan(page.indexOf("class=\"fold\""));
        assertThat(page.indexOf("id=\"release-CR-2\"")).isGreaterThan(page.indexOf("class=\"fold\""));
    }

    @Test
    void the_regional_manager_agrees_to_orders_and_claims_too() {
        Browser.desk(Role.REGIONAL_MANAGER);
        String page = as(Role.REGIONAL_MANAGER);

        assertThat(card(page, "order-SO-910"))
                .contains("Adjustment period", "/do/orders.coordinate?order=SO-910&amp;version=%227%22");
        assertThat(card(page, "claim-EC-1"))
                .contains("Visiting customers in Hangzhou", "¥1,200.00", "¥200.00", "Ellen Gray")
                .contains("/do/expenseClaims.approve?claim=EC-1");
        assertThat(card(page, "price-PA-PR-1")).doesNotContain("/do/projects.grant");
    }

    @Test
    void the_general_manager_sees_what_special_prices_cost() {
        Browser.desk(Role.GENERAL_MANAGER);

        assertThat(card(as(Role.GENERAL_MANAGER), "price-PA-PR-1"))
                .contains("<s>90</s> → <strong>72</strong>", "-20.0 %", "-¥5,400.00", "counts with 80 % in performance")
                .contains("/do/projects.grant?approval=PA-PR-1&amp;project=PR-1&amp;version=%224%22");
    }

    @Test
    void several_can_be_chosen_and_each_says_where_it_is_approved() {
        Browser.desk(Role.REGIONAL_MANAGER);
        String page = as(Role.REGIONAL_MANAGER);

        assertThat(page)
                .contains("data-approve=\"/api/v1/credit-releases/CR-1/approval\"")
                .contains("data-approve=\"/api/v1/orders/SO-910/coordination\" data-version=\"&#34;7&#34;\"")
                .contains("<template id=\"together\">", "They are approved one by one.");
    }

    @Test
    void when_nothing_waits_it_says_what_would() {
        Browser.desk(Role.FINANCE);

        assertThat(Browser.open(PAGE).body()).contains("Nothing for you to decide", "Others decide: 7");
        assertThat(Browser.inChinese(PAGE)).contains("没有需要您审批的事项");
    }

    @Test
    void whoever_may_not_see_money_sees_no_approvals() {
        assertThat(Browser.open(PAGE, "X-Role", "WAREHOUSE").statusCode()).isEqualTo(403);
    }

    private static String as(Role role) {
        return Browser.open(PAGE, "X-Role", role.name()).body();
    }

    private static String card(String page, String id) {
        Matcher card = Pattern.compile("<li class=\"card\" id=\"" + id + "\".*?</li>", Pattern.DOTALL)
                .matcher(page);
        assertThat(card.find()).as(id).isTrue();
        return card.group();
    }
}
