package io.countersign.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.DescribedApi;
import io.countersign.trial.EdgeTrial;
import io.countersign.trial.Mutations;
import io.countersign.trial.Operation;
import io.countersign.trial.Staff;
import io.countersign.trial.TrialClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to an endpoint, the answer is never that something went wrong here. */
@EdgeTrial
class EveryEndpointTest {

    private static final List<String> NASTY = List.of(
            "%20",
            "%00",
            "%0A",
            "%F0%9F%98%80",
            "%FF%FE",
            "%ED%A0%80",
            "-1",
            "0",
            "1e999",
            "99999999999999999999",
            "[]",
            "null",
            "%27%3B--",
            "..%2F..",
            "x".repeat(5_000),
            "%E5%AE%A2%E6%88%B7");
    private static final List<String> BROKEN =
            List.of("", " ", "null", "[]", "5", "\"text\"", "{", "{]", "{\"a\":1,\"a\":2}", "{}{}", "{\"unknown\":1}");
    private static final String UPLOAD =
            "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n%s\r\n--b--\r\n";
    private static final int SOME = 4;
    private static final String EVERYBODY = "every-role";

    private final Callers callers;
    private final Staff staff;
    private final TrialClock clock;
    private final DescribedApi api;
    private final Set<String> met = new HashSet<>();

    /** With a token: a password is worked out anew when an hour has gone by. */
    private Caller everybody;

    EveryEndpointTest(Callers callers, Staff staff, TrialClock clock) {
        this.callers = callers;
        this.staff = staff;
        this.clock = clock;
        this.api = DescribedApi.read(callers);
        this.everybody = callers.nobody();
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_signing_in() {
        return each(operation -> true, operation -> {
            assertProblem(callers.nobody().send(operation.method(), operation.at("x"), null), 401);
            assertProblem(callers.withToken("cst_x").send(operation.method(), operation.at("x"), null), 401);
        });
    }

    @TestFactory
    Stream<DynamicTest> no_number_in_an_address_breaks_it() {
        return each(
                operation -> !operation.parametersInPath().isEmpty(),
                operation -> nasty(operation.parametersInPath().toString(), operation)
                        .forEach(nasty -> assertNoBug(send(operation, operation.at(nasty.replace("[]", "%5B%5D"))))));
    }

    @TestFactory
    Stream<DynamicTest> no_parameter_breaks_it() {
        return each(
                operation -> !operation.parametersInQuery().isEmpty(),
                operation -> operation.parametersInQuery().forEach(parameter -> {
                    for (String nasty : nasty(parameter, operation)) {
                        String value = parameter + "=" + nasty.replace("[]", "%5B%5D");
                        assertNoBug(send(operation, operation.at("x") + "?" + value));
                    }
                    String twice = parameter + "=0&" + parameter + "=1";
                    assertNoBug(send(operation, operation.at("x") + "?" + twice));
                    assertProblem(send(operation, operation.at("x") + "?" + parameter + "="), 400);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_parameter_that_is_not_known_is_refused() {
        return each(
                operation -> !operation.parametersInQuery().isEmpty(),
                operation -> assertProblem(send(operation, operation.at("x") + "?unknown=1"), 400));
    }

    @TestFactory
    Stream<DynamicTest> no_broken_body_breaks_it() {
        return each(EveryEndpointTest::takesJson, operation -> {
            for (String body : BROKEN) {
                assertNoBug(everybody.post(operation.at("x"), body));
            }
            assertNoBug(everybody.post(operation.at("x"), "[".repeat(50_000)));
            assertNoBug(everybody
                    .with("Content-Type", "application/json")
                    .send("POST", operation.at("x"), new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'}));
            assertProblem(everybody.post(operation.at("x"), "{\"unknown\":1}"), 400);
            assertProblem(everybody.post(operation.at("x"), "{"), 400);
        });
    }

    @TestFactory
    Stream<DynamicTest> no_field_with_another_value_breaks_it() {
        Mutations mutations = new Mutations();
        return each(
                EveryEndpointTest::takesJson,
                operation -> mutations
                        .of(JsonMapper.shared().readTree(exampleOfItsOwn(operation)))
                        .forEach(body -> assertNoBug(everybody.post(operation.at("x"), body))));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_too_large_is_refused() {
        byte[] large = ("{\"x\":\"" + "y".repeat(1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);
        return each(EveryEndpointTest::takesJson, operation -> {
            assertProblem(
                    everybody.with("Content-Type", "application/json").send("POST", operation.at("x"), large), 413);
            assertProblem(everybody.postWithoutLength(operation.at("x"), large), 413);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_body_of_another_type_is_refused() {
        return each(
                EveryEndpointTest::takesJson,
                operation ->
                        assertProblem(everybody.with("Content-Type", "text/csv").post(operation.at("x"), "a,b"), 415));
    }

    @TestFactory
    Stream<DynamicTest> no_broken_upload_breaks_it() {
        return each(Operation::upload, operation -> {
            Caller uploader = everybody.with("Content-Type", "multipart/form-data; boundary=b");
            assertProblem(everybody.post(operation.at("x"), "{}"), 415);
            for (String body : List.of("", "--b", "--b\r\n\r\n", "--b--\r\n", UPLOAD.formatted("x: ["))) {
                assertProblem(uploader.post(operation.at("x"), body), 400);
            }
            assertNoBug(everybody.with("Content-Type", "multipart/form-data").post(operation.at("x"), "--b\r\n"));
        });
    }

    @TestFactory
    Stream<DynamicTest> another_method_is_refused() {
        return each(
                operation -> true, operation -> assertProblem(everybody.send("PATCH", operation.at("x"), null), 405));
    }

    /** Everything for the first that takes a parameter of this name, and some of it, not always the same, for all others. */
    private List<String> nasty(String parameter, Operation operation) {
        if (met.add(parameter)) {
            return NASTY;
        }
        int first = Math.floorMod(operation.toString().hashCode(), SOME);
        return IntStream.range(0, NASTY.size())
                .filter(index -> index % SOME == first)
                .mapToObj(NASTY::get)
                .toList();
    }

    private Stream<DynamicTest> each(Predicate<Operation> which, Consumer<Operation> test) {
        staff.hire(EVERYBODY, Role.values());
        everybody = callers.withToken(callers.as(EVERYBODY, Staff.PASSWORD)
                .post("/api/v1/me/tokens", "{\"name\":\"every endpoint\"}")
                .json()
                .path("token")
                .asString());
        List<Operation> operations = api.operations().stream().filter(which).toList();
        assertThat(operations).isNotEmpty();
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    test.accept(operation);
                    clock.advance(Duration.ofHours(1));
                }));
    }

    private Answer send(Operation operation, String address) {
        return operation.example() == null
                ? everybody.send(operation.method(), address, null)
                : everybody.post(address, exampleOfItsOwn(operation));
    }

    /** The road that the examples lead down stays free for the test that walks it. */
    private static String exampleOfItsOwn(Operation operation) {
        return Objects.requireNonNull(operation.example())
                .toString()
                .replace("\"C001\"", "\"EE-1\"")
                .replace("\"SO-1\"", "\"EE-2\"")
                .replace("\"R-1\"", "\"EE-3\"")
                .replace("\"CR-1\"", "\"EE-4\"")
                .replace("\"P-1\"", "\"EE-5\"")
                .replace("\"PR-1\"", "\"EE-6\"")
                .replace("\"PA-1\"", "\"EE-7\"")
                .replace("\"D-1\"", "\"EE-8\"")
                .replace("\"GR-1\"", "\"EE-9\"")
                .replace("\"CT-1\"", "\"EE-10\"")
                .replace("\"TR-1\"", "\"EE-11\"")
                .replace("\"TRF-1\"", "\"EE-12\"")
                .replace("\"RT-1\"", "\"EE-13\"")
                .replace("\"W-2041\"", "\"EE-14\"");
    }

    private static boolean takesJson(Operation operation) {
        return operation.isPost() && !operation.upload();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertNoBug(answer);
    }

    private static void assertNoBug(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.code()).isNotBlank();
        }
    }
}
