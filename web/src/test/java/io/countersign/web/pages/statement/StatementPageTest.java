package io.countersign.web.pages.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.CustomerAccountId;
import io.countersign.web.pages.Browser;
import io.countersign.web.pages.CannedOffice;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementPageTest {

    private static final String STATEMENT = "/accounts/C0001/statement";

    private CannedOffice office = new CannedOffice(0);

    @BeforeEach
    void openOffice() {
        office = Browser.freshOffice();
    }

    @Test
    void every_movement_is_there_with_the_balance_it_left_and_leads_to_its_event() {
        String page = Browser.open(STATEMENT).body();

        assertThat(page)
                .contains("12 movements", "INV-2000", "¥12,345.67", "-¥653.56", "2026-06-01 10:30:15")
                .contains("href=\"/events?stream=account-C0001&amp;after=99#e100\"")
                .contains(">Invoice charged<", ">Credit note issued<");
    }

    @Test
    void a_movement_that_came_after_its_month_was_closed_shows_its_own_day() {
        assertThat(Browser.open(STATEMENT).body()).containsOnlyOnce("late, of 2026-06-21");
        assertThat(Browser.inChinese(STATEMENT)).contains("迟记，原属 2026-06-21");
    }

    @Test
    void a_part_shows_what_makes_its_figure_and_its_sum() {
        assertThat(Browser.open(STATEMENT + "?show=billed").body())
                .contains("6 movements", "¥74,374.02", "INV-2000")
                .doesNotContain("CN-2003", "R-2001");
        assertThat(Browser.open(STATEMENT + "?show=credited").body())
                .contains("3 movements", "CN-2003")
                .doesNotContain("INV-2000");
        assertThat(Browser.open(STATEMENT + "?show=received").body())
                .contains("3 movements", "R-2001")
                .doesNotContain("CN-2003");
    }

    @Test
    void a_bucket_shows_its_open_invoices() {
        assertThat(Browser.open(STATEMENT + "?show=overdue31to60").body())
                .contains("1 invoice", "45 d", "INV-2002", "¥2,500.02")
                .contains("href=\"/events?stream=account-C0001&amp;mentioning=INV-2002\"")
                .contains("href=\"/events?stream=order-SO-902\"")
                .doesNotContain("INV-2003");
        assertThat(Browser.open(STATEMENT + "?show=notYetDue").body())
                .contains("INV-2005", "less credit notes that no invoice has taken", "-¥300.00", "¥2,200.05")
                .doesNotContain("INV-2004");
    }

    @Test
    void the_two_times_are_asked_shown_and_carried_on() {
        String page = Browser.open(STATEMENT + "?asOf=2026-10-31").body();

        assertThat(office.lastQuestion())
                .isEqualTo(new ShowStatement(new CustomerAccountId("C0001"), LocalDate.of(2026, 10, 31), null));
        assertThat(page)
                .contains("class=\"banner\"", "As of 2026-10-31", "as known now")
                .contains("href=\"/accounts/C0001/statement?show=billed&amp;asOf=2026-10-31\"")
                .contains("href=\"/receivables?asOf=2026-10-31\"");
    }

    @Test
    void an_account_that_does_not_exist_is_not_there() {
        assertThat(Browser.open("/accounts/NOBODY/statement").statusCode()).isEqualTo(404);
        assertThat(Browser.open("/accounts/%23/statement").statusCode()).isEqualTo(404);
        assertThat(Browser.open("/accounts/NOBODY/statement").body()).contains("There is nothing here");
    }

    @Test
    void what_makes_no_sense_is_named() {
        HttpResponse<String> answer = Browser.open(STATEMENT + "?asOf=soon&show=everything&from=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "As of: “soon”",
                        "a statement has no part “everything”",
                        "From: “x” is neither a place in this list nor a day");
    }

    @Test
    void a_hostile_name_is_text_in_head_and_title() {
        assertThat(Browser.open("/accounts/C0010/statement").body()).doesNotContain("<script>alert");
    }

    @Test
    void it_is_there_in_chinese() {
        assertThat(Browser.inChinese(STATEMENT)).contains("开票入账", "借方", "贷方", "共 12 笔");
    }
}
