package io.countersign.web.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.web.problem.FieldProblem;
import io.countersign.web.problem.Rejected;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

    private static final String RIGHT = """
            {"number": "C001", "name": "Northwall", "standing": "KEY", "amount": "12.50", "on": "2026-01-31",
             "parcels": 3, "parts": [{"text": "a"}]}""";

    @Test
    void what_fits_is_read() {
        Thing thing = read(RIGHT);

        assertThat(thing)
                .isEqualTo(new Thing(
                        new CustomerAccountId("C001"),
                        "Northwall",
                        Standing.KEY,
                        thing.amount(),
                        LocalDate.of(2026, 1, 31),
                        3,
                        List.of(new Part("a")),
                        null,
                        null));
        assertThat(thing.amount().in(Amount.USUAL, "amount")).isEqualTo(Money.of("12.50", Amount.USUAL));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(problems("""
                        {"number": "", "name": 5, "standing": "GOOD", "amount": 12.5, "on": "31.1.2026", "parcels": "3",
                         "parts": [{"text": "a"}, {"txt": "b"}], "more": true}"""))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "number",
                        "name",
                        "standing",
                        "amount",
                        "on",
                        "parcels",
                        "parts[1].text",
                        "parts[1].txt",
                        "more");
    }

    @Test
    void each_rule_is_a_sentence_about_its_field() {
        assertThat(problems(RIGHT.replace("KEY", "GOOD")))
                .containsExactly(new FieldProblem("standing", "is one of [KEY, REGULAR, SMALL]"));
        assertThat(problems(RIGHT.replace("\"Northwall\"", "null")))
                .containsExactly(new FieldProblem("name", "is needed"));
        assertThat(problems(RIGHT.replace("Northwall", "N".repeat(201))))
                .containsExactly(new FieldProblem("name", "has from 1 to 200 characters"));
        assertThat(problems(RIGHT.replace("3,", "11,")))
                .containsExactly(new FieldProblem("parcels", "is from 1 to 10"));
        assertThat(problems(RIGHT.replace("[{\"text\": \"a\"}]", "[]")))
                .containsExactly(new FieldProblem("parts", "has from 1 to 2 entries"));
    }

    @Test
    void a_pattern_is_kept_to() {
        String with = RIGHT.replace("\"parcels\"", "\"hash\": \"0f\", \"parcels\"");

        assertThat(read(with).hash()).isEqualTo("0f");
        assertThat(problems(with.replace("0f", "0g"))).containsExactly(new FieldProblem("hash", "is hexadecimal"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "5",
                "{",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{} {}",
                "{\"name\": NaN}",
                "not json"
            })
    void a_body_that_is_not_one_object_is_refused_as_a_whole(String body) {
        assertThat(problems(body)).extracting(FieldProblem::field).containsExactly(FieldProblem.BODY);
    }

    @Test
    void a_body_nested_beyond_reason_is_refused() {
        assertThat(problems("{\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .extracting(FieldProblem::field)
                .containsExactly(FieldProblem.BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\nb", "\\ud800", "\\u0085", "   "})
    void texts_are_printable(String text) {
        assertThat(problems(RIGHT.replace("Northwall", text)))
                .extracting(FieldProblem::field)
                .containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e5", "1E999999999", "+1", "1.", ".5", "1,5", "1234567890123", "1.1234567", "NaN", "٣"})
    void amounts_are_plain_decimals(String amount) {
        assertThat(problems(RIGHT.replace("12.50", amount)))
                .extracting(FieldProblem::field)
                .containsExactly("amount");
    }

    @Test
    void an_amount_has_no_more_decimals_than_its_currency() {
        Amount amount = read(RIGHT).amount();

        Rejected rejected =
                catchThrowableOfType(Rejected.class, () -> amount.in(Currency.getInstance("JPY"), "amount"));

        assertThat(rejected.errors())
                .containsExactly(new FieldProblem("amount", "an amount in JPY has at most 0 decimals"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1899-12-31", "3000-01-01", "+999999999-12-31", "2026-1-1", "today"})
    void days_are_real_and_of_our_time(String day) {
        assertThat(problems(RIGHT.replace("2026-01-31", day)))
                .extracting(FieldProblem::field)
                .containsExactly("on");
    }

    @Test
    void what_is_true_or_false_is_nothing_else() {
        assertThat(Shapes.read("{\"confirmed\": true}".getBytes(StandardCharsets.UTF_8), Flags.class))
                .isEqualTo(new Flags(true, null));
        assertThat(Shapes.read(Map.of("confirmed", new String[] {"false"}, "kept", new String[] {"true"}), Flags.class))
                .isEqualTo(new Flags(false, true));
        assertThat(catchThrowableOfType(
                                Rejected.class,
                                () -> Shapes.read(
                                        "{\"confirmed\": \"true\", \"kept\": 1}".getBytes(StandardCharsets.UTF_8),
                                        Flags.class))
                        .errors())
                .containsExactlyInAnyOrder(
                        new FieldProblem("confirmed", "is true or false"),
                        new FieldProblem("kept", "is true or false"));
        assertThat(catchThrowableOfType(
                                Rejected.class,
                                () -> Shapes.read(Map.of("confirmed", new String[] {"TRUE"}), Flags.class))
                        .errors())
                .containsExactly(new FieldProblem("confirmed", "is true or false"));
    }

    @Test
    void parameters_are_read_by_the_same_rules() {
        Asked asked = Shapes.read(
                Map.of(
                        "limit", new String[] {"20"},
                        "name", new String[] {"a", "b"},
                        "knownAt", new String[] {"2026-01-31T10:00:00Z"}),
                Asked.class);

        assertThat(asked).isEqualTo(new Asked(20, List.of("a", "b"), Instant.parse("2026-01-31T10:00:00Z")));
        assertThat(Shapes.read(Map.of(), Asked.class)).isEqualTo(new Asked(null, null, null));
    }

    @Test
    void parameters_that_do_not_fit_are_all_named() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class,
                () -> Shapes.read(
                        Map.of(
                                "limit", new String[] {"20", "30"},
                                "name", new String[] {"a", " "},
                                "knownAt", new String[] {"then"},
                                "nme", new String[] {"a"}),
                        Asked.class));

        assertThat(rejected.errors())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("limit", "name[1]", "knownAt", "nme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "x", "0", "201", "99999999999999999999"})
    void a_number_in_an_address_is_a_whole_number_within_its_bounds(String limit) {
        Rejected rejected = catchThrowableOfType(
                Rejected.class, () -> Shapes.read(Map.of("limit", new String[] {limit}), Asked.class));

        assertThat(rejected.errors()).extracting(FieldProblem::field).containsExactly("limit");
    }

    private static Thing read(String json) {
        return Shapes.read(json.getBytes(StandardCharsets.UTF_8), Thing.class);
    }

    private static List<FieldProblem> problems(String json) {
        return catchThrowableOfType(Rejected.class, () -> read(json)).errors();
    }

    record Flags(boolean confirmed, @Nullable Boolean kept) {}

    record Thing(
            CustomerAccountId number,
            String name,
            Standing standing,
            Amount amount,
            LocalDate on,
            @Min(1) @Max(10) int parcels,
            @Size(min = 1, max = 2) List<Part> parts,

            @Pattern(regexp = "[0-9a-f]+", message = "is hexadecimal") @Nullable
            String hash,

            @Nullable Currency currency) {}

    record Part(String text) {}

    record Asked(
            @Min(1) @Max(200) @Nullable Integer limit,
            @Nullable List<String> name,
            @Nullable Instant knownAt) {}
}
