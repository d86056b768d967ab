package io.countersign.web.pages.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.Standing;
import io.countersign.people.Region;
import io.countersign.receivables.ReceivablesQuery.CurrencyTotal;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.web.pages.Amounts;
import io.countersign.web.pages.Browser;
import io.countersign.web.pages.CannedAccounts;
import io.countersign.web.pages.CannedOffice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivablesPageTest {

    private static final String ROW = "<th scope=\"row\" class=\"customer\"><a ";

    private CannedOffice office = new CannedOffice(0);

    @BeforeEach
    void openOffice() {
        office = Browser.freshOffice();
    }

    @Test
    void a_browser_gets_the_whole_page_and_htmx_only_what_changes() {
        String whole = Browser.open("/receivables").body();
        HttpResponse<String> part = Browser.openPart("/receivables");

        assertThat(whole).startsWith("<!doctype html>").contains("<form id=\"filter\"", "<tbody>", "<tfoot>");
        assertThat(part.body())
                .doesNotContain("<!doctype", "<form id=\"filter\"", "<header")
                .contains("<tbody>", "<tfoot>", "class=\"proof\"");
        assertThat(part.headers().allValues("Vary").toString()).containsIgnoringCase("HX-Request");
    }

    @Test
    void going_back_gets_the_whole_page() {
        assertThat(Browser.open("/receivables", "HX-Request", "true", "HX-History-Restore-Request", "true")
                        .body())
                .startsWith("<!doctype html>");
    }

    @Test
    void totals_are_over_the_whole_filter_and_the_buckets_add_up_to_the_balance() {
        String page = Browser.open("/receivables").body();

        assertThat(rowsIn(page)).isEqualTo(Sheet.ROWS_AT_A_TIME);
        for (CurrencyTotal total : CannedAccounts.totals(CannedAccounts.many(300))) {
            String balance = Amounts.written(total.figures().balance());
            assertThat(page)
                    .contains(total.figures().balance().currency() + ": the buckets add up to " + balance
                            + ", the balance is " + balance)
                    .contains(Amounts.written(total.figures().billed()))
                    .contains(Amounts.written(total.figures().overdueOver90()));
        }
        assertThat(page).contains("✓").doesNotContain("✗").contains("age is counted from the due date", "Not yet due");
    }

    @Test
    void every_figure_leads_to_what_makes_it_at_the_same_two_times() {
        String page = Browser.open("/receivables?asOf=2026-10-31&knownAt=2026-11-01T08:00:00Z&text=C0001")
                .body();

        String times = "asOf=2026-10-31&amp;knownAt=2026-11-01T08%3A00%3A00Z";
        for (String part : new String[] {
            "billed",
            "received",
            "credited",
            "notYetDue",
            "overdue1to30",
            "overdue31to60",
            "overdue61to90",
            "overdueOver90",
            "overdue",
            "open"
        }) {
            assertThat(page).contains("href=\"/accounts/C0001/statement?show=" + part + "&amp;" + times + "\"");
        }
        assertThat(page)
                .contains("href=\"/accounts/C0001/statement?" + times + "\"")
                .contains("href=\"/events?stream=account-C0001&amp;knownAt=2026-11-01T08%3A00%3A00Z&amp;name="
                        + "account.remittance-confirmed");
    }

    @Test
    void what_is_asked_reaches_the_question() {
        Browser.open("/receivables?region=%E5%8D%8E%E4%B8%9C&salesperson=p-zhang&standing=KEY&text=%20north%20"
                + "&asOf=2026-10-31&knownAt=2026-11-01T16:00:00");

        assertThat(office.lastQuestion())
                .isEqualTo(new ShowReceivables(
                        LocalDate.of(2026, 10, 31),
                        Instant.parse("2026-11-01T08:00:00Z"),
                        new Filter(new Region("华东"), CannedAccounts.ZHANG, Standing.KEY, "north")));
    }

    @Test
    void a_part_puts_its_address_without_blanks_into_the_browser() {
        HttpResponse<String> part =
                Browser.openPart("/receivables?text=&region=%E5%8D%8E%E4%B8%9C&standing=&asOf=&sort=-balance");

        assertThat(part.headers().firstValue("HX-Push-Url"))
                .contains("/receivables?region=%E5%8D%8E%E4%B8%9C&sort=-balance");
    }

    @Test
    void another_day_or_moment_is_said_loudly() {
        assertThat(Browser.open("/receivables?asOf=2026-10-31&knownAt=2026-11-01T08:00:00Z")
                        .body())
                .contains("class=\"banner\"")
                .contains("As of 2026-10-31")
                .contains("as known at 2026-11-01 16:00:00 (Asia/Shanghai)")
                .contains("read to event 18,402")
                .contains("read-only");
        assertThat(Browser.open("/receivables").body())
                .doesNotContain("class=\"banner\"")
                .contains("As of 2026-11-24", "read to event 18,402");
    }

    @Test
    void rows_are_added_a_hundred_at_a_time_until_the_page_is_turned() {
        office.has(1_000);
        String first = Browser.open("/receivables").body();
        assertThat(first).contains("hx-get=\"/receivables?after=C0100&amp;loaded=100\"");

        HttpResponse<String> more = Browser.openPart("/receivables?after=C0100&loaded=100");
        assertThat(more.body().strip()).startsWith("<tr>").doesNotContain("<tfoot", "<table");
        assertThat(rowsIn(more.body())).isEqualTo(100);
        assertThat(more.body()).contains(">C0101 ·", ">C0200 ·").doesNotContain(">C0100 ·");
        assertThat(more.headers().firstValue("HX-Push-Url")).isEmpty();

        assertThat(Browser.openPart("/receivables?after=C0400&loaded=400").body())
                .doesNotContain("hx-get=\"/receivables?after")
                .contains("href=\"/receivables?after=C0500\"");

        String turned = Browser.open("/receivables?after=C0500").body();
        assertThat(rowsIn(turned)).isEqualTo(100);
        assertThat(turned).contains(">C0501 ·", "Show it from the top", "1,000 customers");
    }

    @Test
    void rows_after_a_customer_who_is_not_listed_any_more_are_not_guessed() {
        assertThat(Browser.openPart("/receivables?after=C9999&loaded=100").body())
                .contains("The list has changed in the meantime.");
    }

    @Test
    void five_thousand_customers_stay_light() throws IOException {
        office.has(5_000);

        assertThat(compressed(Browser.open("/receivables").body())).isLessThan(40_000);
    }

    @Test
    void a_column_sorts_by_its_amount_within_each_currency() {
        String page = Browser.open("/receivables?sort=-balance").body();

        assertThat(page).contains("aria-sort=\"descending\"");
        String rows = page.substring(page.indexOf("<tbody>"), page.indexOf("<tfoot>"));
        String largest = CannedAccounts.many(300).stream()
                .map(row -> row.figures().balance())
                .filter(balance -> balance.currency().getCurrencyCode().equals("CNY"))
                .max(Comparator.naturalOrder())
                .map(Amounts::written)
                .orElseThrow();
        assertThat(rows.indexOf(largest)).isPositive().isEqualTo(rows.indexOf("¥", rows.indexOf("n balance")));
        assertThat(rows).doesNotContain(">$");
    }

    @Test
    void a_name_is_text_whatever_it_says() {
        assertThat(Browser.open("/receivables?text=%3Cscript%3Ealert(1)%3C/script%3E%22onfocus=x")
                        .body())
                .doesNotContain("<script>alert")
                .contains("value=\"&lt;script>alert(1)&lt;/script>&#34;onfocus=x\"");
        assertThat(Browser.open("/receivables").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(");
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=garbage, As of: “garbage” is not a day",
        "asOf=2026-02-30, As of: “2026-02-30” is not a day",
        "knownAt=yesterday, Known at: “yesterday” is not a moment",
        "standing=KING, Standing: “KING” is none of",
        "salesperson=a%20b, Salesperson: “a b” is not a person’s number.",
        "sort=-wealth, there is no column “-wealth”",
        "after=%23, After: “#” is not a place",
        "loaded=-1, Rows loaded: “-1” is not a number"
    })
    void what_makes_no_sense_is_named_on_the_page(String parameter, String said) {
        HttpResponse<String> whole = Browser.open("/receivables?" + parameter);
        HttpResponse<String> part = Browser.openPart("/receivables?" + parameter);

        assertThat(whole.statusCode()).isEqualTo(400);
        assertThat(whole.body()).contains(said, "<form id=\"filter\"").doesNotContain("<tbody>");
        assertThat(part.statusCode()).isEqualTo(400);
        assertThat(part.body()).contains(said, "role=\"alert\"").doesNotContain("<!doctype");
    }

    @Test
    void all_mistakes_are_named_and_their_fields_marked() {
        assertThat(Browser.open("/receivables?asOf=x&standing=y").body())
                .contains("As of: “x”", "Standing: “y”")
                .containsPattern("id=\"asOf\"[^>]*aria-invalid=\"true\"")
                .containsPattern("id=\"standing\"[^>]*aria-invalid=\"true\"");
    }

    @Test
    void emptiness_teaches() {
        assertThat(Browser.open("/receivables?text=nobody").body())
                .contains("No customer fits this filter", "Show all customers");
        office.has(0);
        assertThat(Browser.open("/receivables").body()).contains("No customers yet", "countersign import");
        assertThat(Browser.open("/receivables?asOf=2020-01-01").body()).contains("Nothing was on record then");
    }

    @Test
    void whoever_may_not_see_it_is_told_so_and_not_why() {
        office.isClosed();

        HttpResponse<String> whole = Browser.open("/receivables");
        HttpResponse<String> part = Browser.openPart("/receivables");

        assertThat(whole.statusCode()).isEqualTo(403);
        assertThat(whole.body()).contains("This is not for you").doesNotContain("one of the roles");
        assertThat(part.statusCode()).isEqualTo(403);
        assertThat(part.headers().firstValue("HX-Retarget")).contains("#sheet");
    }

    @Test
    void the_same_page_is_there_in_chinese() {
        assertThat(Browser.inChinese("/receivables"))
                .contains("<html lang=\"zh-CN\">", "应收账款汇总表", "未到期", "重点客户", "账龄自到期日起算", "相符")
                .doesNotContain("Receivables summary", "Not yet due");
    }

    private static long rowsIn(String page) {
        return Pattern.compile(ROW, Pattern.LITERAL).matcher(page).results().count();
    }

    private static int compressed(String page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
