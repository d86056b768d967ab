package io.countersign.query.performance;

import static io.countersign.query.performance.Projects.HOTEL;
import static io.countersign.query.performance.Projects.asked;
import static io.countersign.query.performance.Projects.drawn;
import static io.countersign.query.performance.Projects.granted;
import static io.countersign.query.performance.Projects.registered;
import static io.countersign.query.sales.Sold.BOSS;
import static io.countersign.query.sales.Sold.CNY;
import static io.countersign.query.sales.Sold.LI;
import static io.countersign.query.sales.Sold.MONDAY;
import static io.countersign.query.sales.Sold.NORTHWALL;
import static io.countersign.query.sales.Sold.SOUTHWALL;
import static io.countersign.query.sales.Sold.WANG;
import static io.countersign.query.sales.Sold.ZONE;
import static io.countersign.query.sales.Sold.cell;
import static io.countersign.query.sales.Sold.creditNote;
import static io.countersign.query.sales.Sold.invoice;
import static io.countersign.query.sales.Sold.opened;
import static io.countersign.query.sales.Sold.paid;
import static io.countersign.query.sales.Sold.placed;
import static io.countersign.query.sales.Sold.rolls;
import static io.countersign.query.sales.Sold.yuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseEvent.ExpensesPlanned;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.money.Money;
import io.countersign.people.Department;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.performance.PerformanceQuery.By;
import io.countersign.performance.PerformanceQuery.ShowPerformance;
import io.countersign.performance.TargetEvent.TargetSet;
import io.countersign.performance.TargetsId;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.OfficePolicy.DiscountTier;
import io.countersign.policy.OfficePolicy.ProjectTerms;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.query.expenses.ExpenseClaimCard;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.registers.ServerOfRegisters;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.sales.AttributionsFold;
import io.countersign.query.sales.ProjectOrdersFold;
import io.countersign.query.sales.SalesFold;
import io.countersign.query.sales.Sold;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.sales.Period;
import io.countersign.sales.Period.Kind;
import io.countersign.staff.StaffEvent.DepartmentAssigned;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How people, departments and the company did. */
class PerformanceAnswersTest {

    private static final Period MAY = Period.of(Kind.MONTH, MONDAY);
    private static final Department FIRST = new Department("一部");
    private static final Department SECOND = new Department("二部");

    @TempDir
    private Path data = Path.of("");

    private final Sold sold = new Sold();

    /** Two salespeople of two departments; one sells more, the other to a project for eight tenths of the list price. */
    private void twoPeopleSell() {
        sold.on(MONDAY.minusDays(20), opened(NORTHWALL, "East", LI), opened(SOUTHWALL, "South", WANG));
        sold.on(
                MONDAY.minusDays(20),
                new DepartmentAssigned(LI, FIRST, MONDAY.minusDays(30), BOSS),
                new DepartmentAssigned(WANG, SECOND, MONDAY.minusDays(30), BOSS));
        sold.on(MONDAY.minusDays(10), placed(SOUTHWALL, 1, rolls("W-1", 4, 100)));
        sold.on(MONDAY.minusDays(10), invoice(SOUTHWALL, 1, 400, MONDAY.minusDays(10)));
        sold.on(
                MONDAY,
                registered(),
                asked(1, 80, 200),
                granted(1, 80, 200),
                drawn(2, 10, 80),
                placed(NORTHWALL, 2, HOTEL, rolls("P-1", 10, 80)));
        sold.on(MONDAY, placed(SOUTHWALL, 3, rolls("W-1", 7, 100)));
        sold.on(MONDAY.plusDays(1), invoice(NORTHWALL, 2, 800, MONDAY.plusDays(1)));
        sold.on(MONDAY.plusDays(1), invoice(SOUTHWALL, 3, 700, MONDAY.plusDays(1)));
        sold.on(MONDAY.plusDays(2), paid(SOUTHWALL, 3, 300, MONDAY.plusDays(2)));
        sold.on(MONDAY.plusDays(3), new TargetSet(TargetsId.of(LI), YearMonth.of(2026, 5), yuan(1_280), BOSS));
        sold.on(MONDAY.plusDays(3), new TargetSet(TargetsId.of(SECOND), YearMonth.of(2026, 5), yuan(1_400), BOSS));
        spent(MONDAY.plusDays(4), 90);
    }

    private void spent(LocalDate on, long yuan) {
        ExpenseClaimId claim = new ExpenseClaimId("EX-1");
        ExpenseInvoice hotel =
                new ExpenseInvoice(new ExpenseInvoiceNumber("FP1"), "Hotel", yuan(yuan), on, ExpenseCategory.TRAVEL);
        sold.on(
                on,
                new ExpensesPlanned(
                        claim, WANG, new Region("South"), null, "visit", ExpenseCategory.TRAVEL, yuan(yuan), on),
                new ExpenseClaimSubmitted(claim, WANG, List.of(hotel), yuan(yuan), on),
                new ExpenseClaimApproved(
                        claim,
                        WANG,
                        null,
                        yuan(yuan),
                        null,
                        new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null),
                        on,
                        BOSS));
    }

    @Test
    void whoever_sold_most_by_weight_stands_first() {
        twoPeopleSell();
        Report board = board(MAY, By.PERSON);

        assertThat(board.rows()).extracting(Row::key).containsExactly("p-wang/CNY", "p-li/CNY");
        assertThat(cell(board, "p-wang/CNY", "rank")).isEqualTo(new Cell.Count(1));
        assertThat(cell(board, "p-wang/CNY", "effective")).isEqualTo(amount(700));
        assertThat(cell(board, "p-wang/CNY", "collected")).isEqualTo(amount(300));
        assertThat(cell(board, "p-wang/CNY", "cost")).isEqualTo(amount(90));
        assertThat(cell(board, "p-wang/CNY", "effectiveBefore")).isEqualTo(amount(400));
        assertThat(cell(board, "p-wang/CNY", "trend")).isEqualTo(new Cell.Percent(7_500));
        assertThat(cell(board, "p-wang/CNY", "target")).isEqualTo(Cell.NOTHING);
        assertThat(cell(board, "p-li/CNY", "rank")).isEqualTo(new Cell.Count(2));
        assertThat(cell(board, "p-li/CNY", "sales")).isEqualTo(amount(800));
        assertThat(cell(board, "p-li/CNY", "effective")).isEqualTo(amount(640));
        assertThat(cell(board, "p-li/CNY", "targetShare")).isEqualTo(new Cell.Percent(5_000));
        assertThat(cell(board, "p-li/CNY", "trend")).isEqualTo(Cell.NOTHING);
        assertThat(cell(board, "CNY", "effective")).isEqualTo(amount(1_340));
        assertThat(board.checks()).allMatch(Report.Check::holds);
    }

    @Test
    void departments_and_the_company_are_their_people() {
        twoPeopleSell();
        Report departments = board(MAY, By.DEPARTMENT);
        Report company = board(MAY, By.COMPANY);

        assertThat(cell(departments, "一部/CNY", "effective")).isEqualTo(amount(640));
        assertThat(cell(departments, "二部/CNY", "targetShare")).isEqualTo(new Cell.Percent(5_000));
        assertThat(cell(company, "company/CNY", "sales")).isEqualTo(amount(1_500));
        assertThat(cell(company, "company/CNY", "cost")).isEqualTo(amount(90));
    }

    @Test
    void what_was_sold_before_somebody_changed_departments_stays_where_it_was() {
        twoPeopleSell();
        sold.on(MONDAY.plusDays(5), new DepartmentAssigned(LI, SECOND, MONDAY.plusDays(2), BOSS));
        sold.on(MONDAY.plusDays(5), invoice(NORTHWALL, 5, 10, MONDAY.plusDays(2)));
        Report departments = board(MAY, By.DEPARTMENT);

        assertThat(cell(departments, "一部/CNY", "sales")).isEqualTo(amount(800));
        assertThat(cell(departments, "二部/CNY", "sales")).isEqualTo(amount(710));
    }

    @Test
    void a_later_approval_and_a_later_policy_move_nothing_that_was_sold_before() {
        twoPeopleSell();
        Report before = board(MAY, By.PERSON);
        sold.on(MONDAY.plusDays(6), asked(2, 60, 200), granted(2, 60, 200));
        sold.on(MONDAY.plusDays(6), policyOfTiers(new DiscountTier(90, 50)));

        assertThat(board(MAY, By.PERSON).rows()).isEqualTo(before.rows());
    }

    @Test
    void the_policy_of_its_day_weighs_an_invoice() {
        twoPeopleSell();
        sold.on(MONDAY.plusDays(6), policyOfTiers(new DiscountTier(75, 70)));
        sold.on(MONDAY.plusDays(6), drawn(6, 10, 80), placed(NORTHWALL, 6, HOTEL, rolls("P-1", 10, 80)));
        sold.on(MONDAY.plusDays(7), invoice(NORTHWALL, 6, 800, MONDAY.plusDays(7)));

        assertThat(cell(board(MAY, By.PERSON), "p-li/CNY", "effective")).isEqualTo(amount(640 + 560));
    }

    @Test
    void what_comes_back_takes_away_no_more_than_it_had_counted() {
        twoPeopleSell();
        sold.on(MONDAY.plusDays(8), creditNote(NORTHWALL, 2, 400, MONDAY.plusDays(8)));
        Report board = board(MAY, By.PERSON);

        assertThat(cell(board, "p-li/CNY", "sales")).isEqualTo(amount(400));
        assertThat(cell(board, "p-li/CNY", "effective")).isEqualTo(amount(320));
        assertThat(board.checks()).allMatch(Report.Check::holds);
    }

    @Test
    void a_month_with_a_return_and_no_sale_holds_what_is_checked() {
        twoPeopleSell();
        LocalDate june = LocalDate.of(2026, 6, 2);
        sold.on(june, creditNote(NORTHWALL, 2, 400, june));
        Report board = board(Period.of(Kind.MONTH, june), By.PERSON);

        assertThat(cell(board, "p-li/CNY", "effective")).isEqualTo(amount(-320));
        assertThat(board.checks()).allMatch(Report.Check::holds);
    }

    @Test
    void a_quarter_aims_at_what_its_months_aim_at() {
        twoPeopleSell();
        sold.on(MONDAY.plusDays(9), new TargetSet(TargetsId.of(LI), YearMonth.of(2026, 6), yuan(20), BOSS));
        sold.on(MONDAY.plusDays(9), new TargetSet(TargetsId.of(LI), YearMonth.of(2026, 7), yuan(5), BOSS));

        assertThat(cell(board(Period.of(Kind.QUARTER, MONDAY), By.PERSON), "p-li/CNY", "target"))
                .isEqualTo(amount(1_300));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_facts_behind_every_figure_add_up_to_it(By by) {
        twoPeopleSell();
        sold.on(MONDAY.plusDays(8), creditNote(NORTHWALL, 2, 400, MONDAY.plusDays(8)));
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            PerformanceAnswers answers = answers(server, group -> -1);
            Report board = answers.answer(new ShowPerformance(MAY, by, null));
            for (Row row : Stream.concat(board.rows().stream(), board.totals().stream())
                    .toList()) {
                for (String column : List.of("sales", "effective", "collected", "cost", "effectiveBefore")) {
                    assertThat(new Cell.Amount(
                                    sum(answers.behind(new ShowPerformance(MAY, by, null), row.key(), column))))
                            .as(row.key() + " " + column)
                            .isEqualTo(cell(board, row.key(), column));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_view_says_what_the_log_says(By by) {
        twoPeopleSell();
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            for (Kind kind : Kind.values()) {
                ShowPerformance question = new ShowPerformance(Period.of(kind, MONDAY.plusDays(1)), by, null);
                assertThat(answers(server, group -> sold.fold().head()).answer(question))
                        .isEqualTo(answers(server, group -> -1).answer(question));
            }
        }
    }

    private static PolicyPublished policyOfTiers(DiscountTier tier) {
        OfficePolicy old = OfficePolicy.AS_DELIVERED;
        ProjectTerms terms = old.projects();
        return new PolicyPublished(
                PolicyId.OFFICE,
                1,
                new OfficePolicy(
                        old.credit(),
                        old.dunning(),
                        old.reservations(),
                        new ProjectTerms(
                                terms.protectionDays(),
                                terms.largeAboveRolls(),
                                terms.priceApprovalAboveRolls(),
                                terms.depositPercent(),
                                List.of(tier),
                                10),
                        old.papers(),
                        old.bank()),
                "new tiers",
                BOSS);
    }

    private Report board(Period period, By by) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            return answers(server, group -> -1).answer(new ShowPerformance(period, by, null));
        }
    }

    private PerformanceAnswers answers(ServerOfRegisters server, ToLongFunction<String> reached) {
        LogFold log = sold.fold();
        Closings closings = sold.closings();
        return new PerformanceAnswers(
                new Snapshots(log, closings, reached),
                new PerformanceAnswers.Registers(
                        server.following(new SalesFold(ZONE), log, closings),
                        server.following(new AttributionsFold(ZONE), log, closings),
                        server.following(new ProjectOrdersFold(), log, closings),
                        server.following(new GrantedPricesFold(), log, closings),
                        server.following(new ExpenseClaimCard(), log, closings),
                        server.following(new DepartmentsFold(), log, closings),
                        server.following(new TargetsFold(), log, closings)),
                log,
                closings,
                ZONE);
    }

    private static Money sum(List<Fact> facts) {
        Money sum = Money.zero(CNY);
        for (Fact fact : facts) {
            @Nullable Money amount = fact.amount();
            sum = amount == null ? sum : sum.plus(amount);
        }
        return sum;
    }

    private static Cell amount(long yuan) {
        return new Cell.Amount(yuan(yuan));
    }
}
