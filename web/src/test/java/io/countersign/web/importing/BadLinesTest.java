package io.countersign.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.order.OrderCommand.BringAlongOrder;
import io.countersign.web.importing.Importing.Ended;
import io.countersign.web.importing.ShownImport.State;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadLinesTest {

    private static final String GOOD = "B,C2,East,W-9,1,2,2025-01-05";

    @TempDir
    Path folder;

    private Importing importing;

    @BeforeEach
    void begin() {
        importing = new Importing(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,C1,East,W-1,three,1,2025-01-05 | pieces | three | This is not a number.",
                "A,C1,East,W-1,0.0001,1,2025-01-05 | pieces | 0.0001 | A quantity has at most 3 decimals.",
                "A,C1,East,W-1,,1,2025-01-05 | pieces | '' | A value is needed.",
                "A,C1,East,W-1,1,1.00001,2025-01-05 | price | 1.00001 | A unit price has at most 4 decimals.",
                "A,C1,East,W-1,1,1e99,2025-01-05 | price | 1e99 | A unit price has too many digits.",
                "A,C1,East,W-1,99999999999,99999999999,2025-01-05 | pieces | 99999999999"
                        + " | Quantity times unit price is too large an amount.",
                "A,C1,East,W-1,1,1,2025-02-30 | day | 2025-02-30"
                        + " | This is not a day as the mapping says days are written here.",
                "A,C1,East,W-1,1,1,5.1.2025 | day | 5.1.2025"
                        + " | This is not a day as the mapping says days are written here.",
                "A,C1,East,W-1,1,1,2026-03-02 | day | 2026-03-02 | The day is in the future.",
                "A,C1,East,W-1,1,1, | day | '' | A value is needed.",
                "A,C1,,W-1,1,1,2025-01-05 | country | '' | A value is needed.",
                "A,,,W-1,1,1,2025-01-05 | customer | '' | A value is needed.",
                "A,C1,East,,1,1,2025-01-05 | goods | '' | A value is needed.",
                ",C1,East,W-1,1,1,2025-01-05 | number | '' | A value is needed: it tells the orders apart.",
                "A,-5,East,W-1,1,1,2025-01-05 | customer | -5"
                        + " | A customer's code begins with a letter or digit and has at most 80 characters.",
                "A,C1,East,W-1,1,1 | '' | '' | 'The line has 6 values, the first line names 7 columns.'",
                "A,C1,East,W-1,1,1,2025-01-05,more | '' | ''"
                        + " | 'The line has 8 values, the first line names 7 columns.'",
            })
    void a_bad_line_is_rejected_with_its_column_and_the_reason_and_the_good_ones_are_in(
            String line, String column, String value, String reason) {
        Ended ended = importing.orderLines(line, GOOD);

        assertThat(ended.rejected()).hasSize(1);
        assertThat(ended.rejected().getFirst().replace("\"", ""))
                .isEqualTo("2," + column + "," + value + ",," + reason);
        assertThat(ended.shown().state()).isEqualTo(State.DONE);
        assertThat(ended.shown().linesAccepted()).isEqualTo(1);
        assertThat(ended.shown().linesRejected()).isEqualTo(1);
        assertThat(importing.ledger.sent(BringAlongOrder.class))
                .extracting(order -> order.order().value())
                .containsExactly("old-B");
    }

    @Test
    void the_other_lines_of_the_order_are_in() {
        Ended ended = importing.orderLines(
                "A,C1,East,W-1,1,1,2025-01-05", "A,C1,East,W-2,x,1,2025-01-05", "A,C1,East,W-3,1,2,2025-01-05");

        assertThat(ended.rejected()).containsExactly("3,pieces,x,,This is not a number.");
        assertThat(importing.ledger.sent(BringAlongOrder.class).getFirst().lines())
                .hasSize(2);
        assertThat(importing
                        .ledger
                        .sent(ChargeInvoice.class)
                        .getFirst()
                        .amount()
                        .toDecimal())
                .isEqualTo("3.00");
    }

    @Test
    void an_order_is_complete_also_when_its_last_line_is_bad() {
        importing.orderLines("A,C1,East,W-1,1,1,2025-01-05", "A,C1,East,W-2,x,1,2025-01-05", GOOD);

        assertThat(importing.ledger.sent(BringAlongOrder.class))
                .extracting(order -> order.order().value())
                .containsExactly("old-A", "old-B");
    }

    @Test
    void no_account_is_opened_for_a_line_that_is_rejected() {
        importing.orderLines("A".repeat(80) + ",C1,East,W-1,1,1,2025-01-05");

        assertThat(importing.ledger.sent(OpenAccount.class)).isEmpty();
    }

    @Test
    void all_lines_of_an_order_say_the_same_of_its_bill() {
        Ended ended = importing.orderLines(
                "A,C1,East,W-1,1,1,2025-01-05", "A,C1,East,W-1,1,1,2025-01-06", "A,C2,East,W-1,1,1,2025-01-05");

        assertThat(ended.rejected())
                .containsExactly(
                        "3,day,2025-01-06,,All lines of an order say the same here; the first says 2025-01-05.",
                        "4,customer,C2,,All lines of an order say the same here; the first says C1.");
    }

    @Test
    void a_control_character_is_rejected_and_a_quoted_line_break_counts_as_a_line() {
        Ended ended = importing.orderLines(
                "A,C1,East,\"W\n1\",1,1,2025-01-05", "B,C1,East,W\u00011,1,1,2025-01-05", "C,C1,East,W,x,1,2025-01-05");

        assertThat(ended.rejected()).last().isEqualTo("5,pieces,x,,This is not a number.");
        assertThat(ended.shown().linesRejected()).isEqualTo(3);
    }

    @Test
    void a_minus_sign_is_a_mistake_when_the_mapping_says_so() {
        Ended ended = importing.run(
                Importing.ORDER_LINES + "signs: {negativeQuantity: reject, negativePrice: reject}\n",
                Importing.HEADER + "A,C1,East,W-1,-1,1,2025-01-05\nB,C1,East,W-1,1,-1,2025-01-05\n" + GOOD);

        assertThat(ended.rejected())
                .containsExactly(
                        "2,pieces,-1,,A quantity is not negative here.", "3,price,-1,,A price is not negative here.");
    }

    @Test
    void numbers_may_be_written_with_a_comma() {
        Ended ended = importing.run(
                Importing.ORDER_LINES + "file: {separator: ;, decimal: \",\", grouping: .}\n",
                Importing.HEADER.replace(',', ';') + "A;C1;East;W-1;1.000;1,5;2025-01-05\n");

        assertThat(ended.rejected()).isEmpty();
        assertThat(importing
                        .ledger
                        .sent(ChargeInvoice.class)
                        .getFirst()
                        .amount()
                        .toDecimal())
                .isEqualTo("1500.00");
    }
}
