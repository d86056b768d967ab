package io.countersign.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.people.PersonId;
import io.countersign.remittance.RemittanceId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    private static final Map<String, Function<String, Id>> KINDS = Map.of(
            "account", CustomerAccountId::new,
            "order", OrderId::new,
            "invoice", InvoiceNumber::new,
            "credit-note", CreditNoteNumber::new,
            "remittance", RemittanceId::new,
            "person", PersonId::new);

    static Stream<Map.Entry<String, Function<String, Id>>> everyKind() {
        return KINDS.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void an_id_names_its_kind_in_logs_and_is_bare_elsewhere(Map.Entry<String, Function<String, Id>> kind) {
        Id id = kind.getValue().apply("X-1");

        assertThat(id.value()).isEqualTo("X-1");
        assertThat(id)
                .hasToString(kind.getKey() + "-X-1")
                .isEqualTo(kind.getValue().apply("X-1"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_refuses_what_is_no_number(Map.Entry<String, Function<String, Id>> kind) {
        assertThatIllegalArgumentException().isThrownBy(() -> kind.getValue().apply(" "));
    }

    @Test
    void ids_of_different_kinds_are_never_equal() {
        assertThat(Set.copyOf(
                        KINDS.values().stream().map(kind -> kind.apply("1")).toList()))
                .hasSize(KINDS.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"C001", "1", "客户-001", "SO:2026+1_a.b-c", "automation:WhenOrderPlacedThenAskForCover", "０１", "é"
            })
    void a_number_has_letters_digits_and_a_few_signs(String text) {
        assertThat(Id.checked(text, "a number")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                ".",
                ".hidden",
                "a b",
                "a/b",
                "a\\b",
                "a'b",
                "a\"b",
                "a<b",
                "a\nb",
                "a\u0000b",
                "a\u202eb",
                "a\u00a0b",
                "a{b",
                "a$b",
                "a%b",
                "a?b",
                "a#b",
                "a;b"
            })
    void other_characters_are_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Id.checked(text, "a number"));
    }

    @Test
    void a_number_has_at_most_eighty_characters() {
        assertThat(Id.checked("a".repeat(80), "a number")).hasSize(80);
        assertThatIllegalArgumentException().isThrownBy(() -> Id.checked("a".repeat(81), "a number"));
    }

    @Test
    void a_refusal_does_not_repeat_what_was_sent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OrderId("<script>"))
                .withMessageStartingWith("an order number")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("script"));
    }

    /** The form as a pattern: what is written out for speed says the same. */
    @Test
    void every_character_is_taken_in_each_place_as_the_pattern_has_it() {
        Pattern form = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:+-]{0,79}");
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .mapToObj(Character::toString)
                        .flatMap(character -> Stream.of(character, "a" + character))
                        .filter(text -> isTaken(text) != form.matcher(text).matches()))
                .isEmpty();
        for (String text :
                List.of("", "a".repeat(80), "a".repeat(81), "客".repeat(80), "𠀀".repeat(80), "𠀀".repeat(81))) {
            assertThat(isTaken(text)).as(text).isEqualTo(form.matcher(text).matches());
        }
    }

    private static boolean isTaken(String text) {
        try {
            return Id.checked(text, "a thing").equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
