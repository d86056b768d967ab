package io.countersign.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.money.Money;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CNY | 123456789 | ¥1,234,567.89",
                "CNY | 0 | ¥0.00",
                "CNY | -5 | -¥0.05",
                "USD | 99999 | $999.99",
                "GBP | -100000 | -£1,000.00",
                "JPY | 1234567 | JPY 1,234,567",
                "KWD | 1234567 | KWD 1,234.567",
                "CNY | -9223372036854775808 | -¥92,233,720,368,547,758.08"
            })
    void an_amount_has_its_sign_groups_and_exactly_its_digits(String currency, long minorUnits, String written) {
        assertThat(Amounts.written(new Money(minorUnits, Currency.getInstance(currency))))
                .isEqualTo(written);
    }
}
