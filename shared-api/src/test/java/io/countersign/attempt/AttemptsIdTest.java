package io.countersign.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.countersign.people.PersonId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AttemptsIdTest {

    @Test
    void a_person_and_a_day_are_one_number_and_the_day_can_be_read_from_it() {
        AttemptsId attempts = AttemptsId.of(new PersonId("p:1"), LocalDate.of(2026, 1, 20));

        assertThat(attempts).hasToString("attempts-p:1:2026-01-20");
        assertThat(attempts.day()).isEqualTo(LocalDate.of(2026, 1, 20));
    }

    @Test
    void a_number_without_a_day_has_none() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AttemptsId("p-1").day());
    }
}
