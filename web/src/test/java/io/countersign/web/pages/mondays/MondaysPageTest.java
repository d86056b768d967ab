package io.countersign.web.pages.mondays;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.web.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MondaysPageTest {

    @BeforeEach
    void openDesk() {
        Browser.freshOffice();
        Browser.desk(Role.SALES_ASSISTANT);
    }

    @Test
    void it_counts_what_is_confirmed_of_what_is_asked_about() {
        assertThat(Browser.open("/reservations").body()).contains("Confirmed 1 of 2", "Monday 2026-11-23");
    }

    @Test
    void it_says_when_the_day_is_over_and_what_happens_then() {
        assertThat(Browser.open("/reservations").body())
                .contains("Cut-off is the end of Monday 2026-11-23.", "after 2 missed Mondays in a row")
                .containsOnlyOnce("released after one more");
        assertThat(Browser.inChinese("/reservations")).contains("连续错过 2 个周一，货物自动释放");
    }

    @Test
    void a_row_is_confirmed_with_one_stroke_and_released_with_a_reason() {
        assertThat(Browser.open("/reservations", "X-Role", "SALES_ASSISTANT").body())
                .contains("data-row data-opens=\"/reservations/TRF-1\"")
                .contains(
                        "data-post=\"/api/v1/reservations/TRF-1/confirmation\" data-version=\"&#34;5&#34;\"",
                        "data-post=\"/api/v1/reservations/TRF-3/confirmation\"")
                .doesNotContain("/api/v1/reservations/TRF-2/confirmation")
                .contains("href=\"/do/reservations.release?reservation=TRF-1&amp;version=%225%22\" data-panel"
                        + " data-key-offer=\"refuse\"")
                .contains("/do/reservations.open");
    }

    @Test
    void whoever_may_not_confirm_only_reads() {
        assertThat(Browser.open("/reservations", "X-Role", "AUDITOR").body())
                .contains("Confirmed 1 of 2")
                .doesNotContain("data-post", "/do/reservations");
    }

    @Test
    void a_region_can_be_chosen() {
        assertThat(Browser.open("/reservations?region=%E5%8D%8E%E4%B8%9C").body())
                .contains("Confirmed 0 of 1", "C0001")
                .doesNotContain("C0002");
    }

    @Test
    void a_customer_who_cannot_be_is_named() {
        assertThat(Browser.open("/reservations?account=%2F%2F").statusCode()).isEqualTo(400);
    }
}
