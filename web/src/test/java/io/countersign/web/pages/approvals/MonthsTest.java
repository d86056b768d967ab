package io.countersign.web.pages.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountQuery.ShowStatement.Movement;
import io.countersign.account.AccountQuery.ShowStatement.Statement;
import io.countersign.account.CustomerAccountId;
import io.countersign.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthsTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void six_months_end_with_this_one() {
        Months months = months();

        assertThat(months.months())
                .extracting(Months.Month::month)
                .containsExactly(
                        YearMonth.of(2025, 10),
                        YearMonth.of(2025, 11),
                        YearMonth.of(2025, 12),
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 2),
                        YearMonth.of(2026, 3));
        assertThat(months.billed()).isEqualTo(yuan(0));
    }

    @Test
    void invoices_are_billed_and_money_less_what_bounced_is_received() {
        Months months = months(
                on("2026-03-01", "account.invoice-charged", 1_000),
                on("2026-03-02", "account.remittance-allocated", -800),
                on("2026-03-03", "account.remittance-reversed", 300),
                on("2026-03-04", "account.credit-note-issued", -90));

        assertThat(months.months().getLast().billed()).isEqualTo(yuan(1_000));
        assertThat(months.months().getLast().received()).isEqualTo(yuan(500));
        assertThat(months.months().getLast().billedHeight()).isEqualTo(40);
        assertThat(months.months().getLast().receivedHeight()).isEqualTo(20);
    }

    @Test
    void an_invoice_that_takes_money_which_came_before_counts_on_both_sides() {
        Months months = months(
                on("2026-02-01", "account.invoice-charged", 1_000), on("2026-02-01", "account.invoice-charged", -400));

        assertThat(months.billed()).isEqualTo(yuan(1_000));
        assertThat(months.received()).isEqualTo(yuan(400));
    }

    @Test
    void what_is_older_is_left_out_and_little_is_still_seen() {
        Months months = months(
                on("2025-09-30", "account.invoice-charged", 9_999),
                on("2026-01-01", "account.invoice-charged", 100_000),
                on("2026-01-02", "account.remittance-allocated", -1));

        assertThat(months.billed()).isEqualTo(yuan(100_000));
        assertThat(months.months().get(3).receivedHeight()).isEqualTo(1);
    }

    private static Months months(Movement... movements) {
        return Months.of(new Statement(new CustomerAccountId("C1"), CNY, List.of(movements), yuan(0)), TODAY);
    }

    private static Movement on(String day, String event, long fen) {
        return new Movement(1, LocalDate.parse(day), null, Instant.EPOCH, event, "D-1", yuan(fen), yuan(0));
    }

    private static Money yuan(long fen) {
        return new Money(fen, CNY);
    }
}
