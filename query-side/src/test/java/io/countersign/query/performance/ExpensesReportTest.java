package io.countersign.query.performance;

import static io.countersign.query.sales.Sold.BOSS;
import static io.countersign.query.sales.Sold.LI;
import static io.countersign.query.sales.Sold.MONDAY;
import static io.countersign.query.sales.Sold.WANG;
import static io.countersign.query.sales.Sold.cell;
import static io.countersign.query.sales.Sold.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseEvent.ExpensesPlanned;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.money.Money;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.performance.PerformanceQuery.ShowExpenses;
import io.countersign.query.expenses.ExpenseClaimCard;
import io.countersign.query.registers.ServerOfRegisters;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.sales.Sold;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.sales.Period;
import io.countersign.sales.Period.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was claimed, approved, paid and refused. */
class ExpensesReportTest {

    private static final ShowExpenses YEAR = new ShowExpenses(Period.of(Kind.YEAR, MONDAY), null);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 3);

    @TempDir
    private Path data = Path.of("");

    private final Sold sold = new Sold();

    @BeforeEach
    void two_people_claim() {
        sold.on(MONDAY, planned(1, LI), planned(2, WANG));
        sold.on(
                MONDAY,
                new ExpenseClaimSubmitted(
                        claim(1),
                        LI,
                        List.of(invoice(1, 60, ExpenseCategory.TRAVEL), invoice(2, 40, ExpenseCategory.SUPPLIES)),
                        yuan(100),
                        MONDAY),
                new ExpenseClaimSubmitted(
                        claim(2), WANG, List.of(invoice(3, 30, ExpenseCategory.TRAVEL)), yuan(30), MONDAY));
        sold.on(
                MONDAY.plusDays(1),
                new ExpenseClaimApproved(
                        claim(1),
                        LI,
                        null,
                        yuan(100),
                        null,
                        new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null),
                        MONDAY.plusDays(1),
                        BOSS),
                new ExpenseClaimRefused(claim(2), WANG, List.of(), "no invoice", MONDAY.plusDays(1), BOSS));
        sold.on(JUNE, new ExpenseClaimPaid(claim(1), LI, yuan(100), JUNE, "ICBC-1", BOSS));
    }

    @Test
    void each_step_counts_in_the_month_of_its_day() {
        Report expenses = show();

        assertThat(expenses.rows())
                .extracting(Row::key)
                .containsExactly(
                        "p-li/SUPPLIES/2026-05/CNY",
                        "p-li/SUPPLIES/2026-06/CNY",
                        "p-li/TRAVEL/2026-05/CNY",
                        "p-li/TRAVEL/2026-06/CNY",
                        "p-wang/TRAVEL/2026-05/CNY");
        assertThat(cell(expenses, "p-li/TRAVEL/2026-05/CNY", "claimed")).isEqualTo(amount(60));
        assertThat(cell(expenses, "p-li/TRAVEL/2026-05/CNY", "approved")).isEqualTo(amount(60));
        assertThat(cell(expenses, "p-li/TRAVEL/2026-05/CNY", "paid")).isEqualTo(amount(0));
        assertThat(cell(expenses, "p-li/SUPPLIES/2026-06/CNY", "paid")).isEqualTo(amount(40));
        assertThat(cell(expenses, "p-wang/TRAVEL/2026-05/CNY", "refused")).isEqualTo(amount(30));
        assertThat(cell(expenses, "CNY", "claimed")).isEqualTo(amount(130));
        assertThat(expenses.checks()).allMatch(Report.Check::holds);
    }

    @Test
    void what_lies_outside_the_period_is_left_out() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            Report june = answers(server).answer(new ShowExpenses(Period.of(Kind.MONTH, JUNE), null));
            assertThat(cell(june, "CNY", "claimed")).isEqualTo(amount(0));
            assertThat(cell(june, "CNY", "paid")).isEqualTo(amount(100));
        }
    }

    @Test
    void the_facts_behind_every_figure_add_up_to_it() {
        Report expenses = show();
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            for (Row row : Stream.concat(expenses.rows().stream(), expenses.totals().stream())
                    .toList()) {
                for (String column : List.of("claimed", "approved", "paid", "refused")) {
                    Money sum = answers(server).behind(YEAR, row.key(), column).stream()
                            .map(Fact::amount)
                            .map(Objects::requireNonNull)
                            .reduce(yuan(0), Money::plus);
                    assertThat(new Cell.Amount(sum))
                            .as(row.key() + " " + column)
                            .isEqualTo(cell(expenses, row.key(), column));
                }
            }
        }
    }

    private Report show() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            return answers(server).answer(YEAR);
        }
    }

    private ExpensesReport answers(ServerOfRegisters server) {
        return new ExpensesReport(
                new Snapshots(sold.fold(), sold.closings(), group -> -1),
                server.following(new ExpenseClaimCard(), sold.fold(), sold.closings()),
                sold.fold());
    }

    private static ExpensesPlanned planned(int number, PersonId claimant) {
        return new ExpensesPlanned(
                claim(number), claimant, new Region("East"), null, "visit", ExpenseCategory.TRAVEL, yuan(90), MONDAY);
    }

    private static ExpenseInvoice invoice(int number, long yuan, ExpenseCategory category) {
        return new ExpenseInvoice(new ExpenseInvoiceNumber("FP" + number), "Hotel", yuan(yuan), MONDAY, category);
    }

    private static ExpenseClaimId claim(int number) {
        return new ExpenseClaimId("EX-" + number);
    }

    private static Cell amount(long yuan) {
        return new Cell.Amount(yuan(yuan));
    }
}
