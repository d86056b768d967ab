package io.countersign.web.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.ErasureId;
import io.countersign.people.ErasureReason;
import io.countersign.people.PersonCommand.ErasePerson;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialOffice;
import io.countersign.web.people.PeopleDirectory;
import io.countersign.web.people.PersonEntry;
import io.countersign.web.people.PersonKind;
import io.countersign.web.sending.Messages;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is erased, and then they are looked for everywhere at the edge. */
@EdgeTrial
class ErasureTest {

    private static final String REQUESTED = "{\"reason\":\"REQUESTED\"}";

    private final Callers callers;
    private final Staff staff;
    private final TrialOffice office;
    private final PeopleDirectory directory;
    private final Erasures erasures;
    private final Messages messages;
    private final JdbcClient database;

    ErasureTest(
            Callers callers,
            Staff staff,
            TrialOffice office,
            PeopleDirectory directory,
            Erasures erasures,
            Messages messages,
            DataSource database) {
        this.callers = callers;
        this.staff = staff;
        this.office = office;
        this.directory = directory;
        this.erasures = erasures;
        this.messages = messages;
        this.database = JdbcClient.create(database);
    }

    @Test
    void a_contact_who_is_erased_is_a_number_without_name_and_telephone() {
        open("ER-1", "Bai Juyi", "139-0001");
        String contact = contactOf("ER-1");

        Answer erased = erase(contact);

        assertThat(erased.status()).isEqualTo(200);
        assertThat(account("ER-1").json().path("contact").path("person").asString())
                .isEqualTo(contact);
        assertThat(account("ER-1").json().path("contact").path("name").asString())
                .isEqualTo(PersonEntry.ERASED);
        assertThat(account("ER-1").text()).doesNotContain("139-0001");
        assertNowhere("Bai Juyi", "139-0001");
    }

    @Test
    void an_erasure_is_on_record_by_numbers_and_a_code() {
        open("ER-2", "Cao Xueqin", null);
        String contact = contactOf("ER-2");

        erase(contact);

        assertThat(office.events("erasure-" + contact)).hasSize(1);
        assertThat(office.events("erasure-" + contact).getFirst().toString())
                .contains("REQUESTED", contact)
                .doesNotContain("Cao Xueqin");
        Answer listed = callers.as(Role.AUDITOR).get("/api/v1/people/erasures");
        assertThat(listed.json().path("items").findValuesAsString("person")).contains(contact);
        assertThat(listed.json().path("items").findValuesAsString("erasedByName"))
                .contains("Name of administrator");
    }

    @Test
    void the_same_again_changes_nothing_and_another_reason_is_refused() {
        open("ER-3", "Du Fu", null);
        String contact = contactOf("ER-3");

        assertThat(erase(contact).status()).isEqualTo(200);
        assertThat(erase(contact).status()).isEqualTo(200);
        assertThat(administrator()
                        .post("/api/v1/people/" + contact + "/erasure", "{\"reason\":\"ORDERED\"}")
                        .refusals())
                .containsExactly("ERA-2");
        assertThat(office.events("erasure-" + contact)).hasSize(1);
    }

    @Test
    void a_member_of_staff_who_is_erased_gets_in_by_no_door_and_is_dismissed() {
        PersonId person = staff.hire("gu.cheng", Role.SALESPERSON).person();
        Caller browser = callers.nobody().signIn("gu.cheng", Staff.PASSWORD);
        String token = callers.as("gu.cheng", Staff.PASSWORD)
                .post("/api/v1/me/tokens", "{\"name\":\"Gu's laptop\"}")
                .json()
                .path("token")
                .asString();
        assertThat(callers.withToken(token).get("/api/v1/me").status()).isEqualTo(200);

        assertThat(erase(person.value()).status()).isEqualTo(200);

        assertThat(callers.as("gu.cheng", Staff.PASSWORD).get("/api/v1/me").status())
                .isEqualTo(401);
        assertThat(callers.withToken(token).get("/api/v1/me").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        Answer shown = administrator().get("/api/v1/staff/" + person.value());
        assertThat(shown.json().path("dismissed").asBoolean(false)).isTrue();
        assertThat(shown.json().path("displayName").asString()).isEqualTo(PersonEntry.ERASED);
        assertThat(shown.text()).doesNotContain("gu.cheng");
        assertNowhere("gu.cheng", "Name of gu.cheng", "Gu's laptop");
    }

    @Test
    void the_user_name_is_free_for_somebody_else_and_the_number_still_finds_what_was_done() {
        PersonId before = staff.hire("hai.zi", Role.SALESPERSON).person();
        erase(before.value());

        PersonId after = staff.hire("hai.zi", Role.SALESPERSON).person();

        assertThat(after).isNotEqualTo(before);
        assertThat(callers.as(Role.FINANCE)
                        .get("/api/v1/reports/receivables?salesperson=" + before.value())
                        .status())
                .isEqualTo(200);
        assertThat(callers.as(Role.FINANCE)
                        .get("/api/v1/reports/receivables?salesperson=nobody")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void pages_and_files_say_in_the_readers_language_that_a_name_was_erased() {
        PersonId person = staff.hire("lu.xun", Role.SALESPERSON).person();
        callers.as(Role.FINANCE).post("/api/v1/accounts", """
                        {"id": "ER-5", "name": "Northwall", "region": "East", "salesperson": "lu.xun", "standing": "KEY",
                         "currency": "CNY"}""");
        Caller reader = callers.nobody().signIn("finance", Staff.PASSWORD);
        assertThat(reader.get("/receivables").text()).contains("Name of lu.xun");

        erase(person.value());

        for (String address : List.of("/receivables", "/receivables.csv")) {
            assertThat(reader.with("Accept-Language", "en").get(address).text())
                    .as(address)
                    .contains("erased")
                    .doesNotContain("lu.xun");
            assertThat(reader.with("Accept-Language", "zh-CN").get(address).text())
                    .as(address)
                    .contains("已删除")
                    .doesNotContain("lu.xun");
        }
        assertThat(account("ER-5").json().path("salespersonName").asString()).isEqualTo(PersonEntry.ERASED);
    }

    @Test
    void an_answer_that_is_kept_for_a_key_has_no_content_any_more_and_still_stands_for_what_was_done() {
        Caller keyed = callers.as(Role.FINANCE).with("Idempotency-Key", "er-6");
        String body = """
                {"id": "ER-6", "name": "Northwall", "region": "East", "standing": "KEY", "currency": "CNY",
                 "contact": {"name": "Li Qingzhao"}}""";
        keyed.post("/api/v1/accounts", body);
        assertThat(keyed.post("/api/v1/accounts", body).text()).contains("Li Qingzhao");

        erase(contactOf("ER-6"));

        Answer again = keyed.post("/api/v1/accounts", body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo("/api/v1/accounts/ER-6");
        assertThat(again.text()).isEmpty();
        assertNowhere("Li Qingzhao");
    }

    @Test
    void what_banks_wrote_about_somebodys_payments_is_gone_and_their_name_from_what_else_mentions_it() {
        PersonId payer = directory.idOf(PersonKind.COUNTERPARTY, "", "Meng Haoran", null);
        text("ER-7", 1, payer.value(), "rent from MENG");
        text("ER-7", 2, null, "on behalf of Meng Haoran, invoice 77");

        erase(payer.value());

        assertThat(database.sql("select content from text_of_statement_line where statement = 'ER-7' order by line")
                        .query(String.class)
                        .list())
                .containsExactly(null, "on behalf of , invoice 77");
        assertNowhere("Meng Haoran");
    }

    @Test
    void whoever_looks_for_a_name_finds_every_number_behind_it_and_hears_of_the_others_when_one_is_erased() {
        open("ER-8", "Ouyang Xiu", null);
        PersonId payer = directory.idOf(PersonKind.PAYER, "ER-9", "OUYANG  XIU", null);

        Answer found = administrator().get("/api/v1/people?name=ouyang+xiu");
        assertThat(found.json().path("items").findValuesAsString("id"))
                .containsExactlyInAnyOrder(contactOf("ER-8"), payer.value());

        Answer erased = erase(contactOf("ER-8"));
        assertThat(erased.json().path("namesakes").findValuesAsString("id")).containsExactly(payer.value());
        assertThat(erased.text().toLowerCase(Locale.ROOT)).doesNotContain("ouyang");
        assertThat(administrator()
                        .get("/api/v1/people?name=ouyang+xiu")
                        .json()
                        .path("items")
                        .findValuesAsString("id"))
                .containsExactly(payer.value());
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobody_else_erases_or_looks_for_names(Role role) {
        PersonId payer = directory.idOf(PersonKind.PAYER, "ER-10", "Qu Yuan", null);

        assertThat(callers.as(role)
                        .post("/api/v1/people/" + payer.value() + "/erasure", REQUESTED)
                        .code())
                .isEqualTo("PERMISSION");
        assertThat(callers.as(role).get("/api/v1/people?name=Qu+Yuan").code()).isEqualTo("PERMISSION");
        assertThat(directory.namesOf(List.of(payer))).containsValue("Qu Yuan");
    }

    @Test
    void somebody_whom_the_directory_does_not_know_is_not_erased() {
        assertThat(erase("nobody-at-all").status()).isEqualTo(404);
        assertThat(administrator()
                        .post("/api/v1/people/nobody-at-all/erasure", "{\"reason\":\"Su Shi wants it\"}")
                        .fields())
                .containsExactly("reason");
    }

    @Test
    void what_a_stop_left_half_done_is_finished_by_the_next_start() {
        PersonId payer = directory.idOf(PersonKind.PAYER, "ER-11", "Ruan Ji", null);
        messages.sendAndWait(new ErasePerson(ErasureId.of(payer), payer, ErasureReason.ORDERED), Staff.SYSTEM);
        assertThat(directory.namesOf(List.of(payer))).containsValue("Ruan Ji");

        erasures.finish();

        assertThat(directory.namesOf(List.of(payer))).containsValue(PersonEntry.ERASED);
        assertNowhere("Ruan Ji");
    }

    /** Looks through every row of every table of the edge, and through everything that happened. */
    private void assertNowhere(String... words) {
        List<String> tables = database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(tables).contains("directory_of_people", "idempotency_key", "sign_in");
        for (String word : words) {
            String hexadecimal = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            for (String table : tables) {
                assertThat(database.sql("select count(*) from " + table + " as line"
                                        + " where position(? in line::text) > 0 or position(? in line::text) > 0")
                                .params(word, hexadecimal)
                                .query(Long.class)
                                .single())
                        .as("%s in %s", word, table)
                        .isZero();
            }
            assertThat(office.events().toString()).doesNotContain(word);
        }
    }

    private void open(String account, String contact, @Nullable String phone) {
        callers.as(Role.FINANCE).post("/api/v1/accounts", """
                        {"id": "%s", "name": "Northwall", "region": "East", "standing": "KEY", "currency": "CNY",
                         "contact": {"name": "%s"%s}}""".formatted(
                        account, contact, phone == null ? "" : ", \"phone\": \"" + phone + "\""));
    }

    private void text(String statement, int line, @Nullable String counterparty, String content) {
        database.sql("insert into text_of_statement_line (statement, line, counterparty, content) values (?, ?, ?, ?)")
                .param(statement)
                .param(line)
                .param(counterparty)
                .param(content)
                .update();
    }

    private Answer account(String account) {
        return callers.as(Role.FINANCE).get("/api/v1/accounts/" + account);
    }

    private String contactOf(String account) {
        return account(account).json().path("contact").path("person").asString();
    }

    private Answer erase(String person) {
        return administrator().post("/api/v1/people/" + person + "/erasure", REQUESTED);
    }

    private Caller administrator() {
        return callers.as(Role.ADMINISTRATOR);
    }
}
