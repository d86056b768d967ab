package io.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @Test
    void a_region_is_its_name() {
        assertThat(new Region("华东")).hasToString("华东").isEqualTo(new Region("华东"));
        assertThat(new Region("x".repeat(60)).value()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " East", "East ", "\tEast"})
    void a_name_that_is_blank_or_padded_is_refused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(name));
    }

    @Test
    void a_name_of_more_than_sixty_characters_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region("x".repeat(61)));
    }
}
