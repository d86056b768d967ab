package io.countersign.standalone.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** People are found, erased and listed at the terminal. */
class PeopleCommandTest {

    private static final String NAMESAKE = """
            {"person": "p-7", "reason": "REQUESTED", "namesakes": [{"id": "p-8", "kind": "PAYER", "account": "C001"}]}""";

    @Test
    void everybody_of_a_name_is_found() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/people?name=Li+Bai", 200, """
                    {"items": [{"id": "p-7", "kind": "STAFF", "userName": "li.bai", "name": "Li Bai"}]}""");

            assertThat(run(server, "find", "Li Bai").out()).contains("p-7", "staff", "li.bai", "Li Bai");
        }
    }

    @Test
    void somebody_is_erased_and_namesakes_end_with_one() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/people/p-7/erasure", 200, NAMESAKE);

            Terminal.Result ran = run(server, "erase", "p-7", "--reason", "REQUESTED");

            assertThat(ran.exitCode()).isOne();
            assertThat(ran.out()).contains("p-7 is erased.", "not erased", "p-8", "C001");
            assertThat(server.questions().getFirst().body()).isEqualTo("{\"reason\":\"REQUESTED\"}");
        }
    }

    @Test
    void nobody_is_erased_without_a_reason_or_for_a_reason_in_words() {
        try (CannedServer server = new CannedServer()) {
            assertThat(run(server, "erase", "p-7").exitCode()).isEqualTo(2);
            assertThat(run(server, "erase", "p-7", "--reason", "Li Bai wants it")
                            .exitCode())
                    .isEqualTo(2);
            assertThat(server.questions()).isEmpty();
        }
    }

    @Test
    void who_was_erased_is_listed_by_number() {
        try (CannedServer server = new CannedServer()) {
            server.answers("/api/v1/people/erasures", 200, """
                    {"items": [{"person": "p-7", "reason": "ORDERED", "erasedBy": "p-1", "erasedByName": "Admin",
                                "at": "2026-01-20T02:30:15.123Z", "position": 18403}], "next": null}""");

            assertThat(run(server, "erased").out())
                    .contains("p-7", "ORDERED", "Admin", "2026-01-20T02:30:15", "18,403");
        }
    }

    private static Terminal.Result run(CannedServer server, String... words) {
        String[] all = new String[words.length + 5];
        all[0] = "people";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--url";
        all[words.length + 2] = server.url();
        all[words.length + 3] = "--user";
        all[words.length + 4] = "administrator";
        return Terminal.run(all);
    }
}
