package io.countersign.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

    @ParameterizedTest
    @CsvSource({
        "17850, 17850",
        "0379-NEVHP, 0379-NEVHP",
        "2010-12-01T08:26, 2010-12-01T08:26",
        "United Kingdom, United-Kingdom",
        "'a \t b', a-b",
        "a/b, a+2Fb",
        "客户 1, 客户-1",
        "a😀, a+1F600",
        "A+B_C, A+B_C",
    })
    void a_number_is_made_always_the_same_way(String text, String number) {
        assertThat(Numbering.fit(text)).isEqualTo(number);
    }

    @Test
    void several_columns_stay_apart() {
        assertThat(Numbering.fit(List.of("17850", "2010-12-01T08:26"))).isEqualTo("17850_2010-12-01T08:26");
        assertThat(Numbering.fit(List.of("a_b", "c"))).isNotEqualTo(Numbering.fit(List.of("a", "b_c")));
    }

    @Test
    void a_template_takes_the_values_of_a_line() {
        assertThat(Template.of("counter-{country}/{shop}").fill(column -> column + "!"))
                .isEqualTo("counter-country!/shop!");
        assertThat(Template.of("counter").fill(column -> null)).isEqualTo("counter");
        assertThat(Template.of("counter-{country}").fill(column -> null)).isNull();
    }

    @Test
    void an_order_is_complete_with_its_last_line() {
        LinesPerOrder lines = new LinesPerOrder(100_000);
        for (int i = 0; i < 100_000; i++) {
            lines.count("order-" + i);
        }
        lines.count("order-7");

        assertThat(lines.orders()).isEqualTo(100_000);
        assertThat(lines.isLast("order-7")).isFalse();
        assertThat(lines.isLast("order-8")).isTrue();
        assertThat(lines.isLast("order-7")).isTrue();
    }
}
