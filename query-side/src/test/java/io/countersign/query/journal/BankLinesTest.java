package io.countersign.query.journal;

import static io.countersign.query.journal.ChartOfAccounts.BANK;
import static io.countersign.query.journal.ChartOfAccounts.FINANCIAL_EXPENSES;
import static io.countersign.query.journal.ChartOfAccounts.OTHER_FUNDS;
import static io.countersign.query.journal.ChartOfAccounts.TO_BE_CLEARED;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.bank.LinePurpose;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.bank.StatementId;
import io.countersign.books.BooksQuery.Entry;
import io.countersign.books.BooksQuery.Posting;
import io.countersign.money.Money;
import io.countersign.people.PersonId;
import io.countersign.query.documents.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BankLinesTest {

    private static final StatementId STATEMENT = new StatementId("BS-1");
    private static final PersonId SOMEBODY = new PersonId("somebody");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void a_fee_leaves_the_bank_and_is_a_financial_expense() {
        assertThat(posted(assigned(LinePurpose.FEE, -12)))
                .containsExactly(posting(BANK, "ICBC-1", -12), posting(FINANCIAL_EXPENSES, null, 12));
    }

    @Test
    void a_fee_that_the_bank_gives_back_lessens_the_financial_expenses() {
        assertThat(posted(assigned(LinePurpose.FEE, 12)))
                .containsExactly(posting(BANK, "ICBC-1", 12), posting(FINANCIAL_EXPENSES, null, -12));
    }

    @Test
    void interest_lessens_the_financial_expenses_when_it_comes_and_is_one_when_it_goes() {
        assertThat(posted(assigned(LinePurpose.INTEREST, 3)))
                .containsExactly(posting(BANK, "ICBC-1", 3), posting(FINANCIAL_EXPENSES, null, -3));
        assertThat(posted(assigned(LinePurpose.INTEREST, -3)))
                .containsExactly(posting(BANK, "ICBC-1", -3), posting(FINANCIAL_EXPENSES, null, 3));
    }

    @Test
    void a_transfer_of_our_own_is_under_way_until_the_other_account_says_that_it_came() {
        assertThat(posted(assigned(LinePurpose.OWN_TRANSFER, -500)))
                .containsExactly(posting(BANK, "ICBC-1", -500), posting(OTHER_FUNDS, null, 500));
    }

    @Test
    void what_only_words_explain_waits_for_the_general_ledger() {
        assertThat(posted(assigned(LinePurpose.OTHER, -70)))
                .containsExactly(posting(BANK, "ICBC-1", -70), posting(TO_BE_CLEARED, null, 70));
    }

    @Test
    void an_expense_posts_nothing_because_the_payment_of_its_claim_has_posted_it() {
        assertThat(posted(assigned(LinePurpose.EXPENSE, -70))).isEmpty();
        assertThat(posted(reopened(LinePurpose.EXPENSE, -70))).isEmpty();
    }

    @Test
    void a_line_that_is_opened_again_is_posted_the_other_way_round() {
        assertThat(posted(reopened(LinePurpose.FEE, -12)))
                .containsExactly(posting(BANK, "ICBC-1", 12), posting(FINANCIAL_EXPENSES, null, -12));
    }

    @Test
    void a_line_that_was_parked_posts_nothing_when_it_is_opened_again() {
        assertThat(posted(reopened(null, -12))).isEmpty();
    }

    @Test
    void what_comes_after_its_month_was_closed_counts_in_the_open_month_and_keeps_its_day() {
        Recorded late = new Recorded(9, Instant.parse("2026-06-03T02:00:00Z"), JUNE);

        for (Object event : List.of(assigned(LinePurpose.FEE, -12), reopened(LinePurpose.FEE, -12))) {
            Entry entry = entries(event, late).getFirst();
            assertThat(entry.on()).isEqualTo(JUNE);
            assertThat(entry.own()).isEqualTo(MAY);
            assertThat(entry.document()).isEqualTo("BS-1");
        }
    }

    private static List<Posting> posted(Object event) {
        List<Entry> entries = entries(event, Recorded.at(1));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.on()).isEqualTo(MAY));
        return entries.stream().flatMap(entry -> entry.postings().stream()).toList();
    }

    private static List<Entry> entries(Object event, Recorded recorded) {
        return new Journal(ZoneOffset.UTC, remittance -> false).entries(event, recorded, "name", "stream");
    }

    private static LineAssigned assigned(LinePurpose purpose, long amount) {
        return new LineAssigned(STATEMENT, 1, "ICBC-1", yuan(amount), MAY, purpose, "a word", SOMEBODY);
    }

    private static LineReopened reopened(@Nullable LinePurpose purpose, long amount) {
        return new LineReopened(STATEMENT, 1, "ICBC-1", yuan(amount), MAY, purpose, "by mistake", SOMEBODY);
    }

    private static Posting posting(String account, @Nullable String party, long amount) {
        return new Posting(account, party, yuan(amount));
    }

    private static Money yuan(long amount) {
        return new Money(amount * 100, Currency.getInstance("CNY"));
    }
}
