package io.countersign.web.bank;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import io.countersign.web.bankfile.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@EdgeTrial
class BankStatementsTest {

    private static final String ADDRESS = "/api/v1/bank-statements";
    private static final String BOUNDARY = "b0undary";
    private static final String MAPPING = """
            account: "BT-TABLE"
            currency: CNY
            columns: {bookedOn: 日期, amount: 金额, balance: 余额, counterparty: 户名, text: 摘要}
            """;

    private final Callers callers;
    private final TrialOffice office;
    private final JdbcClient database;

    BankStatementsTest(Callers callers, TrialOffice office, DataSource database) {
        this.callers = callers;
        this.office = office;
        this.database = JdbcClient.create(database);
    }

    @Test
    void a_file_is_entered_once_and_the_same_again_adds_nothing() {
        Answer first = enter(mt940("BT1", "100,00", "1,00"));
        Answer again = enter(mt940("BT1", "100,00", "1,00"));

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(first.json().path("added").asInt()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("added").asInt()).isZero();
        String id = idOf(first);
        assertThat(idOf(again)).isEqualTo(id);
        assertThat(office.events("bank-statement-" + id)).hasSize(1);
        assertThat(first.header("Location")).isEqualTo(ADDRESS + "/" + id);
    }

    @Test
    void another_statement_under_the_same_number_is_refused_and_the_others_of_its_file_are_not_entered() {
        enter(mt940("BT2", "100,00", "1,00"));

        Answer refused = enter(mt940("BT2-NEW", "7,00", "1,00") + mt940("BT2", "200,00", "1,00"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("BNK-1");
        assertThat(list("BT2-NEW").path("items")).isEmpty();
    }

    @Test
    void a_damaged_file_is_refused_with_line_field_and_reason_and_nothing_of_it_is_entered() {
        Answer refused = enter(mt940("BT3", "100,00", "1,00") + mt940("BT3-B", "1;00", "1,00"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("SHAPE");
        assertThat(refused.fields()).containsExactly("line 14, :61:");
        assertThat(refused.json().path("errors").path(0).path("rule").asString())
                .isNotBlank();
        assertThat(list("BT3").path("items")).isEmpty();
    }

    @Test
    void a_file_that_says_two_things_of_one_statement_is_refused() {
        Answer refused = enter(mt940("BT4", "100,00", "1,00") + mt940("BT4", "100,00", "2,00"));

        assertThat(refused.fields()).containsExactly("line 10");
        assertThat(list("BT4").path("items")).isEmpty();
    }

    @Test
    void a_statement_of_tomorrow_is_refused() {
        assertThat(enter(mt940("BT5", "1,00", "1,00").replace("260112", "790112"))
                        .fields())
                .containsExactly("line 1");
    }

    @Test
    void a_table_comes_with_a_mapping_in_either_encoding() {
        String table = "日期,金额,余额,户名,摘要\n2026-01-12,10.00,110.00,海港公司,货款\n";

        Answer entered = enter(table.getBytes(Charset.forName("GB18030")), MAPPING);

        assertThat(entered.status()).as(entered.toString()).isEqualTo(201);
        JsonNode line = lines(idOf(entered)).path(0);
        assertThat(line.path("counterparty").path("name").asString()).isEqualTo("海港公司");
        assertThat(line.path("text").asString()).isEqualTo("货款");
        assertThat(enter(table.getBytes(StandardCharsets.UTF_8), null).fields()).containsExactly("file");
        assertThat(enter(table.getBytes(StandardCharsets.UTF_8), "nonsense: 1").fields())
                .containsExactly("mapping");
    }

    @Test
    void a_file_of_more_than_fifty_megabytes_is_too_large() {
        byte[] large = new byte[Math.toIntExact(Limits.FILE_MAX.toBytes()) + 1];
        Arrays.fill(large, (byte) 'x');

        assertThat(enter(large, null).status()).isEqualTo(413);
    }

    @Test
    void entities_are_refused_and_never_resolved() {
        Answer refused = enter("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>\n<Document>&e;</Document>");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.fields()).containsExactly("line 1, <!DOCTYPE");
    }

    @Test
    void names_and_words_are_kept_beside_the_ledger_and_are_gone_when_they_are_erased() {
        String id = idOf(enter(mt940("BT6", "100,00", "1,00")));
        JsonNode line = lines(id).path(0);
        String counterparty = line.path("counterparty").path("id").asString();

        assertThat(line.path("counterparty").path("name").asString()).isEqualTo("Payer of BT6");
        assertThat(office.events("bank-statement-" + id).toString()).doesNotContain("Payer of");
        assertThat(database.sql(
                                "select count(*) from text_of_statement_line where counterparty = ? and content is not null")
                        .param(counterparty)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_line_is_matched_and_the_proposal_that_it_followed_is_on_record() {
        remittance("BT7", "R-BT7", "123.45", "assistant-of-bt7");
        String id = idOf(enter(mt940("BT7", "123,45", "1,00").replace("for January", "for R-BT7")));
        JsonNode proposal = finance()
                .get(ADDRESS + "/" + id + "/proposals")
                .json()
                .path("proposals")
                .path(0);

        assertThat(proposal.path("remittances").path(0).path("remittance").asString())
                .isEqualTo("R-BT7");
        assertThat(proposal.path("exact").asBoolean()).isTrue();
        assertThat(proposal.path("grounds").path(0).path("sentence").asString()).isEqualTo("The amounts are equal.");
        assertThat(finance()
                        .with("Accept-Language", "zh-CN")
                        .get(ADDRESS + "/" + id + "/proposals")
                        .text())
                .contains("金额相等。");

        Answer matched = finance().post(ADDRESS + "/" + id + "/matches", """
                {"id": "M-BT7", "lines": [1], "remittances": [{"remittance": "R-BT7"}]}""");

        assertThat(matched.status()).as(matched.toString()).isEqualTo(201);
        assertThat(matched.json().path("state").asString()).isEqualTo("STANDS");
        assertThat(matched.json().path("score").asInt()).isEqualTo(50);
        assertThat(matched.json().path("remittances").path(0).path("amount").asString())
                .isEqualTo("123.45");
        assertThat(show(id).path("linesMatched").asInt()).isEqualTo(1);
        assertThat(finance().get(ADDRESS + "/" + id + "/matches").json().path("items"))
                .hasSize(1);

        Answer removed = finance().post(ADDRESS + "/" + id + "/matches/M-BT7/removal", "{\"reason\":\"Wrong\"}");
        assertThat(removed.json().path("linesMatched").asInt()).isZero();
    }

    @Test
    void what_the_account_refuses_is_answered_with_its_rule() {
        remittance("BT8", "R-BT8", "123.46", null);
        String id = idOf(enter(mt940("BT8", "123,46", "1,00")));

        Answer refused = finance().post(ADDRESS + "/" + id + "/matches", """
                {"lines": [1], "remittances": [{"remittance": "R-BT8", "amount": "123.46"}]}""");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.refusals()).containsExactly("REM-6");
        assertThat(show(id).path("linesOpen").asInt()).isEqualTo(2);
    }

    @Test
    void a_remittance_or_a_line_that_there_is_not_is_named() {
        String id = idOf(enter(mt940("BT9", "5,00", "1,00")));

        assertThat(finance().post(ADDRESS + "/" + id + "/matches", """
                        {"lines": [1], "remittances": [{"remittance": "R-NOBODY"}]}""").fields())
                .containsExactly("remittances[0].remittance");
        assertThat(finance().post(ADDRESS + "/" + id + "/matches", """
                        {"lines": [99], "remittances": [{"remittance": "R-NOBODY"}]}""").fields())
                .containsExactly("lines");
    }

    @Test
    void lines_are_assigned_parked_opened_again_and_the_statement_is_finished() {
        String id = idOf(enter(mt940("BT10", "100,00", "1,00")));
        String address = ADDRESS + "/" + id;
        assertThat(show(id).path("missing").path(0).asString()).isEqualTo("2 of 2 lines have no home.");

        Answer early = finance().post(address + "/finish", "{}");
        finance().post(address + "/lines/2/assignment", "{\"purpose\":\"FEE\"}");
        finance().post(address + "/lines/2/reopening", "{\"reason\":\"It is no fee\"}");
        finance().post(address + "/lines/2/assignment", "{\"purpose\":\"OTHER\",\"remark\":\"Deposit\"}");
        Answer parked =
                finance().post(address + "/lines/1/parking", "{\"owner\":\"finance\",\"remark\":\"Who is it?\"}");
        Answer nobody =
                finance().post(address + "/lines/1/parking", "{\"owner\":\"nobody\",\"remark\":\"Who is it?\"}");
        JsonNode list = callers.as(Role.SALES_ASSISTANT)
                .get("/api/v1/parked-lines?owner=finance")
                .json();
        Answer finished = finance().post(address + "/finish", "{\"remark\":\"Done\"}");

        assertThat(early.refusals()).containsExactly("BNK-26");
        assertThat(parked.json().path("linesParked").asInt()).isEqualTo(1);
        assertThat(parked.header("ETag")).isNotBlank();
        assertThat(nobody.fields()).containsExactly("owner");
        assertThat(list.path("items")
                        .valueStream()
                        .map(line -> line.path("statement").asString()))
                .contains(id);
        assertThat(finished.json().path("state").asString()).isEqualTo("FINISHED");
        assertThat(finished.json().path("difference").asString()).isEqualTo("0.00");
        assertThat(lines(id).path(1).path("purpose").asString()).isEqualTo("OTHER");
    }

    @Test
    void lines_come_in_pages() {
        String id = idOf(enter(mt940("BT11", "100,00", "1,00")));

        Answer first = finance().get(ADDRESS + "/" + id + "/lines?limit=1");
        assertThat(first.json().path("next").asString()).isEqualTo("1");
        assertThat(finance()
                        .get(ADDRESS + "/" + id + "/lines?limit=1&after=1")
                        .json()
                        .path("items")
                        .path(0)
                        .path("line")
                        .asInt())
                .isEqualTo(2);
        assertThat(finance()
                        .get(ADDRESS + "/" + id + "/lines?home=MATCHED")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void everything_beyond_doubt_is_matched_at_once_when_somebody_says_so() {
        remittance("BT12", "R-BT12", "777.45", "assistant-of-bt12");
        String id = idOf(enter(mt940("BT12", "777,45", "1,00").replace("for January", "for R-BT12")));

        Answer matched = finance().post(ADDRESS + "/" + id + "/exact-matches", "{}");

        assertThat(matched.json().path("linesMatched").asInt()).isEqualTo(1);
    }

    @Test
    void only_finance_enters_and_matches() {
        assertThat(upload(
                                callers.as(Role.SALES_ASSISTANT),
                                mt940("BT13", "1,00", "1,00").getBytes(StandardCharsets.UTF_8),
                                null)
                        .status())
                .isEqualTo(403);
        assertThat(callers.as(Role.SALES_ASSISTANT).get(ADDRESS).status()).isEqualTo(403);
        assertThat(callers.as(Role.AUDITOR).get(ADDRESS).status()).isEqualTo(200);
    }

    @Test
    void the_bank_account_may_be_called_otherwise_here() {
        Answer entered = upload(
                finance(),
                part("file", mt940("BT14", "1,00", "1,00").getBytes(StandardCharsets.UTF_8))
                        + field("bankAccount", "BT14 of ours"));

        assertThat(entered.json().path("statements").path(0).path("bankAccount").asString())
                .isEqualTo("BT14 of ours");
    }

    private static String mt940(String account, String in, String out) {
        return """
                :20:S
                :25:%s
                :28C:12/1
                :60F:C260111CNY%s
                :61:260112C%sNTRFNONREF
                :86:166?21for January?32Payer of %s
                :61:260112D%sNCHGNONREF
                """.formatted(account, out, in, account, out) + ":62F:C260112CNY" + in + "\n-\n";
    }

    private Answer enter(String file) {
        return enter(file.getBytes(StandardCharsets.UTF_8), null);
    }

    private Answer enter(byte[] file, @Nullable String mapping) {
        return upload(finance(), file, mapping);
    }

    private static Answer upload(Caller caller, byte[] file, @Nullable String mapping) {
        return upload(caller, part("file", file) + (mapping == null ? "" : field("mapping", mapping)));
    }

    /** Latin letters stand for the bytes of the file, which may be in any encoding. */
    private static Answer upload(Caller caller, String parts) {
        return caller.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send("POST", ADDRESS, (parts + "--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String part(String name, byte[] content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"f\"\r\n\r\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\r\n";
    }

    private static String field(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8)).replace("; filename=\"f\"", "");
    }

    private Caller finance() {
        return callers.as(Role.FINANCE);
    }

    private JsonNode show(String id) {
        return finance().get(ADDRESS + "/" + id).json();
    }

    private JsonNode lines(String id) {
        return finance().get(ADDRESS + "/" + id + "/lines").json().path("items");
    }

    private JsonNode list(String bankAccount) {
        return finance().get(ADDRESS + "?bankAccount=" + bankAccount).json();
    }

    private static String idOf(Answer entered) {
        return entered.json().path("statements").path(0).path("id").asString();
    }

    /** @param assistant whether somebody else than finance records it */
    private void remittance(String account, String number, String amount, @Nullable String assistant) {
        callers.as(Role.SALES_ASSISTANT).post("/api/v1/accounts", """
                {"id": "%s", "name": "Customer", "region": "East", "standing": "KEY", "currency": "CNY"}""".formatted(account));
        Answer recorded = callers.as(assistant == null ? Role.FINANCE : Role.SALES_ASSISTANT)
                .post("/api/v1/remittances", """
                        {"id": "%s", "account": "%s", "remittedAt": "2026-01-10T02:30:00Z", "bankAccount": "%s",
                         "method": "TRANSFER", "amount": "%s", "payer": "Payer of %s", "reference": "none"}""".formatted(number, account, account, amount, account));
        assertThat(recorded.status()).as(recorded.toString()).isEqualTo(201);
    }
}
