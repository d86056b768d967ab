package io.countersign.web.pages.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersScreenTest {

    @BeforeEach
    void openOffice() {
        Browser.freshOffice();
        Browser.desk(Role.SALES_ASSISTANT);
    }

    @Test
    void open_orders_are_listed_the_newest_first_with_what_each_waits_for() {
        String page = Browser.open("/orders").body();

        assertThat(page)
                .contains("The regional manager has to agree: Adjustment period.")
                .contains("¥1,026.00 are missing: payment or a credit release.")
                .contains("Paid for: the outbound slip can be issued. Goods to come: F-9 × 20.")
                .doesNotContain("SO-100");
        assertThat(page.indexOf(">SO-910<")).isLessThan(page.indexOf(">SO-905<"));
        assertThat(page.indexOf(">SO-905<")).isLessThan(page.indexOf(">SO-900<"));
        assertThat(Browser.inChinese("/orders")).contains("还差 ¥1,026.00：等客户付款或欠款放行。", "待区域经理同意：调整期。");
    }

    @Test
    void the_strip_counts_each_state_and_leads_to_it() {
        assertThat(Browser.open("/orders").body())
                .contains(
                        "<span>Open</span> <b>3</b>", "<span>Withheld</span> <b>1</b>", "<span>Shipped</span> <b>0</b>")
                .contains("href=\"/orders?sort=-id&amp;state=HELD\"", "href=\"/orders?sort=-id&amp;state=ALL\"")
                .contains("<span>Invoiced</span></a>");
    }

    @Test
    void one_state_or_all_of_them_can_be_asked_for() {
        assertThat(Browser.open("/orders?state=HELD").body())
                .contains(">SO-910<", "<span>Open</span> <b>3</b>")
                .doesNotContain(">SO-900<");
        assertThat(Browser.open("/orders?state=INVOICED").body())
                .contains(">SO-100<")
                .doesNotContain(">SO-910<");
        assertThat(Browser.open("/orders?state=ALL").body()).contains(">SO-100<", ">SO-910<");
    }

    @Test
    void a_customer_is_called_by_name() {
        assertThat(Browser.open("/orders").body()).contains("C0001 上海锦绣装饰材料有限公司");
    }

    @Test
    void as_a_section_of_another_page_it_is_a_plain_table() {
        String part = Browser.open(
                        "/orders?account=C0001&columns=id,waitsFor&rows=1",
                        "HX-Request",
                        "true",
                        "HX-Target",
                        "section-orders")
                .body();

        assertThat(part)
                .contains(">SO-910<", "All 2", "href=\"/orders?sort=-id&amp;account=C0001\"")
                .doesNotContain("class=\"stages\"", "Download CSV", "SO-905");
    }
}
