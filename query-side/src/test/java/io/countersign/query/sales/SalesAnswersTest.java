package io.countersign.query.sales;

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

import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.CustomerAccountId;
import io.countersign.books.BooksEvent.ClosingBegun;
import io.countersign.books.BooksId;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.people.Region;
import io.countersign.query.registers.ServerOfRegisters;
import io.countersign.query.registers.Snapshots;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Column;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.sales.Period;
import io.countersign.sales.Period.Kind;
import io.countersign.sales.SalesQuery.By;
import io.countersign.sales.SalesQuery.DrawUpWeeklyReport;
import io.countersign.sales.SalesQuery.Filter;
import io.countersign.sales.SalesQuery.ShowSales;
import io.countersign.sales.WeeklyReportEvent.WeeklyReportIssued;
import io.countersign.sales.WeeklyReportId;
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

/** What was sold, by whom and to whom, beside what was sold before. */
class SalesAnswersTest {

    private static final Period WEEK = Period.of(Kind.WEEK, MONDAY);
    private static final LocalDate NEXT_WEEK = MONDAY.plusDays(7);

    @TempDir
    private Path data = Path.of("");

    private final Sold sold = new Sold();

    /** A year, a week and some days of two customers of two salespeople in two regions. */
    private void twoCustomersBuy() {
        LocalDate yearAgo = WEEK.yearAgo().first();
        sold.on(yearAgo, opened(NORTHWALL, "East", LI), placed(NORTHWALL, 1, rolls("W-1", 2, 40)));
        sold.on(yearAgo, invoice(NORTHWALL, 1, 80, yearAgo));
        sold.on(yearAgo.plusDays(1), paid(NORTHWALL, 1, 80, yearAgo.plusDays(1)));
        LocalDate lastWeek = MONDAY.minusDays(3);
        sold.on(lastWeek, placed(NORTHWALL, 2, rolls("W-1", 5, 10)), invoice(NORTHWALL, 2, 50, lastWeek));
        sold.on(MONDAY, opened(SOUTHWALL, "South", WANG), placed(SOUTHWALL, 3, rolls("W-1", 3, 100)));
        sold.on(MONDAY.plusDays(1), invoice(SOUTHWALL, 3, 300, MONDAY.plusDays(1)));
        sold.on(MONDAY.plusDays(1), placed(NORTHWALL, 4, rolls("W-2", 1, 200), rolls("W-1", 1, 10)));
        sold.on(MONDAY.plusDays(2), invoice(NORTHWALL, 4, 210, MONDAY.plusDays(2)));
        sold.on(
                MONDAY.plusDays(2),
                new RegionChanged(NORTHWALL, new Region("East"), new Region("North"), "moved", BOSS));
        sold.on(MONDAY.plusDays(3), new SalespersonChanged(NORTHWALL, LI, WANG, "leave", BOSS));
        sold.on(MONDAY.plusDays(3), creditNote(NORTHWALL, 4, 60, MONDAY.plusDays(3)));
        sold.on(MONDAY.plusDays(4), paid(SOUTHWALL, 3, 120, MONDAY.plusDays(4)));
    }

    @Test
    void a_week_stands_beside_the_one_before_and_the_same_one_a_year_ago() {
        twoCustomersBuy();
        Report report = fromLog(NEXT_WEEK, ask(WEEK, By.CUSTOMER));

        assertThat(cell(report, "C001/CNY", "orders")).isEqualTo(new Cell.Count(1));
        assertThat(cell(report, "C001/CNY", "ordersBefore")).isEqualTo(new Cell.Count(1));
        assertThat(cell(report, "C001/CNY", "ordersYearAgo")).isEqualTo(new Cell.Count(1));
        assertThat(cell(report, "C001/CNY", "quantityRoll")).isEqualTo(new Cell.Goods(Quantity.of("2")));
        assertThat(cell(report, "C001/CNY", "billed")).isEqualTo(amount(210));
        assertThat(cell(report, "C001/CNY", "returned")).isEqualTo(amount(60));
        assertThat(cell(report, "C001/CNY", "net")).isEqualTo(amount(150));
        assertThat(cell(report, "C001/CNY", "netBefore")).isEqualTo(amount(50));
        assertThat(cell(report, "C001/CNY", "netYearAgo")).isEqualTo(amount(80));
        assertThat(cell(report, "C001/CNY", "netChange")).isEqualTo(new Cell.Percent(20_000));
        assertThat(cell(report, "C001/CNY", "collectedYearAgo")).isEqualTo(amount(80));
        assertThat(cell(report, "C002/CNY", "collected")).isEqualTo(amount(120));
        assertThat(cell(report, "C002/CNY", "netChange")).isEqualTo(Cell.NOTHING);
        assertThat(cell(report, "C002/CNY", "newCustomers")).isEqualTo(new Cell.Count(1));
        assertThat(cell(report, "C001/CNY", "newCustomersYearAgo")).isEqualTo(new Cell.Count(1));
        assertThat(cell(report, "CNY", "net")).isEqualTo(amount(450));
        assertThat(report.checks()).allMatch(Report.Check::holds);
    }

    @Test
    void what_was_sold_stays_with_the_region_and_the_salesperson_of_its_day() {
        twoCustomersBuy();
        Report regions = fromLog(NEXT_WEEK, ask(WEEK, By.REGION));
        Report people = fromLog(NEXT_WEEK, ask(WEEK, By.SALESPERSON));

        assertThat(cell(regions, "East/CNY", "orders")).isEqualTo(new Cell.Count(1));
        assertThat(cell(regions, "East/CNY", "billed")).isEqualTo(amount(0));
        assertThat(cell(regions, "North/CNY", "billed")).isEqualTo(amount(210));
        assertThat(cell(regions, "North/CNY", "returned")).isEqualTo(amount(60));
        assertThat(cell(people, "p-li/CNY", "net")).isEqualTo(amount(210));
        assertThat(cell(people, "p-wang/CNY", "net")).isEqualTo(amount(240));
    }

    @Test
    void a_filter_leaves_the_others_out_of_rows_and_totals() {
        twoCustomersBuy();
        Report report = fromLog(
                NEXT_WEEK, new ShowSales(WEEK, By.CUSTOMER, new Filter(new Region("South"), null, null), null, false));

        assertThat(report.rows()).extracting(Row::key).containsExactly("C002/CNY");
        assertThat(cell(report, "CNY", "net")).isEqualTo(amount(300));
    }

    @Test
    void what_was_not_yet_recorded_is_not_yet_known() {
        twoCustomersBuy();
        Report report =
                fromLog(NEXT_WEEK, new ShowSales(WEEK, By.REGION, Filter.NONE, Sold.noon(MONDAY.plusDays(1)), false));

        assertThat(report.rows()).extracting(Row::key).containsExactly("East/CNY", "South/CNY");
        assertThat(cell(report, "CNY", "billed")).isEqualTo(amount(300));
    }

    @Test
    void an_unpaid_invoice_is_overdue_at_the_end_of_a_week_that_is_over() {
        twoCustomersBuy();
        Period later = Period.of(Kind.WEEK, MONDAY.plusDays(7));
        Report report = fromLog(MONDAY.plusDays(30), ask(later, By.CUSTOMER));

        assertThat(cell(report, "C001/CNY", "overdue")).isEqualTo(amount(260));
        assertThat(cell(report, "C002/CNY", "overdue")).isEqualTo(amount(180));
        assertThat(cell(report, "CNY", "overdue")).isEqualTo(amount(440));
    }

    @Test
    void in_a_week_that_is_not_over_what_counts_is_overdue_now() {
        twoCustomersBuy();
        Period later = Period.of(Kind.WEEK, MONDAY.plusDays(7));
        Report report = fromLog(MONDAY.plusDays(8), ask(later, By.CUSTOMER));

        assertThat(cell(report, "CNY", "overdue")).isEqualTo(amount(50));
        assertFactsMakeFigures(MONDAY.plusDays(8), ask(later, By.REGION));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_facts_behind_every_figure_of_money_add_up_to_it(By by) {
        twoCustomersBuy();
        assertFactsMakeFigures(NEXT_WEEK, ask(WEEK, by));
        assertFactsMakeFigures(MONDAY.plusDays(40), ask(Period.of(Kind.MONTH, MONDAY), by));
        assertFactsMakeFigures(
                MONDAY.plusDays(40),
                new ShowSales(Period.of(Kind.QUARTER, MONDAY), by, new Filter(null, null, SOUTHWALL), null, false));
    }

    @ParameterizedTest
    @EnumSource(By.class)
    void the_view_says_what_the_log_says(By by) {
        twoCustomersBuy();
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            for (Kind kind : Kind.values()) {
                ShowSales question = ask(Period.of(kind, MONDAY), by);
                assertThat(followed(server, NEXT_WEEK).answer(question))
                        .isEqualTo(behind(server, NEXT_WEEK).answer(question));
            }
        }
    }

    @Test
    void an_issued_week_is_opened_as_it_was_whatever_came_later() {
        twoCustomersBuy();
        issue();
        Report before = fromLog(NEXT_WEEK, asIssued());
        sold.on(NEXT_WEEK, invoice(SOUTHWALL, 5, 999, MONDAY.plusDays(2)));

        assertThat(fromLog(NEXT_WEEK.plusDays(1), asIssued())).isEqualTo(before);
        assertThat(before.checks()).allMatch(Report.Check::holds);
        assertThat(cell(fromLog(NEXT_WEEK, ask(WEEK, By.REGION)), "CNY", "billed"))
                .isEqualTo(amount(1_509));
        assertFactsMakeFigures(NEXT_WEEK, asIssued());
    }

    @Test
    void a_week_whose_figures_are_not_those_that_were_issued_says_so() {
        twoCustomersBuy();
        sold.on(NEXT_WEEK, new WeeklyReportIssued(new WeeklyReportId("2026-W19"), 3, List.of(), "0".repeat(64), BOSS));

        assertThat(fromLog(NEXT_WEEK, asIssued()).checks())
                .contains(new Report.Check("wasIssued", true), new Report.Check("isAsIssued", false));
    }

    @Test
    void a_week_that_was_never_issued_says_so() {
        twoCustomersBuy();
        assertThat(fromLog(NEXT_WEEK, asIssued()).checks())
                .contains(new Report.Check("wasIssued", false), new Report.Check("isAsIssued", false));
    }

    @Test
    void a_closed_month_is_printed_again_as_it_was() {
        twoCustomersBuy();
        Period may = Period.of(Kind.MONTH, MONDAY);
        LocalDate june = LocalDate.of(2026, 6, 5);
        sold.on(june, new ClosingBegun(BooksId.COMPANY, YearMonth.of(2026, 5), BOSS));
        Report before = fromLog(june, ask(may, By.REGION));
        sold.on(june.plusDays(1), invoice(SOUTHWALL, 5, 999, MONDAY.plusDays(2)));

        assertThat(fromLog(june.plusDays(1), ask(may, By.REGION))).isEqualTo(before);
        Report next = fromLog(june.plusDays(1), ask(Period.of(Kind.MONTH, june), By.REGION));
        assertThat(cell(next, "CNY", "billed")).isEqualTo(amount(999));
        List<Fact> late = facts(june.plusDays(1), ask(Period.of(Kind.MONTH, june), By.REGION), "CNY", "billed");
        assertThat(late).singleElement().satisfies(fact -> {
            assertThat(fact.on()).isEqualTo(LocalDate.of(2026, 6, 1));
            assertThat(fact.own()).isEqualTo(MONDAY.plusDays(2));
        });
    }

    @Test
    void a_customer_who_only_pays_is_not_new() {
        CustomerAccountId payer = new CustomerAccountId("C003");
        sold.on(MONDAY, opened(payer, "East", null));
        sold.on(MONDAY, paid(payer, 9, 10, MONDAY));
        Report report = fromLog(NEXT_WEEK, ask(WEEK, By.SALESPERSON));

        assertThat(cell(report, "-/CNY", "newCustomers")).isEqualTo(new Cell.Count(0));
        assertThat(cell(report, "-/CNY", "salesperson")).isEqualTo(Cell.NOTHING);
    }

    private void issue() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data.resolve("issuing"))) {
            DrawUpWeeklyReport.DrawnUp drawn =
                    behind(server, NEXT_WEEK).answer(new DrawUpWeeklyReport(new WeeklyReportId("2026-W19")));
            assertThat(drawn.totals())
                    .singleElement()
                    .satisfies(total -> assertThat(total.billed()).isEqualTo(yuan(510)));
            sold.on(
                    NEXT_WEEK,
                    new WeeklyReportIssued(drawn.report(), drawn.position(), drawn.totals(), drawn.sha256(), BOSS));
        }
    }

    private static ShowSales asIssued() {
        return new ShowSales(WEEK, By.REGION, Filter.NONE, null, true);
    }

    private static ShowSales ask(Period period, By by) {
        return new ShowSales(period, by, Filter.NONE, null, false);
    }

    private Report fromLog(LocalDate today, ShowSales question) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            return behind(server, today).answer(question);
        }
    }

    private List<Fact> facts(LocalDate today, ShowSales question, String row, String column) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            return behind(server, today).behind(question, row, column);
        }
    }

    private void assertFactsMakeFigures(LocalDate today, ShowSales question) {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            SalesAnswers answers = behind(server, today);
            Report report = answers.answer(question);
            assertThat(report.rows()).isNotEmpty();
            List<Row> rows = Stream.concat(report.rows().stream(), report.totals().stream())
                    .toList();
            for (Column column : report.columns()) {
                for (Row row : rows) {
                    if (cell(report, row.key(), column.key()) instanceof Cell.Amount figure) {
                        assertThat(sum(answers.behind(question, row.key(), column.key())))
                                .as(row.key() + " " + column.key())
                                .isEqualTo(figure.money());
                    }
                }
            }
        }
    }

    private static Money sum(List<Fact> facts) {
        return facts.stream().map(SalesAnswersTest::amountOf).reduce(Money.zero(CNY), Money::plus);
    }

    private static Money amountOf(Fact fact) {
        @Nullable Money amount = fact.amount();
        return amount == null ? Money.zero(CNY) : amount;
    }

    /** Answers from the views. */
    private SalesAnswers followed(ServerOfRegisters server, LocalDate today) {
        return answers(server, group -> sold.log.head(), today);
    }

    /** Answers from the log. */
    private SalesAnswers behind(ServerOfRegisters server, LocalDate today) {
        return answers(server, group -> -1, today);
    }

    private SalesAnswers answers(ServerOfRegisters server, ToLongFunction<String> reached, LocalDate today) {
        return new SalesAnswers(
                new Snapshots(sold.fold(), sold.closings(), reached),
                new SalesAnswers.Registers(
                        server.following(new SalesFold(ZONE), sold.fold(), sold.closings()),
                        server.following(new AttributionsFold(ZONE), sold.fold(), sold.closings()),
                        server.following(new IssuedReportsFold(), sold.fold(), sold.closings())),
                sold.receivables(today),
                sold.owed(today),
                sold.fold(),
                sold.closings(),
                Sold.noonOf(today),
                ZONE);
    }

    private static Cell amount(long yuan) {
        return new Cell.Amount(yuan(yuan));
    }
}
