package io.countersign.web.pages.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.web.pages.Browser;
import io.countersign.web.pages.CannedOffice;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventsPageTest {

    private static final String EVENTS = "/events?stream=account-C0001";

    private CannedOffice office = new CannedOffice(0);

    @BeforeEach
    void openOffice() {
        office = Browser.freshOffice();
    }

    @Test
    void the_timeline_says_what_happened_when_and_by_whom() {
        assertThat(Browser.open(EVENTS).body())
                .contains("id=\"e101\"", "Remittance slip recorded", "account.remittance-recorded")
                .contains("2026-06-01 10:31:56", "张伟", "event 101")
                .contains("WeChat Pay", "¥12,999.23", "2026-06-10 09:00:00")
                .contains("automation allocation for Ellen Gray")
                .contains("href=\"/events?stream=order-SO-900\"")
                .contains("href=\"/accounts/C0001/statement\"");
    }

    @Test
    void people_without_a_name_are_shown_by_their_number() {
        assertThat(Browser.open(EVENTS).body()).contains("p-unknown");
    }

    @Test
    void the_same_events_come_as_a_table_and_as_they_are_stored() {
        assertThat(Browser.open(EVENTS + "&view=table").body())
                .contains("<table class=\"events\">", "Remittance slip recorded", "Sales assistant · 华东");
        assertThat(Browser.open(EVENTS + "&view=json").body())
                .contains("<pre", "\"minorUnits\" : 1299923")
                .contains("&lt;b&gt;8841&lt;/b&gt;");
    }

    @Test
    void choices_are_called_by_what_they_mean_where_they_stand() {
        assertThat(Browser.open(EVENTS).body())
                .contains("President", "Business licence", "WeChat", "Goods shipped", "Credit release approved")
                .contains("href=\"/events?stream=order-SO-901\"")
                .containsPattern("Confidential</dt>\\s*<dd[^>]*>\\s*yes")
                .doesNotContain("BUSINESS_LICENCE", "GOODS_SHIPPED");
        assertThat(Browser.inChinese(EVENTS)).contains("老总", "营业执照", "微信", "已发货通知", "主动来电");
    }

    @Test
    void metadata_is_shown_whole() {
        assertThat(Browser.open(EVENTS).body()).contains("<code>authority</code>", "<code>request</code>", "0190-101");
    }

    @Test
    void what_is_asked_reaches_the_question() {
        Browser.open(EVENTS + "&name=account.opened&name=account.invoice-charged&mentioning=INV-1&after=7"
                + "&knownAt=2026-11-01T08:00:00Z");

        assertThat(office.lastQuestion())
                .isEqualTo(new ListEvents(
                        "account-C0001",
                        List.of("account.opened", "account.invoice-charged"),
                        "INV-1",
                        7,
                        Instant.parse("2026-11-01T08:00:00Z"),
                        100));
    }

    @Test
    void more_events_are_a_link_away() {
        assertThat(Browser.open(EVENTS).body()).contains("after=108", "Next events");
    }

    @Test
    void what_is_stored_is_text_whatever_it_says() {
        assertThat(Browser.open(EVENTS).body()).doesNotContain("<b>8841").contains("&lt;b&gt;8841");
    }

    @Test
    void what_makes_no_sense_is_named() {
        HttpResponse<String> answer = Browser.open("/events?after=x&view=film&knownAt=never");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("After: “x”", "there is no layout “film”", "Known at: “never”");
    }

    @Test
    void characters_that_no_text_has_are_refused_before_anybody_is_asked() {
        HttpResponse<String> answer = Browser.open("/events?stream=%00x&mentioning=a%07b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Stream: “�x”", "Mentioning: “a�b”");
    }

    @Test
    void no_events_are_explained() {
        assertThat(Browser.open(EVENTS + "&after=9999").body()).contains("No events here");
    }

    @Test
    void it_is_there_in_chinese() {
        assertThat(Browser.inChinese(EVENTS)).contains("登记汇款底单", "微信支付", "客户等级变更", "普通客户");
    }
}
