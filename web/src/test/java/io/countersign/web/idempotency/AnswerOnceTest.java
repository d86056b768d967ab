package io.countersign.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.TrialClock;
import io.countersign.trial.TrialOffice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@EdgeTrial
class AnswerOnceTest {

    private static final String ADDRESS = "/api/v1/accounts";
    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";

    private final Callers callers;
    private final TrialOffice office;
    private final TrialClock clock;
    private final JdbcClient database;

    AnswerOnceTest(Callers callers, TrialOffice office, TrialClock clock, DataSource database) {
        this.callers = callers;
        this.office = office;
        this.clock = clock;
        this.database = JdbcClient.create(database);
    }

    @Test
    void a_request_that_comes_again_is_answered_as_the_first_time() {
        Caller keyed = assistant().with(KEY, "once-1");
        Answer first = keyed.post(ADDRESS, account("IK-1"));
        callers.as(Role.PRESIDENT).post(ADDRESS + "/IK-1/standing", "{\"standing\":\"SMALL\",\"reason\":\"less\"}");

        Answer again = keyed.post(ADDRESS, account("IK-1"));

        assertThat(first.header(REPLAYED)).isEmpty();
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void a_key_belongs_to_one_request() {
        Caller keyed = assistant().with(KEY, "once-2");
        keyed.post(ADDRESS, account("IK-2"));

        Answer otherBody = keyed.post(ADDRESS, account("IK-3"));
        Answer otherAddress = keyed.post("/api/v1/orders", account("IK-2"));

        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.code()).isEqualTo("IDEMPOTENCY-1");
        assertThat(otherAddress.code()).isEqualTo("IDEMPOTENCY-1");
        assertThat(office.events("account-IK-3")).isEmpty();
    }

    @Test
    void a_key_belongs_to_one_person() {
        assistant().with(KEY, "once-3").post(ADDRESS, account("IK-4"));

        Answer somebodyElse = callers.as(Role.FINANCE).with(KEY, "once-3").post(ADDRESS, account("IK-5"));

        assertThat(somebodyElse.status()).isEqualTo(201);
        assertThat(somebodyElse.header(REPLAYED)).isEmpty();
    }

    @Test
    void a_refusal_by_rule_is_said_again() {
        assistant().post(ADDRESS, account("IK-6"));
        Caller keyed = callers.as(Role.PRESIDENT).with(KEY, "once-4");
        String same = "{\"standing\":\"KEY\",\"reason\":\"none\"}";

        Answer first = keyed.post(ADDRESS + "/IK-6/standing", same);
        Answer again = keyed.post(ADDRESS + "/IK-6/standing", same);

        assertThat(first.status()).isEqualTo(409);
        assertThat(again.header(REPLAYED)).isEqualTo("true");
        assertThat(again.refusals()).containsExactly("ACC-2", "ACC-3");
        assertThat(again.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void whatever_else_went_wrong_may_be_tried_again() {
        Caller keyed = assistant().with(KEY, "once-5");

        assertThat(keyed.post(ADDRESS, "{}").status()).isEqualTo(400);
        assertThat(callers.as(Role.WAREHOUSE)
                        .with(KEY, "once-5")
                        .post(ADDRESS, account("IK-7"))
                        .status())
                .isEqualTo(403);
        assertThat(keyed.post(ADDRESS, account("IK-7")).status()).isEqualTo(201);
    }

    @Test
    void a_hundred_at_once_are_done_once_and_all_hear_the_same() throws Exception {
        Caller keyed = assistant().with(KEY, "once-6");
        keyed.get("/api/v1/me");
        List<Callable<Answer>> duplicates = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            duplicates.add(() -> keyed.post(ADDRESS, account("IK-8")));
        }

        List<Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (Future<Answer> answer : threads.invokeAll(duplicates)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(answers).extracting(answer -> answer.header(REPLAYED)).containsOnlyOnce("");
        assertThat(office.events("account-IK-8")).hasSize(1);
    }

    @Test
    void a_request_that_was_cut_off_is_done_again_after_a_minute() {
        Caller keyed = assistant().with(KEY, "once-7");
        keyed.post(ADDRESS, account("IK-9"));
        database.sql("update idempotency_key set status = null, body = null where key = 'once-7'")
                .update();

        Answer early = keyed.post(ADDRESS, account("IK-9"));
        clock.advance(Duration.ofSeconds(60));
        Answer late = keyed.post(ADDRESS, account("IK-9"));

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.code()).isEqualTo("IDEMPOTENCY-2");
        assertThat(early.header("Retry-After")).isEqualTo("1");
        assertThat(late.status()).isEqualTo(201);
        assertThat(late.header(REPLAYED)).isEmpty();
        assertThat(keyed.post(ADDRESS, account("IK-9")).header(REPLAYED)).isEqualTo("true");
        assertThat(office.events("account-IK-9")).hasSize(1);
    }

    @Test
    void answers_are_forgotten_after_thirty_days() {
        assistant().with(KEY, "once-8").post(ADDRESS, account("IK-10"));
        clock.advance(Duration.ofDays(31));

        Answer again = assistant().with(KEY, "once-8").post(ADDRESS, account("IK-10"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header(REPLAYED)).isEmpty();
    }

    @Test
    void keys_are_short_and_printable() {
        Answer tooLong = assistant().with(KEY, "k".repeat(201)).post(ADDRESS, account("IK-11"));
        Answer foreign = assistant().with(KEY, "a\tb").post(ADDRESS, account("IK-11"));

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.fields()).containsExactly(KEY);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(office.events("account-IK-11")).isEmpty();
    }

    @Test
    void the_key_is_the_events_request() {
        assistant().with(KEY, "once-9").post(ADDRESS, account("IK-12"));

        assertThat(office.events("account-IK-12").getFirst().metadata()).containsEntry("request", "once-9");
    }

    private Caller assistant() {
        return callers.as(Role.SALES_ASSISTANT);
    }

    private static String account(String number) {
        return "{\"id\":\"" + number + "\",\"name\":\"N\",\"region\":\"East\",\"standing\":\"KEY\"}";
    }
}
