package io.countersign.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialClock;
import io.countersign.web.problem.ProblemKind;
import io.countersign.web.problem.Rejected;
import io.countersign.web.tables.EdgeTables;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class FailedSignInsTest {

    private final DataSource database;
    private final EdgeTables tables;
    private final TrialClock clock = new TrialClock();
    private final FailedSignIns failures;

    FailedSignInsTest(DataSource database, EdgeTables tables) {
        this.database = database;
        this.tables = tables;
        failures = new FailedSignIns(database, tables, clock::instant);
    }

    @AfterEach
    void forget() {
        JdbcClient.create(database).sql("delete from failed_sign_in").update();
    }

    @Test
    void four_failures_cost_nothing() {
        fail(4, "li-wei", "here");

        assertThatCode(() -> failures.demandPatience("li-wei", "here")).doesNotThrowAnyException();
    }

    @Test
    void the_fifth_costs_two_seconds_and_each_further_one_twice_as_much() {
        fail(5, "li-wei", "here");
        assertThat(wait("li-wei", "elsewhere")).isEqualTo("2");

        fail(1, "li-wei", "here");
        assertThat(wait("li-wei", "elsewhere")).isEqualTo("4");

        clock.advance(Duration.ofSeconds(4));
        assertThatCode(() -> failures.demandPatience("li-wei", "elsewhere")).doesNotThrowAnyException();
    }

    @Test
    void nobody_waits_for_ever() {
        fail(100, "li-wei", "here");

        assertThat(wait("li-wei", "elsewhere")).isEqualTo("300");
        assertThat(wait("somebody", "here")).isEqualTo("60");
    }

    @Test
    void an_address_that_tries_many_names_waits_too() {
        for (int i = 0; i < 5; i++) {
            failures.failed("name-" + i, "here");
        }

        assertThat(wait("another", "here")).isEqualTo("2");
        assertThatCode(() -> failures.demandPatience("another", "there")).doesNotThrowAnyException();
    }

    @Test
    void the_right_password_frees_the_name_and_not_the_address() {
        fail(5, "li-wei", "here");
        failures.succeeded("LI-WEI");

        assertThatCode(() -> failures.demandPatience("li-wei", "there")).doesNotThrowAnyException();
        assertThat(wait("li-wei", "here")).isEqualTo("2");
    }

    @Test
    void after_a_quiet_quarter_of_an_hour_it_is_forgotten() {
        fail(7, "li-wei", "here");
        clock.advance(Duration.ofMinutes(16));
        fail(1, "li-wei", "here");

        assertThatCode(() -> failures.demandPatience("li-wei", "here")).doesNotThrowAnyException();
    }

    @Test
    void another_node_knows_of_them_too() {
        FailedSignIns elsewhere = new FailedSignIns(database, tables, clock::instant);
        fail(3, "li-wei", "here");
        elsewhere.failed("li-wei", "there");
        elsewhere.failed("li-wei", "there");
        assertThat(wait("li-wei", "somewhere")).isEqualTo("2");

        elsewhere.succeeded("li-wei");
        assertThatCode(() -> failures.demandPatience("li-wei", "somewhere")).doesNotThrowAnyException();
    }

    @Test
    void neither_a_name_nor_an_address_is_in_the_table_and_nothing_stays_in_it_for_long() {
        fail(6, "li-wei", "192.0.2.7");
        assertThat(rows()).hasSize(2).noneMatch(row -> row.contains("li-wei") || row.contains("192.0.2.7"));

        clock.advance(Duration.ofMinutes(20));
        failures.succeeded("somebody");
        assertThat(rows()).isEmpty();
    }

    private List<String> rows() {
        return JdbcClient.create(database)
                .sql("select row_to_json(failed_sign_in)::text from failed_sign_in")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void fail(int times, String userName, String address) {
        for (int i = 0; i < times; i++) {
            failures.failed(userName, address);
        }
    }

    private String wait(String userName, String address) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> failures.demandPatience(userName, address));
        assertThat(rejected.kind()).isEqualTo(ProblemKind.TOO_MANY);
        return rejected.headers().getOrDefault("Retry-After", "");
    }
}
