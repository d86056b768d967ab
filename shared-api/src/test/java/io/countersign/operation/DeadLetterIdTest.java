package io.countersign.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLetterIdTest {

    @Test
    void a_letter_says_who_could_not_digest_it_and_where_it_is() {
        DeadLetterId letter = DeadLetterId.of(new FollowerName("reactions"), 18_204);

        assertThat(letter.value()).isEqualTo("reactions:18204");
        assertThat(letter.saysWhere()).isTrue();
        assertThat(letter.follower()).isEqualTo(new FollowerName("reactions"));
        assertThat(letter.position()).isEqualTo(18_204);
        assertThat(letter).hasToString("dead-letter-reactions:18204");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "reactions", "reactions:", "reactions:0", "reactions:-1", "reactions:9999999999999999999"})
    void another_text_says_nothing(String text) {
        DeadLetterId letter = new DeadLetterId(text);

        assertThat(letter.saysWhere()).isFalse();
        assertThatThrownBy(letter::position).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(letter::follower).isInstanceOf(IllegalArgumentException.class);
    }
}
