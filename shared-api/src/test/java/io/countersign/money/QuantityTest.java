package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
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

    @Test
    void quantities_are_added_taken_away_and_compared_exactly() {
        Quantity more = Quantity.of("12.5");
        Quantity less = Quantity.of("0.001");

        assertThat(more.plus(less)).isEqualTo(Quantity.of("12.501"));
        assertThat(less.minus(more)).isEqualTo(Quantity.of("-12.499"));
        assertThat(more.min(less)).isEqualTo(less.min(more)).isEqualTo(less);
        assertThat(more).isGreaterThan(less);
        assertThat(less.isPositive()).isTrue();
        assertThat(Quantity.NONE.isPositive()).isFalse();
        assertThat(Quantity.NONE.isNegative()).isFalse();
        assertThat(less.minus(more).isNegative()).isTrue();
    }

    @Test
    void what_is_too_much_is_an_error_and_never_a_wrapped_number() {
        Quantity most = new Quantity(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Quantity.of("1")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Quantity.of("-1").minus(most).minus(most));
    }
}
