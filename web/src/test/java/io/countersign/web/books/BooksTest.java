package io.countersign.web.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.books.BooksQuery.Posting;
import io.countersign.money.Money;
import io.countersign.people.Role;
import io.countersign.trial.Answer;
import io.countersign.trial.Caller;
import io.countersign.trial.Callers;
import io.countersign.trial.EdgeTrial;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

@EdgeTrial
class BooksTest {

    private static final String ADDRESS = "/api/v1/books";

    private final Callers callers;

    BooksTest(Callers callers) {
        this.callers = callers;
    }

    @Test
    void a_month_is_closed_with_its_figures_and_listed() {
        Answer closed = finance().post(ADDRESS + "/closings", "{\"month\": \"2025-12\"}");

        assertThat(closed.status()).isEqualTo(201);
        assertThat(closed.json().path("figures").get(0).path("closing").asString())
                .isEqualTo("26.00");
        assertThat(finance().get(ADDRESS + "/closings").json().findValuesAsString("month"))
                .contains("2025-12");
    }

    @Test
    void what_is_no_month_is_refused() {
        assertThat(finance()
                        .post(ADDRESS + "/closings", "{\"month\": \"December\"}")
                        .fields())
                .containsExactly("month");
    }

    @Test
    void the_journal_is_written_page_by_page_for_hledger() {
        assertThat(finance().get(ADDRESS + "/journal?format=hledger").text())
                .startsWith("; Countersign journal, read to event 8\n")
                .contains("commodity CNY\n    format 1000.00 CNY\n")
                .contains("""
                        2026-01-12 * (INV-[1]) account.invoice-charged
                            ; event: 7
                            ; recorded: 2026-01-12T08:00:00Z
                            Assets:1122-Receivables:C001  26.00 CNY
                            Income:6001-Sales  -26.00 CNY
                        """)
                .contains("    ; late: 2025-12-31\n    Assets:1122-Receivables:X-u5ba2--u6237--u2d-X  26.00 CNY\n")
                .contains("    ; 1122 客户-X\n");
    }

    @Test
    void the_journal_is_written_for_beancount_with_accounts_opened_before_everything() {
        assertThat(finance().get(ADDRESS + "/journal?format=beancount").text())
                .contains("1900-01-01 open Assets:1122-Receivables:C001\n  code: \"1122 C001\"\n")
                .contains("2026-01-12 * \"INV-(1)\" \"account.invoice-charged\"\n  event: 7\n")
                .contains("  late: 2025-12-31\n");
    }

    @Test
    void the_journal_is_written_for_spreadsheets() {
        assertThat(finance().get(ADDRESS + "/journal?format=csv").text())
                .startsWith("\uFEFFevent,on,late,")
                .contains(
                        "8,2026-01-12,2025-12-31,2026-01-12T08:00:00Z,account.invoice-charged,INV-(1),1122,客户-X,CNY,26.00");
    }

    @Test
    void different_names_stay_different_in_plain_characters() {
        assertThat(List.of("C001", "c001", "X", "-", "a-b", "a.b", "客户", "客-户").stream()
                        .map(AccountName::plain)
                        .distinct())
                .hasSize(8)
                .allMatch(name -> name.matches("[A-Z0-9][A-Za-z0-9-]*"));
    }

    @Test
    void accounts_of_the_chart_are_called_by_place_code_and_word() {
        Money one = Money.of("1", Currency.getInstance("CNY"));

        assertThat(List.of("1012", "1901", "6603").stream()
                        .map(account -> AccountName.of(new Posting(account, null, one))))
                .containsExactly("Assets:1012-OtherFunds", "Assets:1901-ToBeCleared", "Expenses:6603-Financial");
    }

    @Test
    void two_views_of_what_was_owed_are_compared() {
        var comparison = finance()
                .get("/api/v1/history/receivables?asOf=2026-01-01&compareAsOf=2026-01-31")
                .json();

        assertThat(comparison.path("before").path("asOf").asString()).isEqualTo("2026-01-01");
        assertThat(comparison.path("rows").get(0).path("difference").asString()).isEqualTo("26.00");
        assertThat(comparison
                        .path("rows")
                        .get(0)
                        .path("events")
                        .get(0)
                        .path("amount")
                        .asString())
                .isEqualTo("26.00");
    }

    @Test
    void who_does_not_keep_the_books_neither_closes_nor_reads_them() {
        Caller keeper = callers.as(Role.WAREHOUSE);

        assertThat(keeper.post(ADDRESS + "/closings", "{\"month\": \"2025-11\"}")
                        .status())
                .isEqualTo(403);
        assertThat(keeper.get(ADDRESS + "/journal?format=csv").status()).isEqualTo(403);
    }

    private Caller finance() {
        return callers.as(Role.FINANCE);
    }
}
