package io.countersign.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import org.junit.jupiter.api.Test;

@EdgeTrial
class OperationsTest {

    private static final String VIEWS = "/api/v1/views";
    private static final String LETTERS = "/api/v1/dead-letters";
    private static final String REASON = "{\"reason\":\"a figure looks wrong\"}";

    private final Callers callers;

    OperationsTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_view_is_rebuilt_and_says_who_wanted_it_and_what_came_of_it() {
        Answer ordered = as(Role.FINANCE).post(VIEWS + "/receivables/rebuild", REASON);

        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.header("Location")).endsWith("/api/v1/views/receivables");
        Answer shown = as(Role.AUDITOR).get(VIEWS + "/receivables");
        assertThat(shown.json().path("lastRebuild").path("state").asString()).isEqualTo("SWITCHED");
        assertThat(shown.json().path("lastRebuild").path("reason").asString()).isEqualTo("a figure looks wrong");
        assertThat(shown.json().path("lastRebuild").path("outcome").path("same").asBoolean(false))
                .isTrue();
    }

    @Test
    void a_view_under_way_shows_its_progress_and_is_not_begun_again() {
        Answer refused = as(Role.ADMINISTRATOR).post(VIEWS + "/orders/rebuild", REASON);
        Answer shown = as(Role.ADMINISTRATOR).get(VIEWS + "/orders");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("OPS-2");
        assertThat(shown.json().path("progress").path("percent").asInt()).isEqualTo(40);
        assertThat(shown.json().path("progress").path("secondsLeft").asInt()).isEqualTo(3);
    }

    @Test
    void all_views_are_rebuilt_but_for_those_under_way() {
        Answer ordered = as(Role.ADMINISTRATOR).post(VIEWS + "/rebuild", REASON);

        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.json().path("items")).hasSize(3);
    }

    @Test
    void a_view_that_is_not_there_is_not_built() {
        assertThat(as(Role.FINANCE).post(VIEWS + "/none/rebuild", REASON).status())
                .isEqualTo(404);
        assertThat(as(Role.FINANCE).get(VIEWS + "/drift?view=none").status()).isEqualTo(404);
    }

    @Test
    void a_drift_check_names_the_first_document_that_differs() {
        Answer all = as(Role.PRESIDENT).get(VIEWS + "/drift");
        Answer one = as(Role.PRESIDENT).get(VIEWS + "/drift?view=receivables");

        assertThat(all.json().path("clean").asBoolean(true)).isFalse();
        assertThat(all.json()
                        .path("views")
                        .path(0)
                        .path("difference")
                        .path("document")
                        .asString())
                .isEqualTo("C001");
        assertThat(one.json().path("clean").asBoolean(false)).isTrue();
    }

    @Test
    void a_view_is_certified_and_says_up_to_where_and_which_checkpoint_covers_it() {
        Answer before = as(Role.AUDITOR).get(VIEWS + "/receivables");
        Answer ordered = as(Role.FINANCE).post(VIEWS + "/receivables/certify", "");

        assertThat(before.json().path("certification").path("state").asString()).isEqualTo("NEVER");
        assertThat(ordered.status()).isEqualTo(202);
        assertThat(ordered.header("Location")).endsWith("/api/v1/views/receivables");
        var certification = ordered.json().path("certification");
        assertThat(certification.path("state").asString()).isEqualTo("CERTIFIED");
        assertThat(certification.path("certified").path("position").asInt()).isEqualTo(100);
        assertThat(certification.path("certified").path("size").asInt()).isEqualTo(120);
    }

    @Test
    void a_view_that_is_not_certified_says_why() {
        Answer ordered = as(Role.ADMINISTRATOR).post(VIEWS + "/accounts/certify", "");

        var certification = ordered.json().path("certification");
        assertThat(certification.path("state").asString()).isEqualTo("NOT_CERTIFIED");
        assertThat(certification.path("failed").path("firstDifference").asString())
                .isEqualTo("C001");
        assertThat(certification.path("failed").path("firstBroken").asInt()).isEqualTo(41);
    }

    @Test
    void every_view_is_certified_by_whoever_may_and_none_by_whoever_only_looks() {
        assertThat(as(Role.ADMINISTRATOR).post(VIEWS + "/certify", "").json().path("items"))
                .hasSize(3);
        assertThat(as(Role.AUDITOR).post(VIEWS + "/certify", "").status()).isEqualTo(403);
        assertThat(as(Role.FINANCE).post(VIEWS + "/none/certify", "").status()).isEqualTo(404);
    }

    @Test
    void a_dead_letter_is_listed_explained_and_retried() {
        Answer listed = as(Role.AUDITOR).get(LETTERS + "?follower=reactions");
        Answer retried = as(Role.ADMINISTRATOR).post(LETTERS + "/reactions:41/retry", "{}");

        assertThat(listed.json().path("items").path(0).path("explanation").asString())
                .startsWith("A rule refused");
        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.json().path("state").asString()).isEqualTo("DIGESTED");
    }

    @Test
    void a_dead_letter_is_skipped_for_a_reason_and_then_not_retried() {
        Answer skipped = as(Role.ADMINISTRATOR).post(LETTERS + "/reactions:42/skip", "{\"reason\":\"settled\"}");

        assertThat(skipped.json().path("state").asString()).isEqualTo("SKIPPED");
        assertThat(skipped.json().path("reason").asString()).isEqualTo("settled");
        assertThat(as(Role.ADMINISTRATOR)
                        .post(LETTERS + "/reactions:42/retry", "{}")
                        .text())
                .contains("OPS-5");
    }

    @Test
    void finance_looks_and_does_not_touch_dead_letters() {
        assertThat(as(Role.FINANCE).get(LETTERS).status()).isEqualTo(200);
        assertThat(as(Role.FINANCE)
                        .post(LETTERS + "/reactions:43/skip", "{\"reason\":\"settled\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as(Role.SALESPERSON).get(LETTERS).status()).isEqualTo(403);
        assertThat(as(Role.FINANCE).get(LETTERS + "/reactions:9999").status()).isEqualTo(404);
    }

    private Caller as(Role role) {
        return callers.as(role);
    }
}
