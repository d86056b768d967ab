package io.countersign.examples;

import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * The life of one customer, an order and three colleagues, with every field filled, and the same events with everything
 * left out that may be absent.
 *
 * <p>These values are in files for ever. An example is added, never changed.
 */
public final class ExampleEvents {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final OrderId ORDER = new OrderId("SO-2026-0001");
    private static final OrderId LATER_ORDER = new OrderId("SO-2026-0002");
    private static final OrderId OLD_ORDER = new OrderId("536365");
    private static final RemittanceId REMITTANCE = new RemittanceId("R-2026-0001");
    private static final RemittanceId OLD_PAYMENT = new RemittanceId("536365-paid");
    private static final CreditNoteNumber CREDIT_NOTE = new CreditNoteNumber("C536379");
    private static final InvoiceNumber INVOICE = new InvoiceNumber("INV-2026-0001");
    private static final PersonId ASSISTANT = new PersonId("p-1001");
    private static final PersonId FINANCE = new PersonId("p-1002");
    private static final PersonId DIRECTOR = new PersonId("p-1003");
    private static final PersonId SALESPERSON = new PersonId("p-1004");
    private static final PersonId PAYER = new PersonId("p-9001");
    private static final LocalDate INVOICED = LocalDate.of(2026, 1, 12);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 11);
    private static final LocalDate VALUE_DATE = LocalDate.of(2026, 1, 15);
    private static final ChargedInvoice CHARGED = new ChargedInvoice(INVOICE, yuan("3825.75"), INVOICED, DUE);

    /** Every event once, with all fields filled, in the order of a life. */
    public static final List<Object> COMPLETE = List.of(
            new StaffMemberAppointed(
                    SALESPERSON,
                    List.of(Role.SALESPERSON, Role.REGIONAL_MANAGER),
                    List.of(new Region("华东"), new Region("华南")),
                    DIRECTOR),
            new AuthorityChanged(
                    SALESPERSON, List.of(Role.SALESPERSON), List.of(new Region("华东")), "不再兼任区域经理", DIRECTOR),
            new StaffMemberDismissed(SALESPERSON, "离职", DIRECTOR),
            new AccountOpened(
                    CUSTOMER,
                    "上海北墙装饰材料有限公司",
                    new PersonId("p-8001"),
                    new Region("华东"),
                    SALESPERSON,
                    Standing.REGULAR,
                    CNY),
            new StandingChanged(CUSTOMER, Standing.REGULAR, Standing.KEY, "信用良好,用量大", DIRECTOR),
            new RegionChanged(CUSTOMER, new Region("华东"), new Region("华南"), "总部搬到深圳", DIRECTOR),
            new SalespersonChanged(CUSTOMER, SALESPERSON, new PersonId("p-1005"), "原业务员离职", DIRECTOR),
            new OrderPlaced(
                    ORDER,
                    CUSTOMER,
                    OrderKind.STANDARD,
                    List.of(new OrderLine(
                            "HP-2201",
                            "和平 2026 版本",
                            Quantity.of("1500"),
                            UnitOfMeasure.ROLL,
                            UnitPrice.of("2.5505"),
                            Supply.FUTURES,
                            LocalDate.of(2026, 1, 20),
                            yuan("3825.75"))),
                    yuan("3825.75"),
                    "顺丰陆运",
                    LocalDate.of(2026, 1, 10),
                    ASSISTANT),
            new OrderWithheld(CUSTOMER, ORDER, OrderKind.STANDARD, yuan("3825.75"), yuan("3825.75")),
            new RemittanceRecorded(
                    CUSTOMER,
                    REMITTANCE,
                    new RemittanceSlip(
                            Instant.parse("2026-01-09T02:30:00.123456Z"),
                            "ICBC-1001",
                            PaymentMethod.TRANSFER,
                            yuan("4000.00"),
                            PAYER,
                            "货款 一月",
                            ORDER,
                            "滨江酒店",
                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
                    ASSISTANT),
            new OrderCovered(CUSTOMER, ORDER, OrderKind.STANDARD, yuan("3825.75")),
            new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, ASSISTANT),
            new ShipmentAuthorised(ORDER, ShippingBasis.SLIP_SEEN),
            new OrderShipped(ORDER, CUSTOMER, ShippingBasis.SLIP_SEEN, INVOICED, "顺丰速运", "SF1234567890", 12, ASSISTANT),
            new OrderInvoiced(ORDER, CUSTOMER, INVOICE, yuan("3825.75"), INVOICED, DUE, FINANCE),
            new InvoiceCharged(CUSTOMER, ORDER, INVOICE, yuan("3825.75"), INVOICED, DUE),
            new RemittanceConfirmed(CUSTOMER, REMITTANCE, yuan("3900.00"), yuan("4000.00"), VALUE_DATE, FINANCE),
            new RemittanceAllocated(CUSTOMER, REMITTANCE, List.of(new Allocation(ORDER, yuan("3825.75"), VALUE_DATE))),
            new RemittanceReallocated(
                    CUSTOMER,
                    REMITTANCE,
                    List.of(new TakenBack(ORDER, yuan("3825.75"), LocalDate.of(2026, 1, 16), CHARGED)),
                    List.of(
                            new Allocation(ORDER, yuan("3000.00"), LocalDate.of(2026, 1, 16)),
                            new Allocation(LATER_ORDER, yuan("900.00"), LocalDate.of(2026, 1, 16))),
                    LocalDate.of(2026, 1, 16),
                    "客户要求先付第二单",
                    FINANCE),
            new RemittanceReversed(
                    CUSTOMER,
                    REMITTANCE,
                    yuan("3900.00"),
                    List.of(
                            new TakenBack(ORDER, yuan("3000.00"), LocalDate.of(2026, 1, 19), CHARGED),
                            new TakenBack(LATER_ORDER, yuan("900.00"), LocalDate.of(2026, 1, 19), CHARGED)),
                    LocalDate.of(2026, 1, 19),
                    "银行退票",
                    FINANCE),
            new RemittanceRejected(CUSTOMER, new RemittanceId("R-2026-0002"), yuan("500.00"), "款未到账", FINANCE),
            new OrderBroughtAlong(
                    OLD_ORDER,
                    CUSTOMER,
                    List.of(
                            new OrderLine(
                                    "85123A",
                                    "旧版本",
                                    Quantity.of("6"),
                                    UnitOfMeasure.PIECE,
                                    UnitPrice.of("2.55"),
                                    Supply.SPOT,
                                    LocalDate.of(2010, 12, 2),
                                    yuan("15.30")),
                            new OrderLine(
                                    "71053",
                                    "旧版本",
                                    Quantity.of("-1"),
                                    UnitOfMeasure.PIECE,
                                    UnitPrice.of("3.39"),
                                    Supply.SPOT,
                                    LocalDate.of(2010, 12, 2),
                                    yuan("-3.39"))),
                    yuan("15.30"),
                    yuan("3.39"),
                    LocalDate.of(2010, 12, 1),
                    FINANCE),
            new CreditNoteIssued(CUSTOMER, CREDIT_NOTE, OLD_ORDER, yuan("3.39"), LocalDate.of(2010, 12, 2)),
            new CreditNoteAllocated(
                    CUSTOMER, CREDIT_NOTE, List.of(new Allocation(OLD_ORDER, yuan("3.39"), LocalDate.of(2010, 12, 2)))),
            new SettlementBroughtAlong(
                    CUSTOMER, OLD_PAYMENT, OLD_ORDER, yuan("11.91"), LocalDate.of(2010, 12, 20), FINANCE));

    /** Every event that has something optional, without it. */
    public static final List<Object> BARE = List.of(
            new AccountOpened(CUSTOMER, "小客户", null, new Region("华东"), null, Standing.SMALL, CNY),
            new SalespersonChanged(CUSTOMER, null, SALESPERSON, "第一位业务员", DIRECTOR),
            new StaffMemberAppointed(FINANCE, List.of(Role.FINANCE), List.of(), DIRECTOR),
            new OrderPlaced(
                    ORDER,
                    CUSTOMER,
                    OrderKind.PROJECT,
                    List.of(new OrderLine(
                            "HP-2201",
                            null,
                            Quantity.of("12.5"),
                            UnitOfMeasure.METRE,
                            UnitPrice.of("20"),
                            Supply.SPOT,
                            null,
                            yuan("250.00"))),
                    yuan("250.00"),
                    null,
                    null,
                    ASSISTANT),
            new RemittanceRecorded(
                    CUSTOMER,
                    REMITTANCE,
                    new RemittanceSlip(
                            Instant.parse("2026-01-09T02:30:00Z"),
                            "ICBC-1001",
                            PaymentMethod.WECHAT_PAY,
                            yuan("250.00"),
                            PAYER,
                            "微信",
                            null,
                            null,
                            null),
                    ASSISTANT),
            new RemittanceAllocated(CUSTOMER, REMITTANCE, List.of()),
            new RemittanceReallocated(
                    CUSTOMER,
                    REMITTANCE,
                    List.of(new TakenBack(ORDER, yuan("250.00"), VALUE_DATE, null)),
                    List.of(),
                    VALUE_DATE,
                    "客户要求",
                    FINANCE),
            new RemittanceReversed(CUSTOMER, REMITTANCE, yuan("250.00"), List.of(), VALUE_DATE, "退票", FINANCE));

    private ExampleEvents() {}

    private static Money yuan(String amount) {
        return Money.of(amount, CNY);
    }
}
