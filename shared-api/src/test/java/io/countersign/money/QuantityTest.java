package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"12.5, 12500, 12.5", "12.500, 12500, 12.5", "-3, -3000, -3", "0.001, 1, 0.001", "0, 0, 0"})
    void a_quantity_is_kept_in_thousandths_and_written_as_short_as_can_be(
            String text, long thousandths, String shortest) {
        Quantity quantity = Quantity.of(text);

        assertThat(quantity.thousandths()).isEqualTo(thousandths);
        assertThat(quantity).hasToString(shortest);
        assertThat(Quantity.of(shortest)).isEqualTo(quantity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.0001", "", "abc", "NaN", "1e999999", "1e2147483647", "1e-2147483647", "1234567890123456"})
    void what_is_no_quantity_is_refused_at_once(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(text));
    }
}
