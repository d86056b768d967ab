package io.countersign.query.receivables;

import static io.countersign.query.receivables.Histories.MAY;
import static io.countersign.query.receivables.Histories.invoice;
import static io.countersign.query.receivables.Histories.life;
import static io.countersign.query.receivables.Histories.money;
import static io.countersign.query.receivables.Histories.opened;
import static io.countersign.query.receivables.Histories.put;
import static io.countersign.query.receivables.Histories.slip;
import static io.countersign.query.receivables.Histories.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.money.Money;
import io.countersign.query.documents.Recorded;
import io.countersign.query.journal.ChartOfAccounts;
import io.countersign.query.journal.Journal;
import io.countersign.receivables.ReceivablesQuery.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On every single day, the journal says of a customer what the receivables say. */
class JournalAgreesTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void an_invoice_that_is_paid_and_a_payment_that_bounced() {
        agrees(life(), LocalDate.MIN);
    }

    @Test
    void an_invoice_dated_before_the_money_that_was_put_towards_its_order() {
        agrees(earmarkedLater(), LocalDate.MIN);
    }

    @Test
    void facts_that_come_after_their_month_was_closed() {
        agrees(life(), JUNE);
        agrees(earmarkedLater(), JUNE);
    }

    private static List<AccountEvent> earmarkedLater() {
        return List.of(
                opened(),
                slip(1, 70),
                money(1, 70, MAY.plusDays(10)),
                put(1, 1, 60, MAY.plusDays(10)),
                invoice(1, 100, MAY.plusDays(5)));
    }

    private static void agrees(List<AccountEvent> events, LocalDate openFrom) {
        List<Entry> entries = new ArrayList<>();
        Journal journal = new Journal(ZoneOffset.UTC, remittance -> true);
        for (int i = 0; i < events.size(); i++) {
            entries.addAll(journal.entries(events.get(i), recorded(i, openFrom), "name", "stream"));
        }
        for (Entry entry : entries) {
            assertThat(entry.postings().stream().map(Posting::amount).reduce(yuan(0), Money::plus))
                    .isEqualTo(yuan(0));
        }
        for (LocalDate day = MAY.minusDays(1); day.isBefore(JUNE.plusDays(20)); day = day.plusDays(1)) {
            Figures owed = figures(events, openFrom, day);
            assertThat(sum(entries, ChartOfAccounts.RECEIVABLES, day)).isEqualTo(owed.balance());
            assertThat(sum(entries, ChartOfAccounts.ADVANCES, day))
                    .isEqualTo(owed.advance().negated());
        }
    }

    private static Recorded recorded(int position, LocalDate openFrom) {
        // the account was opened, and whatever comes after position 3 comes after the closing
        return new Recorded(position, Instant.parse("2026-05-01T00:00:00Z"), position > 3 ? openFrom : LocalDate.MIN);
    }

    private static Money sum(List<Entry> entries, String account, LocalDate day) {
        return entries.stream()
                .filter(entry -> !entry.on().isAfter(day))
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account().equals(account))
                .map(Posting::amount)
                .reduce(yuan(0), Money::plus);
    }

    private static Figures figures(List<AccountEvent> events, LocalDate openFrom, LocalDate day) {
        BusinessDays days = new BusinessDays(ZoneOffset.UTC);
        ReceivablesFold fold = ReceivablesFold.ofADay();
        AccountReceivables owed = AccountReceivables.opened(opened());
        for (int i = 1; i < events.size(); i++) {
            for (BusinessDays.Dated dated : days.of(events.get(i), recorded(i, openFrom))) {
                if (!dated.on().isAfter(day)) {
                    owed = fold.after(owed, dated.part());
                }
            }
        }
        return Ageing.of(owed, day);
    }
}
