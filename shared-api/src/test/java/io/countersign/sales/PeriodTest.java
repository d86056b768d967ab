package io.countersign.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.sales.Period.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days, weeks, months, quarters and years. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,2026-03-01,2026-03-01,2026-03-01,2026-02-28,2025-03-01",
        "WEEK,2011-W48,2011-11-28,2011-12-04,2011-W47,2010-W48",
        "WEEK,2020-W53,2020-12-28,2021-01-03,2020-W52,2019-W52",
        "WEEK,2021-W01,2021-01-04,2021-01-10,2020-W53,2020-W01",
        "MONTH,2026-01,2026-01-01,2026-01-31,2025-12,2025-01",
        "QUARTER,2026-Q1,2026-01-01,2026-03-31,2025-Q4,2025-Q1",
        "YEAR,2026,2026-01-01,2026-12-31,2025,2025"
    })
    void a_period_knows_its_days_and_its_neighbours(
            Kind kind, String text, String first, String last, String before, String yearAgo) {
        Period period = Period.parse(kind, text);
        assertThat(period).hasToString(text);
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
        assertThat(period.before()).hasToString(before);
        assertThat(period.yearAgo()).hasToString(yearAgo);
    }

    @Test
    void a_week_that_the_year_does_not_have_is_refused() {
        assertThatThrownBy(() -> Period.parse(Kind.WEEK, "2021-W53")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.parse(Kind.WEEK, "2021-W00")).isInstanceOf(IllegalArgumentException.class);
    }
}
