package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource({
        "2.5505, 100, CNY, 255.05",
        "0.0001, 50, CNY, 0.01",
        "0.0001, 49.999, CNY, 0.00",
        "0.005, 1, CNY, 0.01",
        "0.005, -1, CNY, -0.01",
        "0.0049, -1, CNY, 0.00",
        "-0.005, 1, CNY, -0.01",
        "0.5, 1, JPY, 1",
        "0.4999, 1, JPY, 0",
        "1.5, -1, JPY, -2",
        "0.0001, 0.5, CLF, 0.0001",
        "0.0001, 0.499, CLF, 0.0000",
        "12.3456, 0.001, KWD, 0.012"
    })
    void a_lines_amount_is_rounded_half_up_to_the_currencys_minor_unit(
            String price, String quantity, String currency, String amount) {
        Currency in = Currency.getInstance(currency);

        assertThat(UnitPrice.of(price).times(Quantity.of(quantity), in).toDecimal())
                .isEqualTo(amount);
    }

    @Test
    void an_amount_beyond_all_money_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new UnitPrice(Long.MAX_VALUE).times(new Quantity(Long.MAX_VALUE), Currency.getInstance("CNY")));
    }

    @ParameterizedTest
    @CsvSource({"2.5505, 2.5505", "2.5000, 2.5", "100, 100", "1e2, 100", "0.0000, 0", "-0.10, -0.1", "' 3.1 ', 3.1"})
    void a_price_is_written_as_short_as_can_be_and_comes_back_equal(String text, String shortest) {
        UnitPrice price = UnitPrice.of(text);

        assertThat(price).hasToString(shortest);
        assertThat(UnitPrice.of(shortest)).isEqualTo(price);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00001",
                "",
                "NaN",
                "Infinity",
                "1e999999",
                "-1e999999",
                "1e2147483647",
                "1e-2147483647",
                "1,5",
                "123456789012345",
                "0x1",
                "十"
            })
    void what_is_no_price_is_refused_at_once(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnitPrice.of(text));
    }

    @Test
    void digits_of_another_script_are_the_same_price() {
        assertThat(UnitPrice.of("２.５")).isEqualTo(UnitPrice.of("2.5"));
    }
}
