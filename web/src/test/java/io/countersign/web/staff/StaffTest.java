package io.countersign.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialOffice;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class StaffTest {

    private static final String ADDRESS = "/api/v1/staff";

    private final Callers callers;
    private final TrialOffice office;
    private final JdbcClient database;

    StaffTest(Callers callers, TrialOffice office, DataSource database) {
        this.callers = callers;
        this.office = office;
        this.database = JdbcClient.create(database);
    }

    @Test
    void whoever_is_appointed_gets_a_one_time_password_and_a_place_on_the_list() {
        Answer appointed = administrator().post(ADDRESS, member("st-1", "FINANCE"));

        assertThat(appointed.status()).isEqualTo(201);
        String person = appointed.json().path("person").asString();
        assertThat(appointed.header("Location")).isEqualTo(ADDRESS + "/" + person);
        assertThat(callers.as("st-1", appointed.json().path("oneTimePassword").asString())
                        .get("/api/v1/me")
                        .code())
                .isEqualTo("SIGN-1");
        Answer shown = administrator().get(ADDRESS + "/" + person);
        assertThat(shown.json().path("displayName").asString()).isEqualTo("Li Wei");
        assertThat(shown.json().path("userName").asString()).isEqualTo("st-1");
        assertThat(administrator().get(ADDRESS).json().path("items").valueStream())
                .contains(shown.json());
        assertThat(office.events().toString()).doesNotContain("Li Wei");
    }

    @Test
    void appointing_again_is_harmless_and_replaces_a_password_that_nobody_used() {
        Answer first = administrator().post(ADDRESS, member("st-2", "FINANCE"));
        Answer second = administrator().post(ADDRESS, member("st-2", "FINANCE"));

        assertThat(second.json().path("person")).isEqualTo(first.json().path("person"));
        assertThat(second.json().path("oneTimePassword"))
                .isNotEqualTo(first.json().path("oneTimePassword"));
        assertThat(office.events("person-" + first.json().path("person").asString()))
                .hasSize(1);
    }

    @Test
    void appointing_again_does_not_touch_a_chosen_password() {
        Answer first = administrator().post(ADDRESS, member("st-3", "FINANCE"));
        String oneTime = first.json().path("oneTimePassword").asString();
        callers.as("st-3", oneTime)
                .post("/api/v1/me/password", "{\"current\":\"" + oneTime + "\",\"chosen\":\"a chosen password\"}");

        Answer again = administrator().post(ADDRESS, member("st-3", "FINANCE"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("oneTimePassword").isNull()).isTrue();
        assertThat(callers.as("st-3", "a chosen password").get("/api/v1/me").status())
                .isEqualTo(200);
    }

    @Test
    void the_same_user_name_with_other_roles_is_refused() {
        administrator().post(ADDRESS, member("st-4", "FINANCE"));

        assertThat(administrator().post(ADDRESS, member("st-4", "AUDITOR")).status())
                .isEqualTo(409);
    }

    @Test
    void whoever_may_not_appoint_leaves_nothing_behind() {
        assertThat(callers.as(Role.FINANCE)
                        .post(ADDRESS, member("st-5", "FINANCE"))
                        .code())
                .isEqualTo("PERMISSION");

        assertThat(database.sql("select count(*) from sign_in where user_name = 'st-5'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_manager_lends_their_role_and_an_administrator_takes_it_back() {
        String person = administrator()
                .post(ADDRESS, member("st-7", "SALES_ASSISTANT"))
                .json()
                .path("person")
                .asString();
        Answer lent = callers.as(Role.REGIONAL_MANAGER).post(ADDRESS + "/" + person + "/delegations", """
                        {"id": "st-7-D", "role": "REGIONAL_MANAGER", "regions": ["East"],
                         "from": "2026-02-09", "until": "2026-02-20", "reason": "leave"}""");

        assertThat(lent.status()).isEqualTo(200);
        assertThat(lent.json().path("delegations").path(0).path("role").asString())
                .isEqualTo("REGIONAL_MANAGER");
        assertThat(lent.json().path("delegations").path(0).path("endedBy").isNull())
                .isTrue();
        Answer ended = administrator()
                .post(ADDRESS + "/" + person + "/delegations/st-7-D/end", "{\"reason\": \"back early\"}");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.json().path("delegations").path(0).path("endedBy").isNull())
                .isFalse();
        assertThat(callers.as(Role.WAREHOUSE)
                        .post(ADDRESS + "/" + person + "/delegations/st-7-D/end", "{\"reason\": \"mine\"}")
                        .code())
                .isEqualTo("PERMISSION");
    }

    @Test
    void the_authority_of_a_moment_names_its_proof() {
        String person = administrator()
                .post(ADDRESS, member("st-8", "FINANCE"))
                .json()
                .path("person")
                .asString();
        Answer then = callers.as(Role.AUDITOR).get(ADDRESS + "/" + person + "/authority?at=2026-01-20T02:00:00Z");

        assertThat(then.status()).isEqualTo(200);
        assertThat(then.json().path("at").asString()).isEqualTo("2026-01-20T02:00:00Z");
        assertThat(then.json().path("roles").path(0).path("provedBy").path(0).asString())
                .isEqualTo("person-" + person + "/0");
        assertThat(callers.as(Role.AUDITOR)
                        .get(ADDRESS + "/" + person + "/authority")
                        .status())
                .isEqualTo(200);
        assertThat(callers.as(Role.AUDITOR)
                        .get(ADDRESS + "/" + person + "/authority?at=yesterday")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void user_names_are_plain() {
        assertThat(administrator().post(ADDRESS, member("Li Wei", "FINANCE")).fields())
                .containsExactly("userName");
    }

    @Test
    void the_answer_to_a_repeated_appointment_has_no_password_and_neither_has_the_store() {
        Caller keyed = administrator().with("Idempotency-Key", "st-6");
        Answer first = keyed.post(ADDRESS, member("st-6", "FINANCE"));
        Answer again = keyed.post(ADDRESS, member("st-6", "FINANCE"));

        String oneTime = first.json().path("oneTimePassword").asString();
        assertThat(oneTime).isNotBlank();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.json().path("person")).isEqualTo(first.json().path("person"));
        assertThat(again.json().path("oneTimePassword").isNull()).isTrue();
        assertThat(database.sql("select convert_from(body, 'UTF8') from idempotency_key where key = 'st-6'")
                        .query(String.class)
                        .single())
                .doesNotContain(oneTime);
        assertThat(callers.as("st-6", oneTime).get("/api/v1/me").code()).isEqualTo("SIGN-1");
    }

    @Test
    void an_appointment_does_not_print_its_password() {
        assertThat(new AppointedStaffMember("1", "li-wei", "secret")).hasToString("person-1");
    }

    private Caller administrator() {
        return callers.as(Role.ADMINISTRATOR);
    }

    private static String member(String userName, String role) {
        return """
                {"userName": "%s", "displayName": "Li Wei", "roles": ["%s"], "regions": ["East"]}""".formatted(userName, role);
    }
}
