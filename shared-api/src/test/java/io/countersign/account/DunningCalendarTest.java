package io.countersign.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DunningCalendarTest {

    private static final LocalDate OPENED = LocalDate.of(2026, 5, 1);

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "3,2", "4,7", "5,12", "6,17"})
    void three_days_running_then_always_after_four_clear_days(int attempt, int daysLater) {
        assertThat(DunningCalendar.dueOn(OPENED, attempt, 3, 4)).isEqualTo(OPENED.plusDays(daysLater));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "3,4", "4,7"})
    void the_office_may_decide_on_other_figures(int attempt, int daysLater) {
        assertThat(DunningCalendar.dueOn(OPENED, attempt, 2, 2)).isEqualTo(OPENED.plusDays(daysLater));
    }

    @Test
    void without_daily_attempts_each_one_waits_for_the_pause() {
        assertThat(DunningCalendar.dueOn(OPENED, 1, 0, 4)).isEqualTo(OPENED.plusDays(5));
        assertThat(DunningCalendar.dueOn(OPENED, 2, 0, 4)).isEqualTo(OPENED.plusDays(10));
    }

    @Test
    void the_regional_manager_takes_over_with_the_first_attempt_after_the_daily_ones() {
        assertThat(DunningCalendar.escalatingAttempt(3)).isEqualTo(4);
    }
}
