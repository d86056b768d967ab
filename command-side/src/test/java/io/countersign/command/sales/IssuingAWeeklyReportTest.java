package io.countersign.command.sales;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.money.Money;
import io.countersign.sales.SalesTotal;
import io.countersign.sales.WeeklyReportCommand.IssueWeeklyReport;
import io.countersign.sales.WeeklyReportId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IssuingAWeeklyReportTest {

    private static final String DIGEST = "a".repeat(64);
    private static final LocalDate MONDAY_AFTER = LocalDate.of(2026, 1, 12);
    private static final Money NOTHING = Money.zero(Currency.getInstance("CNY"));
    private static final SalesTotal TOTAL = new SalesTotal(0, NOTHING, NOTHING, NOTHING, NOTHING);

    @Test
    void a_week_is_reported_from_the_day_after_its_last() {
        assertThatCode(() -> demand(null, DIGEST, MONDAY_AFTER, TOTAL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> demand(null, DIGEST, MONDAY_AFTER.minusDays(1), TOTAL))
                .hasMessageContaining("WSR-1");
    }

    @Test
    void what_was_issued_stays_as_it_is() {
        assertThatCode(() -> demand(DIGEST, DIGEST, MONDAY_AFTER, TOTAL)).doesNotThrowAnyException();
        assertThatThrownBy(() -> demand("b".repeat(64), DIGEST, MONDAY_AFTER, TOTAL))
                .hasMessageContaining("WSR-2");
    }

    @Test
    void a_refusal_names_every_broken_rule() {
        assertThatThrownBy(() -> demand(DIGEST, "x", MONDAY_AFTER.minusDays(1), TOTAL, TOTAL))
                .hasMessageContainingAll("WSR-1", "WSR-2", "WSR-3", "WSR-4");
    }

    private static void demand(@Nullable String before, String digest, LocalDate today, SalesTotal... totals) {
        IssuingAWeeklyReport.RULES.demand(new IssuingAWeeklyReport.Facts(
                before, new IssueWeeklyReport(new WeeklyReportId("2026-W02"), 1, List.of(totals), digest), today));
    }
}
