package io.countersign.web.seal;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EdgeTrial
class SealTest {

    private static final String SEAL = "/api/v1/seal";
    private static final String REASON = "{\"reason\":\"another machine\"}";

    private final Callers callers;

    SealTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void everybody_sees_how_far_the_log_is_sealed_and_with_which_keys() {
        Answer shown = as(Role.WAREHOUSE).get(SEAL);

        assertThat(shown.json().path("size").asInt()).isEqualTo(300);
        assertThat(shown.json().path("head").asInt()).isEqualTo(310);
        assertThat(shown.json().path("newest").path("note").asString()).startsWith("trial\n300\n");
        assertThat(shown.json().path("keys").get(0).path("publicKey").asString())
                .isEqualTo("trial+aa11");
    }

    @Test
    void an_administrator_has_a_key_made_and_then_retires_the_old_one() {
        assertThat(as(Role.ADMINISTRATOR)
                        .post(SEAL + "/keys/aa11/retirement", REASON)
                        .text())
                .contains("SEA-5");
        Answer ordered = as(Role.ADMINISTRATOR).post(SEAL + "/keys", REASON);
        Answer retired = as(Role.ADMINISTRATOR).post(SEAL + "/keys/bb22/retirement", REASON);

        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.json().path("keys")).hasSize(2);
        assertThat(retired.json().path("keys").get(1).path("signs").asBoolean(true))
                .isFalse();
        assertThat(as(Role.ADMINISTRATOR)
                        .post(SEAL + "/keys/cc33/retirement", REASON)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_touches_the_keys() {
        assertThat(as(Role.PRESIDENT).post(SEAL + "/keys", REASON).status()).isEqualTo(403);
        assertThat(as(Role.AUDITOR).post(SEAL + "/keys/aa11/retirement", REASON).status())
                .isEqualTo(403);
    }

    @Test
    void checkpoints_are_listed_and_found_by_their_size() {
        assertThat(as(Role.AUDITOR).get(SEAL + "/checkpoints").json().path("items"))
                .hasSize(1);
        assertThat(as(Role.AUDITOR).get(SEAL + "/checkpoints/300").status()).isEqualTo(200);
        assertThat(as(Role.AUDITOR).get(SEAL + "/checkpoints/299").status()).isEqualTo(404);
        assertThat(as(Role.AUDITOR).get(SEAL + "/checkpoints/many").status()).isEqualTo(404);
    }

    @Test
    void an_event_and_the_growth_of_the_log_are_proved() {
        assertThat(as(Role.AUDITOR).get(SEAL + "/events/7").json().path("index").asInt())
                .isEqualTo(6);
        assertThat(as(Role.AUDITOR).get(SEAL + "/events/7000").status()).isEqualTo(404);
        assertThat(as(Role.SALES_ASSISTANT).get(SEAL + "/events/7").status()).isEqualTo(403);
        assertThat(as(Role.AUDITOR)
                        .get(SEAL + "/growth?earlier=100")
                        .json()
                        .path("proof")
                        .asString())
                .isEqualTo("a proof\n");
        assertThat(as(Role.AUDITOR).get(SEAL + "/growth?earlier=301").status()).isEqualTo(404);
        assertThat(as(Role.AUDITOR).get(SEAL + "/growth?earlier=0").status()).isEqualTo(400);
    }

    @Test
    void a_check_goes_on_where_the_part_before_ended() {
        String peak = "0f".repeat(32);

        assertThat(as(Role.AUDITOR).get(SEAL + "/check").json().path("done").asBoolean(false))
                .isTrue();
        assertThat(as(Role.AUDITOR)
                        .get(SEAL + "/check?size=256&position=256&peaks=" + peak)
                        .status())
                .isEqualTo(200);
        String fourteen = String.join(",", Collections.nCopies(14, peak));
        assertThat(as(Role.AUDITOR)
                        .get(SEAL + "/check?size=16383&position=16390&peaks=" + fourteen)
                        .status())
                .isEqualTo(200);
        assertThat(as(Role.AUDITOR)
                        .get(SEAL + "/check?size=257&position=257&peaks=" + peak)
                        .text())
                .contains("\"field\":\"peaks\"");
        assertThat(as(Role.AUDITOR).get(SEAL + "/check?size=256&peaks=zz").status())
                .isEqualTo(400);
        assertThat(as(Role.SALES_ASSISTANT).get(SEAL + "/check").status()).isEqualTo(403);
    }

    @Test
    void witnesses_read_the_newest_checkpoint_without_signing_in() {
        Answer checkpoint = callers.nobody().get("/checkpoint");

        assertThat(checkpoint.status()).isEqualTo(200);
        assertThat(checkpoint.header("Content-Type")).startsWith("text/plain");
        assertThat(checkpoint.text()).startsWith("trial\n300\n");
    }

    @Test
    void witnesses_read_the_hashes_of_the_tree() {
        Answer tile = callers.nobody().get("/tile/0/001.p/44");

        assertThat(tile.status()).isEqualTo(200);
        assertThat(tile.text()).hasSize(44 * 32);
        assertThat(tile.header("Cache-Control")).contains("immutable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tile/0/001",
                "/tile/0/001.p/45",
                "/tile/0/001.p/300",
                "/tile/0/001.p/0",
                "/tile/0/1",
                "/tile/64/000",
                "/tile/0/x001/001",
                "/tile/entries/000",
                "/tile/0/001.p/44/x"
            })
    void there_are_no_other_tiles_and_no_entries(String path) {
        assertThat(callers.nobody().get(path).status()).isEqualTo(404);
    }

    private Caller as(Role role) {
        return callers.as(role);
    }
}
