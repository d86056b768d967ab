package io.countersign.web.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.trial.TrialClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private final TrialClock clock = new TrialClock();
    private final Numbers numbers = new Numbers(clock);

    @Test
    void fresh_numbers_are_of_version_7_and_sort_by_time() {
        String earlier = numbers.fresh();
        clock.advance(Duration.ofMillis(1));
        String later = numbers.fresh();

        assertThat(UUID.fromString(earlier).version()).isEqualTo(7);
        assertThat(UUID.fromString(earlier).variant()).isEqualTo(2);
        assertThat(earlier).isLessThan(later);
    }

    @Test
    void no_number_is_given_twice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(numbers.fresh())).isTrue();
        }
    }

    @Test
    void the_same_parts_lead_to_the_same_number_and_others_to_another() {
        assertThat(Numbers.derived("a", "b")).isEqualTo(Numbers.derived("a", "b"));
        assertThat(Numbers.derived("a", "b")).isNotEqualTo(Numbers.derived("ab", ""));
        assertThat(UUID.fromString(Numbers.derived("a")).version()).isEqualTo(8);
        assertThat(UUID.fromString(Numbers.derived("a")).variant()).isEqualTo(2);
    }
}
