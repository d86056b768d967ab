package io.countersign.web.pages.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerPageTest {

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
        Browser.desk(Role.FINANCE);
    }

    @Test
    void the_head_says_who_they_are_and_what_they_owe_and_every_number_is_a_link() {
        String page = Browser.open("/customers/C0001").body();

        assertThat(page)
                .contains("<h1>上海锦绣装饰材料有限公司</h1>", "Key", "C0001 · 华东 · 张伟 · CNY")
                .contains("href=\"/accounts/C0001/statement\"", "href=\"/accounts/C0001/statement?show=overdue\"")
                .contains("href=\"/accounts/C0001/statement?show=overdueOver90\"", "<svg class=\"bar\"");
    }

    @Test
    void the_rest_comes_after_the_first_paint() {
        assertThat(Browser.open("/customers/C0001").body())
                .contains("id=\"section-orders\" class=\"lazy\" hx-get=\"/orders?account=C0001&amp;columns=id")
                .contains("hx-get=\"/customers/C0001/dunning\" hx-trigger=\"revealed\"")
                .contains("hx-get=\"/customers/C0001/papers\"", "hx-get=\"/customers/C0001/reservations\"")
                .contains("hx-get=\"/events?stream=account-C0001\"");
    }

    @Test
    void what_can_be_done_is_in_one_menu_and_only_what_this_person_may() {
        assertThat(Browser.open("/customers/C0001", "X-Role", "SALES_ASSISTANT").body())
                .contains("/do/orders.place?account=C0001", "/do/dunning.logAttempt?account=C0001")
                .doesNotContain("/do/accounts.moveToRegion");
        assertThat(Browser.open("/customers/C0001", "X-Role", "AUDITOR").body()).doesNotContain("/do/");
    }

    @Test
    void whoever_may_not_see_money_sees_the_rest() {
        assertThat(Browser.open("/customers/C0001", "X-Role", "WAREHOUSE").body())
                .contains("上海锦绣装饰材料有限公司", "section-orders")
                .doesNotContain("/statement", "section-dunning", "section-papers");
        assertThat(Browser.open("/customers/C0001/papers", "X-Role", "WAREHOUSE")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_cases_tell_each_attempt_and_what_became_of_each_promise() {
        assertThat(Browser.openPart("/customers/C0001/dunning").body())
                .contains("¥1,026.00", "call 2 on 2026-11-24", "WeChat", "&lt;b&gt;Next week&lt;/b&gt;")
                .contains("Promised ¥500.00 by 2026-11-23", "Broken");
    }

    @Test
    void papers_and_reservations_are_parts_of_their_own() {
        assertThat(Browser.openPart("/customers/C0001/papers").body())
                .contains("Business licence", "without a last day");
        assertThat(Browser.openPart("/customers/C0001/reservations").body())
                .contains("W-2041", "href=\"/reservations/TRF-1\"", "goods still to come");
    }

    @Test
    void nobody_else_is_there() {
        assertThat(Browser.open("/customers/C9999").statusCode()).isEqualTo(404);
        assertThat(Browser.open("/customers/C0001/secrets").statusCode()).isEqualTo(404);
        assertThat(Browser.open("/customers/%20").statusCode()).isEqualTo(404);
    }
}
