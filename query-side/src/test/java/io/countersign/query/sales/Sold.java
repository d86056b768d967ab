package io.countersign.query.sales;

import io.countersign.account.AccountEvent;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.Allocation;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.books.BooksEvent;
import io.countersign.expense.ExpenseEvent;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.performance.TargetEvent;
import io.countersign.policy.PolicyEvent;
import io.countersign.project.ProjectEvent;
import io.countersign.project.ProjectId;
import io.countersign.query.history.Closings;
import io.countersign.query.history.LogFold;
import io.countersign.query.receivables.ReceivablesAnswers;
import io.countersign.query.receivables.ReceivablesReport;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.report.Cell;
import io.countersign.report.Report;
import io.countersign.report.Report.Row;
import io.countersign.sales.WeeklyReportEvent;
import io.countersign.staff.StaffEvent;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.upcasting.Upcasters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A log in which an office sells, and words for what happens there. */
public final class Sold {

    public static final Currency CNY = Currency.getInstance("CNY");
    public static final PersonId LI = new PersonId("p-li");
    public static final PersonId WANG = new PersonId("p-wang");
    public static final PersonId BOSS = new PersonId("p-boss");
    public static final CustomerAccountId NORTHWALL = new CustomerAccountId("C001");
    public static final CustomerAccountId SOUTHWALL = new CustomerAccountId("C002");

    /** The Monday of the week that is told of, 2026-W19. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    public static final ZoneId ZONE = ZoneOffset.UTC;

    final LogInMemory log = new LogInMemory();
    private final EventReading reading = new EventReading(Upcasters.ALL);

    /** Follows the log for questions. */
    public LogFold fold() {
        return new LogFold(log, reading);
    }

    /** The months that are closed. */
    public Closings closings() {
        return new Closings(log, reading);
    }

    /** The office's clock at noon of a day. */
    public static Clock noonOf(LocalDate day) {
        return Clock.fixed(noon(day), ZONE);
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    ReceivablesAnswers receivables(LocalDate today) {
        return ReceivablesAnswers.fromLogOnly(fold(), closings(), noonOf(today), ZONE);
    }

    ReceivablesReport owed(LocalDate today) {
        return new ReceivablesReport(receivables(today), fold(), closings(), ZONE);
    }

    /** Something that was recorded on a day. */
    public Sold on(LocalDate day, Object... events) {
        for (Object event : events) {
            log.append(streamOf(event), event, noon(day));
        }
        return this;
    }

    private static String streamOf(Object event) {
        return switch (event) {
            case AccountEvent account -> account.account().toString();
            case OrderEvent order -> order.order().toString();
            case ProjectEvent project -> project.project().toString();
            case PolicyEvent policy -> policy.policy().toString();
            case BooksEvent books -> books.books().toString();
            case ExpenseEvent claim -> claim.claim().toString();
            case StaffEvent staff -> staff.person().toString();
            case TargetEvent target -> target.targets().toString();
            case WeeklyReportEvent report -> report.report().toString();
            default -> throw new IllegalArgumentException("whose event is " + event.getClass());
        };
    }

    public static AccountOpened opened(CustomerAccountId account, String region, @Nullable PersonId salesperson) {
        return new AccountOpened(
                account, "name of " + account.value(), null, new Region(region), salesperson, Standing.KEY, CNY);
    }

    public static OrderPlaced placed(CustomerAccountId account, int number, OrderLine... lines) {
        return placed(account, number, null, lines);
    }

    public static OrderPlaced placed(
            CustomerAccountId account, int number, @Nullable ProjectId project, OrderLine... lines) {
        Money total = Stream.of(lines).map(OrderLine::amount).reduce(yuan(0), Money::plus);
        return new OrderPlaced(
                order(number),
                account,
                project == null ? OrderKind.STANDARD : OrderKind.PROJECT,
                List.of(lines),
                total,
                null,
                null,
                project,
                null,
                null,
                BOSS);
    }

    public static OrderLine rolls(String model, int quantity, int yuan) {
        return OrderLine.priced(
                model,
                null,
                new Quantity(quantity * 1_000L),
                UnitOfMeasure.ROLL,
                new UnitPrice(yuan * 10_000L),
                Supply.SPOT,
                null,
                CNY);
    }

    public static InvoiceCharged invoice(CustomerAccountId account, int number, long yuan, LocalDate on) {
        return new InvoiceCharged(
                account, order(number), new InvoiceNumber("INV-" + number), yuan(yuan), on, on.plusDays(10));
    }

    public static CreditNoteIssued creditNote(CustomerAccountId account, int number, long yuan, LocalDate on) {
        return new CreditNoteIssued(account, new CreditNoteNumber("CN-" + number), order(number), yuan(yuan), on);
    }

    /** Money that came and was put towards an order. */
    public static Object[] paid(CustomerAccountId account, int number, long yuan, LocalDate on) {
        RemittanceId remittance = new RemittanceId("R-" + number);
        return new Object[] {
            new RemittanceRecorded(
                    account,
                    remittance,
                    new RemittanceSlip(
                            noon(on),
                            "ICBC-1",
                            PaymentMethod.TRANSFER,
                            yuan(yuan),
                            new PersonId("payer"),
                            "TT",
                            null,
                            null,
                            null),
                    BOSS),
            new RemittanceConfirmed(account, remittance, yuan(yuan), yuan(yuan), on, BOSS),
            new RemittanceAllocated(account, remittance, List.of(new Allocation(order(number), yuan(yuan), on)))
        };
    }

    public static OrderId order(int number) {
        return new OrderId("SO-" + number);
    }

    public static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    /** The cell in this row and column. */
    public static Cell cell(Report report, String row, String column) {
        Row found = Stream.concat(report.rows().stream(), report.totals().stream())
                .filter(one -> one.key().equals(row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + row + " among "
                        + report.rows().stream().map(Row::key).toList()));
        for (int i = 0; i < report.columns().size(); i++) {
            if (report.columns().get(i).key().equals(column)) {
                return found.cells().get(i);
            }
        }
        throw new AssertionError("no column " + column);
    }
}
