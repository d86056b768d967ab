package io.countersign.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.RawCall;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@EdgeTrial
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    private static final String ACCOUNTS = "/api/v1/accounts";

    private final Callers callers;
    private final RawCall raw;

    ProblemsTest(Callers callers, RawCall raw) {
        this.callers = callers;
        this.raw = raw;
    }

    @Test
    void a_problem_says_what_it_is_and_can_be_quoted() {
        Answer refused = finance().post(ACCOUNTS, "{}");

        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().path("type").asString()).isEqualTo("urn:countersign:problem:shape");
        assertThat(refused.json().path("title").asString()).isNotBlank();
        assertThat(refused.json().path("status").asInt()).isEqualTo(400);
        assertThat(refused.json().path("detail").asString()).isNotBlank();
        assertThat(refused.json().path("instance").asString()).isEqualTo(ACCOUNTS);
        assertThat(refused.code()).isEqualTo("SHAPE");
        assertThat(refused.json().path("requestId").asString()).isEqualTo(refused.header("X-Request-Id"));
        assertThat(refused.fields()).containsExactly("id", "name", "region", "standing");
    }

    @Test
    void whoever_reads_chinese_is_told_in_chinese() {
        Answer refused =
                finance().with("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5").post(ACCOUNTS, "{}");

        assertThat(refused.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(refused.code()).isEqualTo("SHAPE");
        assertThat(refused.json().path("title").asString()).isEqualTo("请求的格式不正确。");
        assertThat(refused.json().path("detail").asString()).isEqualTo("请改正 errors 中所列各项。");
        assertThat(refused.fields()).containsExactly("id", "name", "region", "standing");
        assertThat(refused.json().path("errors").path(0).path("rule").asString())
                .isEqualTo("必填");
    }

    @Test
    void a_language_that_was_chosen_on_a_page_is_that_of_the_api_too() {
        Answer refused = finance().with("Cookie", "countersign-language=zh-CN").get(ACCOUNTS + "/nobody");

        assertThat(refused.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(refused.code()).isEqualTo("NOT-FOUND");
        assertThat(refused.json().path("detail").asString()).isEqualTo("没有此编号的账户。");
    }

    @Test
    void everybody_else_is_told_in_english() {
        Answer refused = finance().get(ACCOUNTS + "/nobody");
        Answer elsewhere = finance().with("Accept-Language", "fr").get(ACCOUNTS + "/nobody");

        assertThat(refused.header("Content-Language")).isEqualTo("en");
        assertThat(refused.json().path("title").asString()).isEqualTo("There is nothing here.");
        assertThat(refused.json().path("detail").asString()).isEqualTo("There is no account with this number.");
        assertThat(elsewhere.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void an_address_that_is_none_is_not_found() {
        assertThat(finance().get("/api/v1/nowhere").code()).isEqualTo("NOT-FOUND");
        assertThat(finance().get("/api/").code()).isEqualTo("NOT-FOUND");
        assertThat(callers.nobody().get("/api/v1/nowhere").status()).isEqualTo(401);
    }

    @Test
    void a_method_that_is_not_taken_says_which_are() {
        Answer refused = finance().delete(ACCOUNTS);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void a_body_of_another_type_is_refused() {
        assertThat(finance()
                        .with("Content-Type", "text/plain")
                        .post(ACCOUNTS, "{}")
                        .code())
                .isEqualTo("MEDIA-TYPE");
        assertThat(finance()
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .post(ACCOUNTS, "id=1")
                        .code())
                .isEqualTo("MEDIA-TYPE");
        assertThat(finance()
                        .with("Content-Type", "no type at all")
                        .post(ACCOUNTS, "{}")
                        .code())
                .isEqualTo("MEDIA-TYPE");
    }

    @Test
    void an_answer_of_another_type_is_refused() {
        assertThat(finance().with("Accept", "text/html").get(ACCOUNTS).code()).isEqualTo("ACCEPT");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_or_not_it_says_so() {
        String large = "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}";

        Answer said = finance().post(ACCOUNTS, large);
        Answer unsaid = finance().postWithoutLength(ACCOUNTS, large.getBytes(StandardCharsets.UTF_8));

        assertThat(said.status()).isEqualTo(413);
        assertThat(said.code()).isEqualTo("TOO-LARGE");
        assertThat(unsaid.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/accounts/a;b=c",
                "/api/v1/accounts/a%2Fb",
                "/api/v1/accounts/a%00",
                "/api/v1//accounts",
                "/api/v1/accounts/%2e%2e/x",
                "/api/v1/accounts/%zz",
                "/api/v1/accounts/a[b",
                "/api/v1/accounts?limit=%zz",
                "/api/v1/accounts?limit=%00",
                "/api/v1/accounts?a=%ff",
                "/api/v1/accounts/%0a",
                "/api/v1/accounts/a%20b"
            })
    void an_address_with_unexpected_characters_is_a_problem_of_the_caller(String address) {
        RawCall.Heard heard = raw.get(address);

        assertThat(heard.status()).isEqualTo(400);
        assertThat(heard.text()).contains("application/problem+json").contains("\"code\":\"SHAPE\"");
    }

    @Test
    void a_bug_is_logged_once_and_quoted_and_nothing_else_is_said(CapturedOutput output) {
        Answer failed = finance().get("/api/v1/receivables?text=breaks");

        String number = failed.json().path("requestId").asString();
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.text()).contains(number).doesNotContain("as a test wanted");
        assertThat(output.getAll()).containsOnlyOnce("request " + number + " failed");
    }

    private Caller finance() {
        return callers.as(Role.FINANCE);
    }
}
