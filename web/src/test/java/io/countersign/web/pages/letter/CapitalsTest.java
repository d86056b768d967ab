package io.countersign.web.pages.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "1.00, 壹元整",
        "10.00, 壹拾元整",
        "0.50, 伍角整",
        "0.05, 伍分",
        "1.05, 壹元零伍分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "6007.14, 陆仟零柒元壹角肆分",
        "107000.53, 壹拾万零柒仟元伍角叁分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "100000001.00, 壹亿零壹元整",
        "1000000000000.00, 壹万亿元整",
        "20300400.10, 贰仟零叁拾万零肆佰元壹角整",
        "-12.30, 负壹拾贰元叁角整"
    })
    void an_amount_is_written_as_letters_have_it(String amount, String written) {
        assertThat(Capitals.of(Money.of(new BigDecimal(amount), Currency.getInstance("CNY"))))
                .isEqualTo(written);
    }

    @Test
    void there_is_nothing_smaller_than_fen() {
        Money dinars = Money.of(new BigDecimal("1.234"), Currency.getInstance("KWD"));

        assertThatThrownBy(() -> Capitals.of(dinars)).isInstanceOf(IllegalArgumentException.class);
    }
}
