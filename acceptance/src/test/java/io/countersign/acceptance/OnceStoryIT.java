package io.countersign.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.acceptance.Client.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same request twice has one effect, and of two deciders one wins. */
class OnceStoryIT {

    @TempDir
    private static Path data = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private static Program program;

    @SuppressWarnings("NullAway.Init")
    private static Client assistant;

    @SuppressWarnings("NullAway.Init")
    private static Client finance;

    @BeforeAll
    static void start() {
        program = Program.people(data);
        assistant = Client.of(program, "sales-assistant");
        assistant.openAccount("C001", "KEY");
        assistant.openAccount("C002", "REGULAR");
        finance = Client.of(program, "finance");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void a_hundred_duplicates_of_one_request_make_one_event() {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(assistant.postLater("/api/v1/remittances", slip("R-DUP", "120.00")));
        }
        assertThat(answers.stream().map(answer -> answer.join().status()))
                .allMatch(status -> status == 201 || status == 200);
        assertThat(recorded("R-DUP")).isEqualTo(1);
    }

    @Test
    void a_hundred_duplicates_under_one_idempotency_key_make_one_event() {
        String withoutNumber = slip("x", "77.00").replace("'id':'x',", "");
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(assistant.postLater("/api/v1/remittances", withoutNumber, "Idempotency-Key", "key-77"));
        }
        List<Answer> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).allMatch(answer -> answer.status() < 300 || answer.status() == 409);
        assertThat(all.stream()
                        .filter(answer -> answer.status() < 300)
                        .map(answer -> answer.body().path("id").asString())
                        .distinct())
                .hasSize(1);
        assertThat(events("?stream=account-C001&name=account.remittance-recorded&mentioning=7700&limit=10"))
                .isEqualTo(1);
    }

    @Test
    void the_same_number_with_other_content_is_refused_with_the_rules_code() {
        assertThat(assistant
                        .post("/api/v1/remittances", slip("R-OTHER", "10.00"))
                        .status())
                .isEqualTo(201);
        Answer again = assistant.post("/api/v1/remittances", slip("R-OTHER", "11.00"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.refusals()).isEqualTo("REM-1");
        Answer elsewhere =
                assistant.post("/api/v1/remittances", slip("R-OTHER", "10.00").replace("C001", "C002"));
        assertThat(elsewhere.status()).isEqualTo(409);
        assertThat(recorded("R-OTHER")).isEqualTo(1);
    }

    @Test
    void of_two_confirmations_at_once_one_wins() {
        assistant.post("/api/v1/remittances", slip("R-TWO", "50.00"));
        CompletableFuture<Answer> one = finance.postLater(
                "/api/v1/remittances/R-TWO/confirmation", "{'amount':'50.00','valueDate':'2026-01-06'}");
        CompletableFuture<Answer> other = finance.postLater(
                "/api/v1/remittances/R-TWO/confirmation", "{'amount':'49.00','valueDate':'2026-01-06'}");
        assertThat(List.of(one.join().status(), other.join().status())).containsExactlyInAnyOrder(200, 409);
        assertThat(events("?stream=account-C001&name=account.remittance-confirmed&mentioning=R-TWO&limit=10"))
                .isEqualTo(1);
    }

    @Test
    void nobody_confirms_a_remittance_that_they_recorded() {
        assertThat(finance.post("/api/v1/remittances", slip("R-OWN", "5.00")).status())
                .isEqualTo(201);
        Answer own =
                finance.post("/api/v1/remittances/R-OWN/confirmation", "{'amount':'5.00','valueDate':'2026-01-06'}");
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.refusals()).isEqualTo("REM-6");
    }

    private static int recorded(String remittance) {
        return events("?name=account.remittance-recorded&mentioning=" + remittance + "&limit=10");
    }

    private static int events(String question) {
        Answer answer = finance.get("/api/v1/events" + question);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().path("events").size() + answer.body().path("items").size();
    }

    static String slip(String number, String amount) {
        return "{'id':'" + number + "','account':'C001','remittedAt':'2026-01-05T02:00:00Z','bankAccount':'ICBC-1',"
                + "'method':'TRANSFER','amount':'" + amount + "','payer':'Northwall','reference':'TT-" + number + "'}";
    }
}
