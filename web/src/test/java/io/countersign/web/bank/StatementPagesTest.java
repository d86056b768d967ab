package io.countersign.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@EdgeTrial
class StatementPagesTest {

    private static final String PAGE = "/bank-statements";
    private static final String BOUNDARY = "b0undary";
    private static final Pattern SHOWN = Pattern.compile("name=\"shownFile\" value=\"([^\"]+)\"");
    private static final Pattern ENTERED = Pattern.compile("<a href=\"(/bank-statements/[^\"]+)\"");

    private final Callers callers;

    StatementPagesTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_table_is_looked_at_with_a_guess_at_its_columns_before_anything_is_entered() {
        String seen = send(finance(), "/preview", file(table("BP-LOOK", "10.00", "110.00")))
                .text();

        assertThat(seen)
                .contains("The names of the columns stand in row 2.", "This is a guess")
                .contains("<option value=\"交易日期\" selected>交易日期</option>")
                .contains("BP-LOOK", "¥10.00", "海港公司", "货款SO-1")
                .contains("Rows that are no lines", "合计")
                .contains("Enter this statement");
        assertThat(finance().get(PAGE + "?bankAccount=BP-LOOK").text()).doesNotContain(">BP-LOOK</a>");
    }

    @Test
    void what_was_found_is_entered_and_its_mapping_kept_and_the_same_again_adds_nothing() {
        Caller finance = finance();
        byte[] table = table("BP-ENTER", "10.00", "110.00");
        String seen = send(finance, "/preview", file(table)).text();

        String entered = send(
                        finance,
                        "/upload",
                        file(table) + field("shownFile", shown(seen)) + choices(seen) + field("bank", "Bank BP"))
                .text();
        String again = send(finance, "/preview", file(table)).text();
        String twice = send(finance, "/upload", file(table) + field("shownFile", shown(again)) + choices(again))
                .text();

        assertThat(entered).contains("One statement was entered.", "kept under the name Bank BP");
        assertThat(again).contains("The template Bank BP is used.", "on record already", "nothing would be added");
        assertThat(twice).contains("This file was entered before. Nothing was added.");
    }

    @Test
    void a_mistake_is_shown_with_its_line_and_nothing_can_be_entered() {
        String seen = send(finance(), "/preview", file(table("BP-WRONG", "ten", "110.00")))
                .text();

        assertThat(seen)
                .contains("The file cannot be read like this", "line 3, in")
                .doesNotContain("type=\"submit\"");
    }

    @Test
    void a_statement_says_what_it_lacks_and_offers_what_can_be_done_about_each_line() {
        Caller finance = finance();
        byte[] table = table("BP-SHOW", "10.00", "110.00");
        String seen = send(finance, "/preview", file(table)).text();
        String entered = send(finance, "/upload", file(table) + field("shownFile", shown(seen)) + choices(seen))
                .text();
        String address = found(ENTERED, entered);

        String page = finance.get(address).text();

        assertThat(page)
                .contains("BP-SHOW", "It cannot be finished, because", "1 line has no home yet, of 1.")
                .contains("data-topics=\"bank\"", "/do/bankStatements.park?statement=", "data-key-offer=\"split\"")
                .contains("disabled");
        assertThat(finance.with("HX-Request", "true").get(address).text())
                .contains("BP-SHOW")
                .doesNotContain("<html");
        assertThat(finance.with("Accept-Language", "zh-CN").get(address).text()).contains("暂不能完成对账");
    }

    @Test
    void whoever_has_nothing_to_do_with_the_bank_sees_nothing_of_it() {
        Caller assistant = browser(Role.SALES_ASSISTANT);

        assertThat(assistant.get(PAGE).status()).isEqualTo(403);
        assertThat(assistant.get(PAGE + "/upload").status()).isEqualTo(403);
        assertThat(assistant.get(PAGE + "/20260112-none").status()).isEqualTo(403);
        assertThat(send(assistant, "/upload", file(table("BP-NO", "1.00", "1.00")))
                        .status())
                .isEqualTo(403);
        assertThat(assistant.get("/parked-lines").status()).isEqualTo(200);
        assertThat(browser(Role.AUDITOR).get(PAGE + "/upload").status()).isEqualTo(403);
    }

    @Test
    void a_statement_that_is_not_there_is_not_found() {
        assertThat(finance().get(PAGE + "/20260112-none").status()).isEqualTo(404);
    }

    private Caller finance() {
        return browser(Role.FINANCE);
    }

    private Caller browser(Role role) {
        return callers.browserOf(role, "en");
    }

    private static Answer send(Caller caller, String where, String parts) {
        return caller.with("X-CSRF-TOKEN", caller.token())
                .with("HX-Request", "true")
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", PAGE + where, (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] table(String account, String amount, String balance) {
        return ("账号:" + account + ",,,\n交易日期,收入金额,支出金额,余额,对方户名,摘要\n20260112," + amount + ",," + balance
                        + ",海港公司,货款SO-1\n合计," + amount + ",,,,\n")
                .getBytes(Charset.forName("GB18030"));
    }

    private static String file(byte[] content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n\r\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\r\n";
    }

    private static String field(String name, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name
                + "\"\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n"
                + new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + "\r\n";
    }

    private static String shown(String preview) {
        return found(SHOWN, preview);
    }

    /** What the form of the preview would send: each choice and each field as it stands there. */
    private static String choices(String preview) {
        StringBuilder parts = new StringBuilder();
        Matcher selects = Pattern.compile("<select [^>]*name=\"([^\"]+)\">(.*?)</select>", Pattern.DOTALL)
                .matcher(preview);
        while (selects.find()) {
            Matcher chosen =
                    Pattern.compile("<option value=\"([^\"]*)\" selected>").matcher(selects.group(2));
            parts.append(field(selects.group(1), chosen.find() ? chosen.group(1) : ""));
        }
        Matcher inputs = Pattern.compile(
                        "<input (?:id=\"m[^\"]*\" |type=\"hidden\" )name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(preview);
        while (inputs.find()) {
            if (!inputs.group(1).equals("shownFile")) {
                parts.append(field(inputs.group(1), inputs.group(2)));
            }
        }
        return parts.toString();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
