package io.countersign.query.receivables;

import static io.countersign.query.receivables.Histories.MAY;
import static io.countersign.query.receivables.Histories.creditNote;
import static io.countersign.query.receivables.Histories.invoice;
import static io.countersign.query.receivables.Histories.life;
import static io.countersign.query.receivables.Histories.money;
import static io.countersign.query.receivables.Histories.opened;
import static io.countersign.query.receivables.Histories.put;
import static io.countersign.query.receivables.Histories.slip;
import static io.countersign.query.receivables.Histories.yuan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountEvent;
import io.countersign.money.Money;
import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold.UnknownDocument;
import io.countersign.query.documents.Recorded;
import io.countersign.receivables.ReceivablesQuery.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer owes, worked out from what happened. */
class ReceivablesFoldTest {

    private static final Recorded RECORDED = new Recorded(1, Instant.parse("2026-05-01T00:00:00Z"), LocalDate.MIN);

    @Test
    void an_invoice_is_owed_until_money_takes_it() {
        assertThat(figures(List.of(opened(), invoice(1, 100, MAY)), MAY).balance())
                .isEqualTo(yuan(100));
        Figures paid = figures(
                List.of(opened(), invoice(1, 100, MAY), slip(1, 120), money(1, 120, MAY), put(1, 1, 100, MAY)), MAY);
        assertThat(paid.balance()).isEqualTo(yuan(0));
        assertThat(paid.received()).isEqualTo(yuan(100));
        assertThat(paid.advance()).isEqualTo(yuan(20));
        assertThat(paid.available()).isEqualTo(yuan(20));
        assertThat(paid.openInvoices()).isZero();
    }

    @Test
    void a_slip_is_available_before_it_is_money() {
        Figures seen = figures(List.of(opened(), slip(1, 70)), MAY);
        assertThat(seen.available()).isEqualTo(yuan(70));
        assertThat(seen.advance()).isEqualTo(yuan(0));
    }

    @Test
    void money_put_towards_an_order_that_is_not_billed_is_an_advance_and_not_available() {
        List<AccountEvent> earmarked = List.of(opened(), slip(1, 70), money(1, 70, MAY), put(1, 1, 60, MAY));
        assertThat(figures(earmarked, MAY).advance()).isEqualTo(yuan(70));
        assertThat(figures(earmarked, MAY).available()).isEqualTo(yuan(10));
        List<AccountEvent> billed = new ArrayList<>(earmarked);
        billed.add(invoice(1, 100, MAY));
        assertThat(figures(billed, MAY).balance()).isEqualTo(yuan(40));
        assertThat(figures(billed, MAY).received()).isEqualTo(yuan(60));
    }

    @Test
    void a_credit_note_that_no_invoice_takes_stands_in_not_yet_due() {
        Figures credited = figures(List.of(opened(), creditNote(1, 1, 30, MAY)), MAY);
        assertThat(credited.balance()).isEqualTo(yuan(-30));
        assertThat(credited.notYetDue()).isEqualTo(yuan(-30));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "30,1", "31,2", "60,2", "61,3", "90,3", "91,4"})
    void age_is_counted_from_the_due_date(int daysOverdue, int bucket) {
        LocalDate asOf = MAY.plusDays(30L + daysOverdue);
        Figures owed = figures(List.of(opened(), invoice(1, 100, MAY)), asOf);
        assertThat(buckets(owed).get(bucket)).isEqualTo(yuan(100));
        assertThat(owed.oldestOverdueDays()).isEqualTo(daysOverdue);
    }

    @ParameterizedTest
    @CsvSource({"0", "5", "10", "20", "25", "100"})
    void the_buckets_add_up_to_the_balance_and_the_balance_to_what_was_billed(int days) {
        LocalDate asOf = MAY.plusDays(days);
        Figures owed = figures(asOf(life(), asOf), asOf);
        assertThat(buckets(owed).stream().reduce(yuan(0), Money::plus)).isEqualTo(owed.balance());
        assertThat(owed.billed().minus(owed.received()).minus(owed.credited())).isEqualTo(owed.balance());
    }

    @ParameterizedTest
    @CsvSource({"0,100", "4,100", "5,0", "9,0", "10,30", "19,30", "20,150", "24,150", "25,120", "100,120"})
    void as_of_each_day_the_account_owes_what_had_happened_by_then(int days, long owed) {
        LocalDate asOf = MAY.plusDays(days);
        assertThat(figures(asOf(life(), asOf), asOf).balance()).isEqualTo(yuan(owed));
    }

    @Test
    void the_parts_of_all_days_come_to_the_same_as_the_whole_events() {
        LocalDate late = MAY.plusYears(1);
        assertThat(figures(asOf(life(), late), late)).isEqualTo(figures(life(), late));
    }

    @Test
    void seeing_history_twice_changes_nothing() {
        DocumentsInMap<AccountReceivables> documents = new DocumentsInMap<>(new ReceivablesFold());
        for (int time = 0; time < 2; time++) {
            long position = 1;
            for (AccountEvent event : life()) {
                documents.fold(event, position++);
            }
        }
        assertThat(Ageing.of(documents.find("C001").orElseThrow(), MAY)).isEqualTo(figures(life(), MAY));
    }

    @Test
    void an_event_about_an_account_that_was_never_opened_stops_the_view() {
        DocumentsInMap<AccountReceivables> documents = new DocumentsInMap<>(new ReceivablesFold());
        assertThatThrownBy(() -> documents.fold(invoice(1, 100, MAY), 1)).isInstanceOf(UnknownDocument.class);
    }

    private static List<AccountEvent> asOf(List<AccountEvent> events, LocalDate day) {
        BusinessDays days = new BusinessDays(ZoneOffset.UTC);
        return events.stream()
                .flatMap(event -> days.of(event, RECORDED).stream())
                .filter(dated -> !dated.on().isAfter(day))
                .map(BusinessDays.Dated::part)
                .toList();
    }

    private static Figures figures(List<AccountEvent> events, LocalDate asOf) {
        ReceivablesFold fold = new ReceivablesFold();
        AccountReceivables owed = fold.after(null, events.getFirst());
        for (AccountEvent event : events.subList(1, events.size())) {
            owed = fold.after(owed, event);
        }
        return Ageing.of(owed, asOf);
    }

    private static List<Money> buckets(Figures owed) {
        return List.of(
                owed.notYetDue(),
                owed.overdue1to30(),
                owed.overdue31to60(),
                owed.overdue61to90(),
                owed.overdueOver90());
    }
}
