package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shown of views and dead letters, and with which exit code. */
class OperationsCommandsTest {

    private static final String VIEW = """
            {"id": "receivables", "follower": "receivables", "generation": %d, "revision": 1, "position": 18402, "lag": 0,
             "documents": 312, "deadLetters": 0, "lastRebuild": %s, "progress": %s}""";
    private static final String UNDER_WAY = """
            {"state": "UNDER_WAY", "reason": "looks wrong", "orderedAt": "2026-06-01T02:30:15.123Z"}""";
    private static final String SWITCHED = """
            {"state": "SWITCHED", "reason": "looks wrong", "orderedAt": "2026-06-01T02:30:15.123Z",
             "outcome": {"generation": 2, "position": 18402, "events": 91377, "documents": 312, "same": false,
                         "firstDifference": "C0042", "millis": 4210}}""";
    private static final String FAILED = """
            {"state": "FAILED", "reason": "looks wrong", "orderedAt": "2026-06-01T02:30:15.123Z", "failure": "event 50"}""";
    private static final String PROGRESS = """
            {"phase": "FOLDING", "events": 64000, "percent": 50, "eventsPerSecond": 182000, "secondsLeft": 3}""";

    @Test
    void the_views_are_listed() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/views", 200, items(view(2, SWITCHED, "null")));

            Terminal.Result ran = Terminal.run("views", "--url", server.url(), "--user", "finance");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .contains("receivables", "18,402", "312", "switched 2026-06-01T02:30:15", "looks wrong");
        }
    }

    @Test
    void a_rebuild_is_followed_until_reads_have_moved() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/views/receivables/rebuild", 202, view(1, UNDER_WAY, "null"))
                    .answers("/api/v1/views", 200, items(view(1, UNDER_WAY, PROGRESS)))
                    .answers("/api/v1/views", 200, items(view(2, SWITCHED, "null")));

            Terminal.Result ran = Terminal.run(
                    "views",
                    "rebuild",
                    "receivables",
                    "--reason",
                    "looks wrong",
                    "--url",
                    server.url(),
                    "--user",
                    "finance");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.err())
                    .contains("0 of 1 done; receivables [###############---------------] 50 % folding, 64,000 events")
                    .contains("182,000/s, 3 s left", "1 of 1 done");
            assertThat(ran.out()).contains("91,377", "4.2", "mended, first C0042");
            assertThat(server.questions().getFirst().body()).isEqualTo("{\"reason\":\"looks wrong\"}");
        }
    }

    @Test
    void every_view_is_rebuilt_and_one_that_failed_is_named() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/views/rebuild", 202, items(view(1, UNDER_WAY, "null")))
                    .answers("/api/v1/views", 200, items(view(1, FAILED, "null")));

            Terminal.Result ran = Terminal.run(
                    "views", "rebuild", "all", "--reason", "a trial", "--url", server.url(), "--user", "finance");

            assertThat(ran.exitCode()).isEqualTo(2);
            assertThat(ran.out()).contains("failed: event 50");
            assertThat(ran.err()).contains("not built: receivables");
        }
    }

    @Test
    void nothing_is_rebuilt_without_a_reason() {
        Terminal.Result ran = Terminal.run("views", "rebuild", "all", "--user", "finance");

        assertThat(ran.exitCode()).isEqualTo(2);
        assertThat(ran.err()).contains("--reason");
    }

    @Test
    void the_drift_check_ends_with_1_when_something_differs_and_with_0_when_not() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/views/drift", 200, """
                            {"clean": false, "views": [
                              {"view": "accounts", "clean": false, "position": 18402, "documents": 312,
                               "difference": {"document": "C0042", "field": "state.name", "live": "Li", "folded": "Zhang"}},
                              {"view": "orders", "clean": true, "position": 18402, "documents": 9, "difference": null}]}""").answers("/api/v1/views/drift?view=orders", 200, """
                            {"clean": true, "views": [{"view": "orders", "clean": true, "position": 18402, "documents": 9}]}""");

            Terminal.Result all = Terminal.run("views", "drift", "--url", server.url(), "--user", "finance");
            Terminal.Result one = Terminal.run("views", "drift", "orders", "--url", server.url(), "--user", "finance");

            assertThat(all.exitCode()).isOne();
            assertThat(all.out()).contains("DIFFERS", "C0042", "state.name", "Zhang", "agrees");
            assertThat(one.exitCode()).isZero();
            assertThat(one.out()).contains("Every view agrees with the log.");
        }
    }

    @Test
    void a_certification_is_followed_and_ends_with_1_when_a_view_is_not_certified() {
        String underWay = certified("accounts", "UNDER_WAY", "null", "null");
        String not = certified("accounts", "NOT_CERTIFIED", "null", """
                {"position": 18402, "at": "2026-06-01T02:30:15Z", "firstDifference": "C0042", "firstBroken": 91377}""");
        String certified = certified("orders", "CERTIFIED", """
                {"position": 18402, "at": "2026-06-01T02:30:15Z", "digest": "aa", "size": 18430, "root": "bb"}""", "null");
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/views/certify", 202, "{\"items\": [" + underWay + "," + certified + "]}")
                    .answers("/api/v1/views", 200, "{\"items\": [" + underWay + "," + certified + "]}")
                    .answers("/api/v1/views", 200, "{\"items\": [" + not + "," + certified + "]}")
                    .answers("/api/v1/views/orders/certify", 202, certified)
                    .answers("/api/v1/views", 200, "{\"items\": [" + not + "," + certified + "]}")
                    .answers("/api/v1/views", 200, "{\"items\": [" + not + "," + certified + "]}");

            Terminal.Result all = Terminal.run("views", "certify", "--url", server.url(), "--user", "finance");
            Terminal.Result one =
                    Terminal.run("views", "certify", "orders", "--url", server.url(), "--user", "finance");
            Terminal.Result listed = Terminal.run("views", "--url", server.url(), "--user", "finance");

            assertThat(all.exitCode()).isOne();
            assertThat(all.err()).contains("1 of 2 done", "2 of 2 done");
            assertThat(all.out()).contains("NOT CERTIFIED", "C0042", "91,377", "18,430");
            assertThat(one.exitCode()).isZero();
            assertThat(one.out()).contains("certified", "18,402").doesNotContain("C0042");
            assertThat(listed.out()).contains("NOT CERTIFIED as of 18,402", "to 18,402");
        }
    }

    @Test
    void a_dead_letter_is_listed_retried_and_skipped() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/dead-letters", 200, "{\"items\": [" + letter("WAITING") + "]}")
                    .answers("/api/v1/dead-letters/reactions%3A88/retry", 200, letter("WAITING"))
                    .answers("/api/v1/dead-letters/reactions%3A88/skip", 200, letter("SKIPPED"));
            String[] user = {"--url", server.url(), "--user", "administrator"};

            Terminal.Result listed = Terminal.run("dead-letters", user[0], user[1], user[2], user[3]);
            Terminal.Result retried =
                    Terminal.run("dead-letters", "retry", "reactions:88", user[0], user[1], user[2], user[3]);
            Terminal.Result skipped = Terminal.run(
                    "dead-letters", "skip", "reactions:88", "--reason", "settled", user[0], user[1], user[2], user[3]);

            assertThat(listed.out()).contains("reactions:88", "FND-2", "reactions:88: A rule refused the command.");
            assertThat(retried.exitCode()).isOne();
            assertThat(skipped.exitCode()).isZero();
            assertThat(skipped.out()).contains("skipped");
            assertThat(Terminal.run("dead-letters", "skip", "reactions:88", "--user", "x")
                            .exitCode())
                    .isEqualTo(2);
        }
    }

    private static String certified(String view, String state, String certified, String failed) {
        return """
                {"id": "%s", "certification": {"state": "%s", "certified": %s, "failed": %s}}""".formatted(view, state, certified, failed);
    }

    private static String view(int generation, String last, String progress) {
        return VIEW.formatted(generation, last, progress);
    }

    private static String items(String view) {
        return "{\"items\": [" + view + "]}";
    }

    private static String letter(String state) {
        return """
                {"id": "reactions:88", "state": "%s", "event": "order.placed", "stream": "order-SO-9",
                 "cause": "CommandExecutionException", "message": "FND-2", "behind": 2,
                 "explanation": "A rule refused the command.", "parkedAt": "2026-06-01T02:30:15.123Z"}""".formatted(state);
    }
}
