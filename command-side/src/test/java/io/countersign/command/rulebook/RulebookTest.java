package io.countersign.command.rulebook;

import static io.countersign.command.rulebook.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.countersign.refusal.Refusal;
import org.junit.jupiter.api.Test;

class RulebookTest {

    private static final Rulebook<Integer> RULES = Rulebook.of(
            "Choosing a number",
            rule("NUM-1", "A number is positive.", number -> number > 0),
            rule("NUM-2", "A number is even.", number -> number % 2 == 0));

    @Test
    void what_every_rule_allows_is_let_through() {
        assertThatNoException().isThrownBy(() -> RULES.demand(2));
    }

    @Test
    void a_refusal_names_every_broken_rule_in_the_order_of_the_book() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> RULES.demand(-1))
                .withMessage("NUM-1, NUM-2")
                .satisfies(refused -> assertThat(refused.refusals())
                        .containsExactly(
                                new Refusal("NUM-1", "A number is positive."),
                                new Refusal("NUM-2", "A number is even.")));
    }

    @Test
    void the_same_content_has_the_same_fingerprint_and_other_content_another() {
        assertThat(Fingerprint.of("a", 1)).isEqualTo(Fingerprint.of("a", 1)).isNotEqualTo(Fingerprint.of("a", 2));
    }
}
