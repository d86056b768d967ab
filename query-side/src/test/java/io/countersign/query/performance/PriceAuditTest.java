package io.countersign.query.performance;

import static io.countersign.query.performance.Projects.HOTEL;
import static io.countersign.query.performance.Projects.asked;
import static io.countersign.query.performance.Projects.drawn;
import static io.countersign.query.performance.Projects.granted;
import static io.countersign.query.performance.Projects.registered;
import static io.countersign.query.sales.Sold.LI;
import static io.countersign.query.sales.Sold.MONDAY;
import static io.countersign.query.sales.Sold.NORTHWALL;
import static io.countersign.query.sales.Sold.ZONE;
import static io.countersign.query.sales.Sold.cell;
import static io.countersign.query.sales.Sold.invoice;
import static io.countersign.query.sales.Sold.opened;
import static io.countersign.query.sales.Sold.placed;
import static io.countersign.query.sales.Sold.rolls;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.money.Quantity;
import io.countersign.performance.PerformanceQuery.AuditPrices;
import io.countersign.query.projects.ProjectCard;
import io.countersign.query.registers.ServerOfRegisters;
import io.countersign.query.registers.Snapshots;
import io.countersign.query.sales.ProjectOrdersFold;
import io.countersign.query.sales.SalesFold;
import io.countersign.query.sales.Sold;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Check;
import io.countersign.report.Report.Row;
import io.countersign.report.ReportQuery.Fact;
import io.countersign.sales.Period;
import io.countersign.sales.Period.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The invoiced lines of projects against what was approved. */
class PriceAuditTest {

    private static final AuditPrices MAY = new AuditPrices(Period.of(Kind.MONTH, MONDAY), null);

    @TempDir
    private Path data = Path.of("");

    private final Sold sold = new Sold();

    @BeforeEach
    void a_project_is_registered() {
        sold.on(MONDAY, opened(NORTHWALL, "East", LI), registered());
    }

    @Test
    void no_rows_means_that_all_is_well() {
        sold.on(MONDAY, asked(1, 80, 200), granted(1, 80, 200));
        sells(1, 150, 80);
        sells(2, 50, 90);

        assertThat(audit().rows()).isEmpty();
        assertThat(audit().checks()).containsExactly(new Check("linesAreAsApproved", true));
    }

    @Test
    void a_line_below_the_granted_price_is_listed() {
        sold.on(MONDAY, asked(1, 80, 200), granted(1, 80, 200));
        sells(1, 150, 79);
        Report audit = audit();

        assertThat(cell(audit, "SO-1/1", "deviation")).isEqualTo(new Cell.Word("deviation.belowGranted"));
        assertThat(cell(audit, "SO-1/1", "invoicedPrice")).isEqualTo(new Cell.Text("79"));
        assertThat(cell(audit, "SO-1/1", "grantedPrice")).isEqualTo(new Cell.Text("80"));
        assertThat(audit.checks()).containsExactly(new Check("linesAreAsApproved", false));
    }

    @Test
    void what_goes_beyond_the_granted_quantity_is_listed_with_how_much_it_is() {
        sold.on(MONDAY, asked(1, 80, 200), granted(1, 80, 200));
        sells(1, 150, 80);
        sells(2, 60, 80);

        assertThat(audit().rows()).extracting(Row::key).containsExactly("SO-2/1");
        assertThat(cell(audit(), "SO-2/1", "beyondGranted")).isEqualTo(new Cell.Goods(Quantity.of("10")));
    }

    @Test
    void below_the_list_price_that_somebody_named_and_nobody_granted_is_listed() {
        sold.on(MONDAY, asked(1, 80, 200));
        sells(1, 150, 99);
        sells(2, 150, 100);

        assertThat(audit().rows()).extracting(Row::key).containsExactly("SO-1/1");
        assertThat(cell(audit(), "SO-1/1", "deviation")).isEqualTo(new Cell.Word("deviation.notGranted"));
    }

    @Test
    void an_approval_that_came_after_the_order_changes_nothing() {
        sold.on(MONDAY, asked(1, 80, 200), granted(1, 80, 200));
        sells(1, 150, 80);
        sold.on(MONDAY.plusDays(2), asked(2, 90, 200), granted(2, 90, 200));

        assertThat(audit().rows()).isEmpty();
    }

    @Test
    void an_approval_that_came_after_the_order_excuses_nothing() {
        sold.on(MONDAY, asked(1, 80, 200));
        sells(1, 150, 80);
        sold.on(MONDAY.plusDays(2), granted(1, 80, 200));

        assertThat(cell(audit(), "SO-1/1", "deviation")).isEqualTo(new Cell.Word("deviation.notGranted"));
    }

    @Test
    void what_is_not_invoiced_yet_is_not_audited() {
        sold.on(MONDAY, asked(1, 80, 200));
        sold.on(MONDAY, drawn(1, 10, 70), placed(NORTHWALL, 1, HOTEL, rolls("P-1", 10, 70)));

        assertThat(audit().rows()).isEmpty();
    }

    @Test
    void behind_a_line_is_its_order() {
        sold.on(MONDAY, asked(1, 80, 200));
        sells(1, 150, 99);
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            assertThat(answers(server).behind(MAY, "SO-1/1", "deviation"))
                    .extracting(Fact::event)
                    .containsExactly("order.placed");
        }
    }

    private void sells(int order, int quantity, int price) {
        sold.on(
                MONDAY,
                drawn(order, quantity, price),
                placed(NORTHWALL, order, HOTEL, rolls("P-1", quantity, price)),
                invoice(NORTHWALL, order, (long) quantity * price, MONDAY.plusDays(1)));
    }

    private Report audit() {
        try (ServerOfRegisters server = ServerOfRegisters.in(data)) {
            return answers(server).answer(MAY);
        }
    }

    private PriceAudit answers(ServerOfRegisters server) {
        return new PriceAudit(
                new Snapshots(sold.fold(), sold.closings(), group -> -1),
                new PriceAudit.Registers(
                        server.following(new SalesFold(ZONE), sold.fold(), sold.closings()),
                        server.following(new ProjectOrdersFold(), sold.fold(), sold.closings()),
                        server.following(new ProjectCard(), sold.fold(), sold.closings()),
                        server.following(new GrantedPricesFold(), sold.fold(), sold.closings())),
                sold.fold(),
                ZONE);
    }
}
