package io.countersign.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final long SEED = 20260105;

    @ParameterizedTest
    @CsvSource({
        "1234.50, CNY, 123450",
        "1234.5, CNY, 123450",
        "-0.01, CNY, -1",
        "+7, CNY, 700",
        "1e2, CNY, 10000",
        ".5, CNY, 50",
        "-0, CNY, 0",
        "1.000000000000000000000, CNY, 100",
        "120, JPY, 120",
        "120.0, JPY, 120",
        "1.234, KWD, 1234",
        "1.2345, CLF, 12345"
    })
    void a_decimal_text_becomes_minor_units(String text, String currency, long minorUnits) {
        assertThat(Money.of(text, Currency.getInstance(currency)))
                .isEqualTo(new Money(minorUnits, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @CsvSource({"0.001, CNY", "0.5, JPY", "1.2345, KWD", "1.23456, CLF", "1e-2147483647, CNY"})
    void more_decimals_than_the_currency_has_are_refused_and_not_rounded(String text, String currency) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text, Currency.getInstance(currency)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1 ",
                "1,000.00",
                "1_000",
                "1.2.3",
                "NaN",
                "Infinity",
                "-Infinity",
                "0x10",
                "1f",
                "12.5元",
                "¥12",
                "．５",
                "null",
                "1e",
                "--1",
                "1e99999999999"
            })
    void what_is_no_decimal_number_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text, CNY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e16", "1e999999", "-1e999999", "1e2147483647", "99999999999999999999999999", "1e17"})
    void an_amount_that_is_too_large_is_refused_at_once(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text, CNY));
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(text, JPY));
    }

    @Test
    void the_largest_amount_is_sixteen_digits_before_the_point() {
        assertThat(Money.of("9999999999999999.99", CNY).minorUnits()).isEqualTo(999_999_999_999_999_999L);
    }

    @Test
    void digits_of_another_script_are_the_same_number() {
        assertThat(Money.of("１２.５０", CNY)).isEqualTo(Money.of("12.50", CNY));
    }

    @ParameterizedTest
    @CsvSource({
        "0.005, CNY, 0.01",
        "0.0049999, CNY, 0.00",
        "-0.005, CNY, -0.01",
        "-0.0049999, CNY, 0.00",
        "2.675, CNY, 2.68",
        "0.5, JPY, 1",
        "-0.5, JPY, -1",
        "0.49, JPY, 0",
        "1.00005, CLF, 1.0001"
    })
    void rounding_is_half_up_and_away_from_zero(String exact, String currency, String rounded) {
        Currency in = Currency.getInstance(currency);

        assertThat(Money.rounded(new BigDecimal(exact), in).toDecimal()).isEqualTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({"123450, CNY, 1234.50", "-1, CNY, -0.01", "0, CNY, 0.00", "120, JPY, 120", "12345, CLF, 1.2345"})
    void a_decimal_has_exactly_the_currencys_digits(long minorUnits, String currency, String text) {
        Money money = new Money(minorUnits, Currency.getInstance(currency));

        assertThat(money.toDecimal()).isEqualTo(text);
        assertThat(money).hasToString(currency + " " + text);
    }

    @Test
    void an_overflow_is_an_error_and_never_a_wrapped_number() {
        Money most = new Money(Long.MAX_VALUE, CNY);
        Money least = new Money(Long.MIN_VALUE, CNY);
        Money fen = new Money(1, CNY);

        assertThatThrownBy(() -> most.plus(fen)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> least.minus(fen)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(least::negated).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_are_never_mixed() {
        Money yuan = new Money(1, CNY);
        Money yen = new Money(1, JPY);

        assertThatIllegalArgumentException().isThrownBy(() -> yuan.plus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> yuan.minus(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> yuan.compareTo(yen));
        assertThatIllegalArgumentException().isThrownBy(() -> yuan.min(yen));
        assertThat(yuan).isNotEqualTo(yen);
    }

    @Test
    void an_amount_is_positive_negative_or_nothing() {
        assertThat(List.of(new Money(1, CNY), Money.zero(CNY), new Money(-1, CNY)))
                .extracting(Money::isPositive, Money::isZero, Money::isNegative)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, false, false),
                        org.assertj.core.groups.Tuple.tuple(false, true, false),
                        org.assertj.core.groups.Tuple.tuple(false, false, true));
    }

    @Test
    void the_smaller_of_two_amounts_is_found_whichever_comes_first() {
        Money one = new Money(1, CNY);
        Money two = new Money(2, CNY);

        assertThat(one.min(two)).isEqualTo(one);
        assertThat(two.min(one)).isEqualTo(one);
    }

    @Test
    void every_amount_is_read_back_from_its_own_text_and_sums_do_not_depend_on_their_order() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            Money one = new Money(random.nextLong(1_000_000_000_000_000L) - 500_000_000_000_000L, CNY);
            Money other = new Money(random.nextLong(1_000_000_000_000_000L) - 500_000_000_000_000L, CNY);

            assertThat(Money.of(one.toDecimal(), CNY)).as("seed %d", SEED).isEqualTo(one);
            assertThat(one.plus(other)).as("seed %d", SEED).isEqualTo(other.plus(one));
            assertThat(one.plus(other).minus(other)).as("seed %d", SEED).isEqualTo(one);
        }
    }
}
