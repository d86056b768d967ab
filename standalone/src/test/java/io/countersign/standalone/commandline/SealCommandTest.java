package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is shown of the seal, and with which exit code. */
class SealCommandTest {

    private static final String SEAL = """
            {"origin": "countersign/6b1f", "size": 30000, "position": 30004, "head": 30016,
             "newest": {"size": 30000, "position": 30004, "signedAt": "2026-06-01T02:30:15.123Z", "root": "AAAA",
                        "note": "countersign/6b1f\\n30000\\nAAAA\\n\\n\u2014 countersign/6b1f BBBB\\n"},
             "keys": [{"id": "4f1d", "publicKey": "countersign/6b1f+4f1d", "fingerprint": "4f1d2c3b", "signs": true},
                      {"id": "aa11", "publicKey": "countersign/6b1f+aa11", "fingerprint": "aa112c3b", "signs": false}],
             "outside": ["/srv/seal"], "failure": %s}""";

    @Test
    void the_seal_is_shown_with_its_keys_and_the_newest_checkpoint_as_it_was_signed() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/seal", 200, SEAL.formatted("null"));

            Terminal.Result ran = Terminal.run("seal", "--url", server.url(), "--user", "auditor");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out())
                    .contains("30,000 events sealed, up to event 30,004; the log ends at event 30,016")
                    .contains("signs no more", "aa112c3b", "/srv/seal", "signed 2026-06-01T02:30:15;")
                    .contains("countersign/6b1f\n30000\nAAAA\n\n\u2014 countersign/6b1f BBBB\n");
        }
    }

    @Test
    void a_checkpoint_that_was_not_kept_outside_ends_with_1() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/seal", 200, SEAL.formatted("\"/srv/seal: NoSuchFileException\""));

            Terminal.Result ran = Terminal.run("seal", "show", "--url", server.url(), "--user", "auditor");

            assertThat(ran.exitCode()).isOne();
            assertThat(ran.out()).contains("NOT KEPT: /srv/seal: NoSuchFileException");
        }
    }

    @Test
    void checkpoints_are_listed() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/seal/checkpoints?limit=20", 200, """
                    {"items": [{"size": 30000, "position": 30004, "signedAt": "2026-06-01T02:30:15.123Z", "root": "AAAA"}]}""");

            Terminal.Result ran = Terminal.run("seal", "checkpoints", "--url", server.url(), "--user", "auditor");

            assertThat(ran.exitCode()).isZero();
            assertThat(ran.out()).contains("30,000", "30,004", "2026-06-01T02:30:15", "AAAA");
        }
    }

    @Test
    void keys_are_ordered_and_retired_for_a_reason() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/seal/keys", 202, SEAL.formatted("null"))
                    .answers("/api/v1/seal/keys/aa11/retirement", 200, SEAL.formatted("null"));
            String[] to = {"--url", server.url(), "--user", "administrator"};

            Terminal.Result ordered =
                    Terminal.run("seal", "order-key", "--reason", "another machine", to[0], to[1], to[2], to[3]);
            Terminal.Result retired = Terminal.run(
                    "seal", "retire-key", "aa11", "--reason", "another machine", to[0], to[1], to[2], to[3]);

            assertThat(ordered.exitCode()).isZero();
            assertThat(retired.exitCode()).isZero();
            assertThat(server.questions())
                    .extracting(CannedServer.Question::body)
                    .containsOnly("{\"reason\":\"another machine\"}");
        }
    }

    @Test
    void without_a_reason_or_a_key_nothing_is_done() {
        assertThat(Terminal.run("seal", "order-key", "--user", "x").exitCode()).isEqualTo(2);
        assertThat(Terminal.run("seal", "retire-key", "--reason", "y", "--user", "x")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Terminal.run("seal", "open", "--user", "x").exitCode()).isEqualTo(2);
    }
}
