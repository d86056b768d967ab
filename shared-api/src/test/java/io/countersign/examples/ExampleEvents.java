package io.countersign.examples;

import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.AdjustmentPeriodSet;
import io.countersign.account.AccountEvent.ArrearsChanged;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.account.AccountEvent.DepositAsked;
import io.countersign.account.AccountEvent.DepositConfirmed;
import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.account.AccountEvent.DunningClosed;
import io.countersign.account.AccountEvent.DunningEscalated;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCoordinated;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderDeclined;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.PaperExpiryReminded;
import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.AccountEvent.PromiseBroken;
import io.countersign.account.AccountEvent.PromiseKept;
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
import io.countersign.account.DunningCaseId;
import io.countersign.account.DunningChannel;
import io.countersign.account.FiguresSeen;
import io.countersign.account.FreedMoney;
import io.countersign.account.HoldReason;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.countersign.account.PaymentPromise;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptsId;
import io.countersign.bank.LinePurpose;
import io.countersign.bank.MatchDirection;
import io.countersign.bank.MatchGround;
import io.countersign.bank.MatchId;
import io.countersign.bank.MatchedLine;
import io.countersign.bank.MatchedRemittance;
import io.countersign.bank.ScoredGround;
import io.countersign.bank.StatementEvent.LineAssigned;
import io.countersign.bank.StatementEvent.LineParked;
import io.countersign.bank.StatementEvent.LineReopened;
import io.countersign.bank.StatementEvent.LinesMatched;
import io.countersign.bank.StatementEvent.MatchTakenBack;
import io.countersign.bank.StatementEvent.StatementEntered;
import io.countersign.bank.StatementEvent.StatementFinished;
import io.countersign.bank.StatementEvent.StatementLinesEntered;
import io.countersign.bank.StatementEvent.StatementReopened;
import io.countersign.bank.StatementFormat;
import io.countersign.bank.StatementId;
import io.countersign.bank.StatementKind;
import io.countersign.bank.StatementLine;
import io.countersign.bank.TieEvent.RemittanceTied;
import io.countersign.bank.TieEvent.RemittanceUntied;
import io.countersign.books.BooksEvent.ClosingBegun;
import io.countersign.books.BooksEvent.MonthClosed;
import io.countersign.books.BooksId;
import io.countersign.books.MonthFigure;
import io.countersign.complaint.ComplaintEvent.ComplaintAnswered;
import io.countersign.complaint.ComplaintEvent.ComplaintClosed;
import io.countersign.complaint.ComplaintEvent.ComplaintRegistered;
import io.countersign.complaint.ComplaintId;
import io.countersign.dispatch.DispatchEvent.DispatchReceived;
import io.countersign.dispatch.DispatchEvent.DispatchRegistered;
import io.countersign.dispatch.DispatchEvent.DispatchTracked;
import io.countersign.dispatch.DispatchId;
import io.countersign.dispatch.DispatchKind;
import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimChecked;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseEvent.ExpensesPlanned;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceClaimed;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceGivenBack;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceKept;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceReleased;
import io.countersign.export.ExportEvent.ExportTaken;
import io.countersign.export.ExportFilter;
import io.countersign.export.ExportFormat;
import io.countersign.export.ExportId;
import io.countersign.export.Exported;
import io.countersign.export.ExportsId;
import io.countersign.freight.FreightEvent.FreightQuoted;
import io.countersign.freight.FreightEvent.FreightTariffPublished;
import io.countersign.freight.QuoteId;
import io.countersign.freight.TariffId;
import io.countersign.freight.WeightStep;
import io.countersign.freight.ZoneRates;
import io.countersign.inquiry.InquiryEvent.InquirerTold;
import io.countersign.inquiry.InquiryEvent.InquiryReplied;
import io.countersign.inquiry.InquiryEvent.StockInquired;
import io.countersign.inquiry.InquiryId;
import io.countersign.inquiry.WantedGoods;
import io.countersign.loan.LoanEvent.SampleLent;
import io.countersign.loan.LoanEvent.SampleReturned;
import io.countersign.loan.LoanId;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageEvent.MessageFailed;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageEvent.MessageSent;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.operation.DeadLetterEvent.DeadLetterDigested;
import io.countersign.operation.DeadLetterEvent.DeadLetterRetried;
import io.countersign.operation.DeadLetterEvent.DeadLetterSkipped;
import io.countersign.operation.DeadLetterEvent.DeadLetterStayed;
import io.countersign.operation.DeadLetterId;
import io.countersign.operation.FollowerName;
import io.countersign.operation.ViewEvent.ViewCertificationOrdered;
import io.countersign.operation.ViewEvent.ViewCertified;
import io.countersign.operation.ViewEvent.ViewNotCertified;
import io.countersign.operation.ViewEvent.ViewRebuildFailed;
import io.countersign.operation.ViewEvent.ViewRebuildOrdered;
import io.countersign.operation.ViewEvent.ViewSwitched;
import io.countersign.operation.ViewName;
import io.countersign.order.Goods;
import io.countersign.order.GoodsCondition;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderEvent.GoodsAwaited;
import io.countersign.order.OrderEvent.GoodsSetAside;
import io.countersign.order.OrderEvent.OrderBroughtAlong;
import io.countersign.order.OrderEvent.OrderCancelled;
import io.countersign.order.OrderEvent.OrderInvoiced;
import io.countersign.order.OrderEvent.OrderPlaced;
import io.countersign.order.OrderEvent.OrderShipped;
import io.countersign.order.OrderEvent.ReturnAuthorised;
import io.countersign.order.OrderEvent.ReturnCredited;
import io.countersign.order.OrderEvent.ReturnReceived;
import io.countersign.order.OrderEvent.ShipmentAuthorised;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.ReceivedGoods;
import io.countersign.order.ReturnId;
import io.countersign.order.ReturnedLine;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.DelegationId;
import io.countersign.people.Department;
import io.countersign.people.ErasureId;
import io.countersign.people.ErasureReason;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonEvent.PersonErased;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.performance.TargetEvent.TargetSet;
import io.countersign.performance.TargetsId;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyEvent.PolicyPublished;
import io.countersign.policy.PolicyId;
import io.countersign.project.AskedPrice;
import io.countersign.project.Draw;
import io.countersign.project.PriceApprovalId;
import io.countersign.project.ProjectEvent.PriceApprovalGranted;
import io.countersign.project.ProjectEvent.PriceApprovalRefused;
import io.countersign.project.ProjectEvent.PriceApprovalRequested;
import io.countersign.project.ProjectEvent.ProjectClosed;
import io.countersign.project.ProjectEvent.ProjectConflictFlagged;
import io.countersign.project.ProjectEvent.ProjectDrawReturned;
import io.countersign.project.ProjectEvent.ProjectGoodsDrawn;
import io.countersign.project.ProjectEvent.ProjectRegistered;
import io.countersign.project.ProjectEvent.ProtectionRenewed;
import io.countersign.project.ProjectId;
import io.countersign.project.ProjectItem;
import io.countersign.project.SiteEvent.SiteClaimProlonged;
import io.countersign.project.SiteEvent.SiteClaimed;
import io.countersign.project.SiteEvent.SiteContested;
import io.countersign.project.SiteId;
import io.countersign.purchase.PurchaseEvent.PurchaseArrived;
import io.countersign.purchase.PurchaseEvent.PurchaseDropped;
import io.countersign.purchase.PurchaseEvent.PurchaseOrdered;
import io.countersign.purchase.PurchaseEvent.PurchaseRequested;
import io.countersign.purchase.PurchaseId;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.reservation.ReservationEvent.TransferReservationConfirmed;
import io.countersign.reservation.ReservationEvent.TransferReservationFulfilled;
import io.countersign.reservation.ReservationEvent.TransferReservationMissed;
import io.countersign.reservation.ReservationEvent.TransferReservationOpened;
import io.countersign.reservation.ReservationEvent.TransferReservationReleased;
import io.countersign.sales.SalesTotal;
import io.countersign.sales.WeeklyReportEvent.WeeklyReportIssued;
import io.countersign.sales.WeeklyReportId;
import io.countersign.seal.KeyId;
import io.countersign.seal.SealEvent.KeyOrdered;
import io.countersign.seal.SealEvent.KeyRetired;
import io.countersign.seal.SealEvent.KeyTakenUp;
import io.countersign.seal.SealId;
import io.countersign.staff.SignInPart;
import io.countersign.staff.StaffEvent.AuthorityChanged;
import io.countersign.staff.StaffEvent.AuthorityDelegated;
import io.countersign.staff.StaffEvent.DelegationEnded;
import io.countersign.staff.StaffEvent.DepartmentAssigned;
import io.countersign.staff.StaffEvent.SignInReset;
import io.countersign.staff.StaffEvent.StaffMemberAppointed;
import io.countersign.staff.StaffEvent.StaffMemberDismissed;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.ReservationId;
import io.countersign.stock.StockEvent.PurchaseExpected;
import io.countersign.stock.StockEvent.PurchaseForgotten;
import io.countersign.stock.StockEvent.StockAwaited;
import io.countersign.stock.StockEvent.StockCounted;
import io.countersign.stock.StockEvent.StockFreed;
import io.countersign.stock.StockEvent.StockIssued;
import io.countersign.stock.StockEvent.StockReceived;
import io.countersign.stock.StockEvent.StockReserved;
import io.countersign.stock.StockEvent.StockSent;
import io.countersign.stock.StockEvent.TransferExpected;
import io.countersign.stock.StockEvent.TransferTakenIn;
import io.countersign.stock.StockItemId;
import io.countersign.stock.WarehouseId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
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
    private static final ReleaseId RELEASE = new ReleaseId("CR-2026-0001");
    private static final DunningCaseId DUNNING = new DunningCaseId("D-2026-0001");
    private static final PaperId PAPER = new PaperId("P-2026-0001");
    private static final ReturnId RETURN = new ReturnId("RT-2026-0001");
    private static final DelegationId DELEGATION = new DelegationId("DL-2026-0001");
    private static final ProjectId PROJECT = new ProjectId("PR-2026-0001");
    private static final ProjectId EARLIER_PROJECT = new ProjectId("PR-2026-0000");
    private static final PriceApprovalId PRICES = new PriceApprovalId("PA-2026-0001");
    private static final WarehouseId WAREHOUSE = new WarehouseId("MAIN");
    private static final WarehouseId OTHER_WAREHOUSE = new WarehouseId("SOUTH");
    private static final String MODEL = "HP-2201";
    private static final StockItemId ITEM = new StockItemId("MAIN:HP-2201");
    private static final ReservationId RESERVATION = new ReservationId("SO-2026-0001:1");
    private static final PurchaseId PURCHASE = new PurchaseId("SO-2026-0001:1");
    private static final SiteId SITE = new SiteId("上海市黄浦区滨江路8号");
    private static final MessageId MESSAGE = new MessageId("shipped-SO-2026-0001");
    private static final InquiryId INQUIRY = new InquiryId("Q-2026-0001");
    private static final TariffId TARIFF = new TariffId("EXPRESS");
    private static final DispatchId DISPATCH = new DispatchId("DP-2026-0001");
    private static final ViewName VIEW = new ViewName("receivables");
    private static final FollowerName FOLLOWER = new FollowerName("reactions");
    private static final DeadLetterId LETTER = DeadLetterId.of(FOLLOWER, 18_204);
    private static final String DIGEST = "0f1e2d3c4b5a6978".repeat(4);
    private static final StatementId STATEMENT = new StatementId("20260112-4f3a9c21b7d0");
    private static final MatchId MATCH = new MatchId("20260112-4f3a9c21b7d0-1");
    private static final String BANK_ACCOUNT = "6222020200112233";
    private static final String SCAN = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final LoanId LOAN = new LoanId("LN-2026-0001");
    private static final ComplaintId COMPLAINT = new ComplaintId("CP-2026-0001");
    private static final ExpenseClaimId CLAIM = new ExpenseClaimId("EC-2026-0001");
    private static final ExpenseInvoiceNumber RECEIPT = new ExpenseInvoiceNumber("031002600111-04567890");
    private static final AttemptsId ATTEMPTS = new AttemptsId("p-1001:2026-01-12");
    private static final Region REGION = new Region("华东");
    private static final ExercisedAuthority LENT_AUTHORITY =
            new ExercisedAuthority(Role.REGIONAL_MANAGER, REGION, DELEGATION, DIRECTOR);
    private static final PaymentPromise PROMISE = new PaymentPromise(LocalDate.of(2026, 1, 20), yuan("500.00"));
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
                    PROJECT,
                    WAREHOUSE,
                    Goods.WALL_COVERINGS,
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
            new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.CREDIT_RELEASE, RELEASE, ASSISTANT),
            new ShipmentAuthorised(ORDER, ShippingBasis.CREDIT_RELEASE, RELEASE),
            new OrderShipped(
                    ORDER,
                    CUSTOMER,
                    ShippingBasis.CREDIT_RELEASE,
                    RELEASE,
                    INVOICED,
                    "顺丰速运",
                    "SF1234567890",
                    12,
                    ASSISTANT),
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
                    CUSTOMER, OLD_PAYMENT, OLD_ORDER, yuan("11.91"), LocalDate.of(2010, 12, 20), FINANCE),
            new AuthorityDelegated(
                    SALESPERSON,
                    DELEGATION,
                    Role.REGIONAL_MANAGER,
                    List.of(REGION),
                    LocalDate.of(2026, 1, 5),
                    LocalDate.of(2026, 1, 16),
                    "年假",
                    DIRECTOR),
            new DelegationEnded(SALESPERSON, DELEGATION, "提前回来", DIRECTOR),
            new PolicyPublished(
                    new PolicyId("office"),
                    1,
                    new OfficePolicy(
                            new OfficePolicy.CreditTerms(7, List.of(Role.PRESIDENT)),
                            new OfficePolicy.DunningTerms(3, 4),
                            new OfficePolicy.ReservationTerms(true, 2),
                            new OfficePolicy.ProjectTerms(
                                    180,
                                    Quantity.of("100"),
                                    Quantity.of("100"),
                                    50,
                                    List.of(
                                            new OfficePolicy.DiscountTier(90, 100),
                                            new OfficePolicy.DiscountTier(80, 80)),
                                    40),
                            new OfficePolicy.PaperTerms(30),
                            new OfficePolicy.BankTerms(true, 10, 50)),
                    "首次公布",
                    DIRECTOR),
            new OrderHeld(
                    CUSTOMER,
                    ORDER,
                    OrderKind.STANDARD,
                    yuan("3825.75"),
                    List.of(HoldReason.PATTERN_BOOKS, HoldReason.ADJUSTMENT_PERIOD)),
            new OrderCoordinated(CUSTOMER, ORDER, "同意", LENT_AUTHORITY, SALESPERSON),
            new OrderDeclined(CUSTOMER, ORDER, "版本已停产", LENT_AUTHORITY, SALESPERSON),
            new OrderDropped(CUSTOMER, ORDER, List.of(new FreedMoney(REMITTANCE, yuan("100.00"))), "客户取消"),
            new DepositAsked(CUSTOMER, ORDER, yuan("1912.88"), 1),
            new DepositConfirmed(CUSTOMER, ORDER, yuan("1912.88")),
            new CreditReleaseRequested(
                    CUSTOMER,
                    RELEASE,
                    ORDER,
                    yuan("3825.75"),
                    "工地急用",
                    new FiguresSeen(yuan("1200.00"), yuan("0.00"), 0, 1, LocalDate.of(2026, 1, 3)),
                    1,
                    ASSISTANT),
            new CreditReleaseApproved(
                    CUSTOMER, RELEASE, ORDER, "月底前付清", LENT_AUTHORITY, LocalDate.of(2026, 1, 16), 1, SALESPERSON),
            new CreditReleaseRefused(CUSTOMER, RELEASE, ORDER, "上月未付", LENT_AUTHORITY, SALESPERSON),
            new CreditReleaseWithdrawn(CUSTOMER, RELEASE, ORDER, "客户已付款", SALESPERSON),
            new CreditReleaseLapsed(CUSTOMER, RELEASE, ORDER, LocalDate.of(2026, 1, 17)),
            new CreditReleaseSettled(CUSTOMER, RELEASE, ORDER, LocalDate.of(2026, 1, 30)),
            new DebtReopened(CUSTOMER, ORDER, REMITTANCE, RELEASE, yuan("3825.75")),
            new DunningOpened(CUSTOMER, DUNNING, List.of(ORDER), yuan("3825.75"), LocalDate.of(2026, 1, 9), 1),
            new ArrearsChanged(CUSTOMER, DUNNING, List.of(ORDER, LATER_ORDER), yuan("4825.75")),
            new DunningAttemptLogged(
                    CUSTOMER,
                    DUNNING,
                    1,
                    LocalDate.of(2026, 1, 9),
                    DunningChannel.PHONE,
                    new PersonId("p-8001"),
                    "下周二付一部分",
                    PROMISE,
                    true,
                    LocalDate.of(2026, 1, 10),
                    ASSISTANT),
            new PromiseKept(CUSTOMER, DUNNING, PROMISE),
            new PromiseBroken(CUSTOMER, DUNNING, PROMISE, yuan("200.00")),
            new DunningEscalated(CUSTOMER, DUNNING, REGION, LocalDate.of(2026, 1, 16)),
            new DunningClosed(CUSTOMER, DUNNING, LocalDate.of(2026, 1, 30)),
            new PaperRegistered(
                    CUSTOMER,
                    PAPER,
                    PaperKind.BUSINESS_LICENCE,
                    LocalDate.of(2026, 12, 31),
                    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                    true,
                    ASSISTANT),
            new PaperExpiryReminded(
                    CUSTOMER, PAPER, PaperKind.BUSINESS_LICENCE, LocalDate.of(2026, 12, 31), SALESPERSON),
            new AdjustmentPeriodSet(CUSTOMER, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28), "价格调整", DIRECTOR),
            new GoodsAwaited(ORDER, 1, MODEL, Quantity.of("20")),
            new GoodsSetAside(ORDER, 1, MODEL),
            new OrderCancelled(ORDER, CUSTOMER, PROJECT, List.of(RESERVATION), "客户改主意", ASSISTANT),
            new ReturnAuthorised(
                    ORDER, CUSTOMER, RETURN, List.of(new ReturnedLine(1, Quantity.of("10"))), "色差", ASSISTANT),
            new ReturnReceived(
                    ORDER,
                    CUSTOMER,
                    RETURN,
                    List.of(new ReceivedGoods(1, MODEL, Quantity.of("10"), GoodsCondition.RESTOCKED)),
                    WAREHOUSE,
                    LocalDate.of(2026, 1, 25),
                    ASSISTANT),
            new ReturnCredited(ORDER, CUSTOMER, RETURN, CREDIT_NOTE, yuan("25.51"), LocalDate.of(2026, 1, 26), FINANCE),
            new StockReceived(
                    ITEM,
                    new MovementId("M-1"),
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("500"),
                    ReceiptReason.PURCHASE,
                    LocalDate.of(2026, 1, 8),
                    PURCHASE,
                    ASSISTANT),
            new StockReserved(ITEM, RESERVATION, Quantity.of("20"), ORDER),
            new StockAwaited(ITEM, RESERVATION, Quantity.of("20"), Quantity.of("5"), ORDER),
            new StockFreed(ITEM, RESERVATION, Quantity.of("20"), "订单取消"),
            new StockIssued(ITEM, RESERVATION, ORDER, Quantity.of("20"), INVOICED),
            new StockSent(
                    ITEM,
                    new MovementId("M-2"),
                    MODEL,
                    WAREHOUSE,
                    OTHER_WAREHOUSE,
                    Quantity.of("50"),
                    INVOICED,
                    ASSISTANT),
            new TransferExpected(
                    new StockItemId("SOUTH:HP-2201"),
                    new MovementId("M-2"),
                    MODEL,
                    OTHER_WAREHOUSE,
                    WAREHOUSE,
                    Quantity.of("50")),
            new TransferTakenIn(
                    new StockItemId("SOUTH:HP-2201"), new MovementId("M-2"), Quantity.of("50"), VALUE_DATE, ASSISTANT),
            new PurchaseExpected(ITEM, PURCHASE, MODEL, WAREHOUSE, Quantity.of("1500"), LocalDate.of(2026, 1, 20)),
            new PurchaseForgotten(ITEM, PURCHASE, Quantity.of("1500")),
            new StockCounted(
                    ITEM,
                    new MovementId("M-3"),
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("428"),
                    Quantity.of("-2"),
                    LocalDate.of(2026, 1, 31),
                    "破损",
                    ASSISTANT),
            new TransferReservationOpened(
                    RESERVATION,
                    CUSTOMER,
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("1500"),
                    ORDER,
                    LocalDate.of(2026, 1, 9),
                    ASSISTANT),
            new TransferReservationConfirmed(RESERVATION, LocalDate.of(2026, 1, 12), ASSISTANT),
            new TransferReservationMissed(RESERVATION, LocalDate.of(2026, 1, 19), 1),
            new TransferReservationReleased(
                    RESERVATION, MODEL, WAREHOUSE, "两个星期一没有确认", true, 1, LocalDate.of(2026, 1, 27), ASSISTANT),
            new TransferReservationFulfilled(RESERVATION, INVOICED),
            new PurchaseRequested(
                    PURCHASE, CUSTOMER, ORDER, 1, MODEL, WAREHOUSE, Quantity.of("1500"), LocalDate.of(2026, 1, 20)),
            new PurchaseOrdered(
                    PURCHASE,
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("1500"),
                    "和平墙纸厂",
                    LocalDate.of(2026, 1, 10),
                    LocalDate.of(2026, 1, 20),
                    ASSISTANT),
            new PurchaseArrived(
                    PURCHASE,
                    CUSTOMER,
                    ORDER,
                    1,
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("1500"),
                    LocalDate.of(2026, 1, 19),
                    ASSISTANT),
            new PurchaseDropped(PURCHASE, MODEL, WAREHOUSE, "厂家停产", ASSISTANT),
            new ProjectRegistered(
                    PROJECT,
                    CUSTOMER,
                    "滨江酒店",
                    "上海市黄浦区滨江路8号",
                    List.of(new ProjectItem(MODEL, Quantity.of("1500"))),
                    LocalDate.of(2026, 3, 1),
                    true,
                    LocalDate.of(2026, 7, 5),
                    1,
                    SALESPERSON),
            new ProjectConflictFlagged(PROJECT, EARLIER_PROJECT, new CustomerAccountId("C002")),
            new ProtectionRenewed(PROJECT, "上海市黄浦区滨江路8号", LocalDate.of(2027, 1, 1), 1, DIRECTOR),
            new ProjectClosed(PROJECT, "上海市黄浦区滨江路8号", LocalDate.of(2026, 6, 30), "工程完工", SALESPERSON),
            new PriceApprovalRequested(
                    PROJECT,
                    PRICES,
                    List.of(new AskedPrice(MODEL, Quantity.of("1500"), UnitPrice.of("3.2"), UnitPrice.of("2.5505"))),
                    "竞品报价更低",
                    1,
                    SALESPERSON),
            new PriceApprovalGranted(
                    PROJECT,
                    PRICES,
                    List.of(new AskedPrice(MODEL, Quantity.of("1500"), UnitPrice.of("3.2"), UnitPrice.of("2.5505"))),
                    "同意",
                    LENT_AUTHORITY,
                    DIRECTOR),
            new PriceApprovalRefused(PROJECT, PRICES, "低于成本", LENT_AUTHORITY, DIRECTOR),
            new ProjectGoodsDrawn(
                    PROJECT, ORDER, List.of(new Draw(MODEL, Quantity.of("1500"), UnitPrice.of("2.5505")))),
            new ProjectDrawReturned(PROJECT, ORDER),
            new SiteClaimed(SITE, "上海市黄浦区滨江路8号", PROJECT, CUSTOMER, LocalDate.of(2026, 7, 5)),
            new SiteContested(SITE, PROJECT, CUSTOMER, EARLIER_PROJECT, new CustomerAccountId("C002")),
            new SiteClaimProlonged(SITE, PROJECT, LocalDate.of(2027, 1, 1)),
            new MessageQueued(
                    MESSAGE,
                    MessageKind.GOODS_SHIPPED,
                    MessageChannel.SMS,
                    CUSTOMER,
                    new PersonId("p-8001"),
                    REGION,
                    "订单 SO-2026-0001 已发货",
                    "order-SO-2026-0001"),
            new MessageSent(MESSAGE, "log", 1),
            new MessageFailed(MESSAGE, "smtp", "对方服务器没有应答", 1),
            new StockInquired(
                    INQUIRY,
                    CUSTOMER,
                    new WantedGoods(
                            MODEL,
                            "丝路",
                            "北方壁纸厂",
                            Quantity.of("60"),
                            UnitOfMeasure.ROLL,
                            false,
                            Quantity.of("200"),
                            Quantity.of("12"),
                            true,
                            true,
                            PROJECT),
                    LocalDate.of(2026, 1, 8),
                    ASSISTANT),
            new InquiryReplied(
                    INQUIRY, "国外有现货", Quantity.of("60"), LocalDate.of(2026, 2, 20), LocalDate.of(2026, 1, 9), DIRECTOR),
            new InquirerTold(INQUIRY, LocalDate.of(2026, 1, 9), ASSISTANT),
            new FreightTariffPublished(
                    TARIFF,
                    1,
                    List.of(new ZoneRates(
                            "1", List.of(new WeightStep(500, yuan("96.00")), new WeightStep(1000, yuan("128.00"))))),
                    "新年新价",
                    LocalDate.of(2026, 1, 1),
                    DIRECTOR),
            new FreightQuoted(
                    TARIFF,
                    new QuoteId("FQ-2026-0001"),
                    CUSTOMER,
                    "1",
                    501,
                    1000,
                    yuan("128.00"),
                    1,
                    LocalDate.of(2026, 1, 8),
                    ASSISTANT),
            new DispatchRegistered(
                    DISPATCH,
                    CUSTOMER,
                    DispatchKind.PATTERN_BOOKS,
                    "丝路版本两册",
                    ORDER,
                    "顺丰速运",
                    "SF1234567891",
                    LocalDate.of(2026, 1, 8),
                    ASSISTANT),
            new DispatchTracked(DISPATCH, LocalDate.of(2026, 1, 9), "已到上海分拨中心", ASSISTANT),
            new DispatchReceived(DISPATCH, LocalDate.of(2026, 1, 10), ASSISTANT),
            new StatementEntered(
                    STATEMENT,
                    StatementKind.STATEMENT,
                    StatementFormat.MT940,
                    BANK_ACCOUNT,
                    CNY,
                    "12/1",
                    LocalDate.of(2026, 1, 11),
                    LocalDate.of(2026, 1, 12),
                    yuan("10000.00"),
                    yuan("13800.75"),
                    yuan("3800.75"),
                    3,
                    SCAN,
                    FINANCE),
            new StatementLinesEntered(
                    STATEMENT,
                    List.of(
                            new StatementLine(
                                    1,
                                    LocalDate.of(2026, 1, 12),
                                    LocalDate.of(2026, 1, 12),
                                    yuan("3825.75"),
                                    false,
                                    "20260110-7781",
                                    "ICBC-88123",
                                    PAYER),
                            new StatementLine(
                                    2,
                                    LocalDate.of(2026, 1, 12),
                                    LocalDate.of(2026, 1, 11),
                                    yuan("-25.00"),
                                    true,
                                    "F-1",
                                    "ICBC-88124",
                                    PAYER))),
            new LinesMatched(
                    STATEMENT,
                    MATCH,
                    StatementKind.STATEMENT,
                    BANK_ACCOUNT,
                    MatchDirection.CAME,
                    List.of(new MatchedLine(1, yuan("3825.75"), LocalDate.of(2026, 1, 12))),
                    List.of(new MatchedRemittance(REMITTANCE, CUSTOMER, yuan("3825.75"))),
                    LocalDate.of(2026, 1, 12),
                    90,
                    List.of(
                            new ScoredGround(MatchGround.AMOUNT_EQUAL, 40),
                            new ScoredGround(MatchGround.REFERENCE_EQUAL, 25)),
                    3,
                    FINANCE),
            new MatchTakenBack(
                    STATEMENT,
                    MATCH,
                    MatchDirection.CAME,
                    List.of(1),
                    List.of(REMITTANCE),
                    "账户拒绝确认",
                    List.of(new Refusal(
                            "REM-5", "Only a recorded slip is confirmed, and only once.", "account-C001/7")),
                    FINANCE),
            new LineAssigned(
                    STATEMENT,
                    2,
                    BANK_ACCOUNT,
                    yuan("-25.00"),
                    LocalDate.of(2026, 1, 11),
                    LinePurpose.FEE,
                    "转账手续费",
                    FINANCE),
            new LineParked(STATEMENT, 3, yuan("500.00"), LocalDate.of(2026, 1, 12), ASSISTANT, "问一下是哪个客户", FINANCE),
            new LineReopened(
                    STATEMENT,
                    2,
                    BANK_ACCOUNT,
                    yuan("-25.00"),
                    LocalDate.of(2026, 1, 11),
                    LinePurpose.FEE,
                    "不是手续费",
                    FINANCE),
            new StatementFinished(
                    STATEMENT, yuan("10000.00"), yuan("3800.75"), yuan("13800.75"), 1, 1, 1, "一行待查", FINANCE),
            new StatementReopened(STATEMENT, List.of(2), FINANCE),
            new RemittanceTied(REMITTANCE, MatchDirection.CAME, STATEMENT, MATCH, StatementKind.STATEMENT),
            new RemittanceUntied(REMITTANCE, MatchDirection.CAME, STATEMENT, MATCH),
            new SampleLent(LOAN, CUSTOMER, "展架样品", 2, LocalDate.of(2026, 1, 8), LocalDate.of(2026, 2, 8), SALESPERSON),
            new SampleReturned(LOAN, LocalDate.of(2026, 2, 6), "边角磨损", ASSISTANT),
            new KeyOrdered(SealId.COMPANY, "服务器换了机房", DIRECTOR),
            new KeyTakenUp(
                    SealId.COMPANY,
                    new KeyId("4f1d2c3b5a697887"),
                    "countersign/6b1f0c2e+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"),
            new KeyRetired(SealId.COMPANY, new KeyId("4f1d2c3b5a697887"), "旧机房已停用", DIRECTOR),
            new ViewRebuildOrdered(VIEW, "账龄与昨天的不符", FINANCE),
            new ViewSwitched(VIEW, 2, 182_004, 91_377, 312, DIGEST, DIGEST.replace('0', '7'), "C001", 4_210),
            new ViewRebuildFailed(VIEW, "event 50 (account.opened): UnknownDocument"),
            new ViewCertificationOrdered(VIEW, FINANCE),
            new ViewCertified(VIEW, 182_004, DIGEST, 182_030, "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
            new ViewNotCertified(VIEW, 182_004, "C001", 91_377L, "event 50 (account.opened): UnknownDocument"),
            new DeadLetterRetried(FOLLOWER, LETTER, DIRECTOR),
            new DeadLetterDigested(FOLLOWER, LETTER),
            new DeadLetterStayed(FOLLOWER, LETTER, "AggregateNotFoundException"),
            new DeadLetterSkipped(FOLLOWER, LETTER, "订单已在别处处理", DIRECTOR),
            new ComplaintRegistered(COMPLAINT, CUSTOMER, ORDER, MODEL, "三卷有色差", LocalDate.of(2026, 1, 20), ASSISTANT),
            new ComplaintAnswered(COMPLAINT, "同意退换", RETURN, LocalDate.of(2026, 1, 21), DIRECTOR),
            new ComplaintClosed(COMPLAINT, "已换货,客户满意", LocalDate.of(2026, 1, 28), DIRECTOR),
            new ExpensesPlanned(
                    CLAIM,
                    SALESPERSON,
                    REGION,
                    "一部",
                    "拜访杭州客户",
                    ExpenseCategory.TRAVEL,
                    yuan("1200.00"),
                    LocalDate.of(2026, 1, 5)),
            new ExpenseClaimSubmitted(
                    CLAIM,
                    SALESPERSON,
                    List.of(new ExpenseInvoice(
                            RECEIPT, "杭州湖畔酒店", yuan("680.00"), LocalDate.of(2026, 1, 7), ExpenseCategory.TRAVEL)),
                    yuan("680.00"),
                    LocalDate.of(2026, 1, 9)),
            new ExpenseClaimChecked(CLAIM, "发票无误", LocalDate.of(2026, 1, 12), FINANCE),
            new ExpenseClaimApproved(
                    CLAIM,
                    SALESPERSON,
                    "一部",
                    yuan("680.00"),
                    "同意",
                    LENT_AUTHORITY,
                    LocalDate.of(2026, 1, 13),
                    DIRECTOR),
            new ExpenseClaimRefused(CLAIM, SALESPERSON, List.of(RECEIPT), "与计划不符", LocalDate.of(2026, 1, 13), FINANCE),
            new ExpenseClaimPaid(CLAIM, SALESPERSON, yuan("680.00"), LocalDate.of(2026, 1, 15), "ICBC-1001", FINANCE),
            new ExpenseInvoiceClaimed(RECEIPT, CLAIM, SALESPERSON),
            new ExpenseInvoiceGivenBack(RECEIPT, CLAIM),
            new ExpenseInvoiceKept(RECEIPT, CLAIM, SALESPERSON),
            new ExpenseInvoiceReleased(RECEIPT, "号码写错", FINANCE),
            new AttemptRefused(ATTEMPTS, ASSISTANT, "ConfirmRemittance", "account-C001", List.of("REM-6")),
            new PersonErased(
                    new ErasureId("p-1009"), new PersonId("p-1009"), ErasureReason.REQUESTED, new PersonId("p-1000")),
            new ExportTaken(
                    new ExportsId("p-1001:2026-01-12"),
                    new ExportId("0190a3c4-0000-7000-8000-000000000001"),
                    ASSISTANT,
                    new Exported(
                            "receivables",
                            ExportFormat.XLSX,
                            List.of(new ExportFilter("region", "华东"), new ExportFilter("salesperson", "p-1002")),
                            LocalDate.of(2025, 12, 31),
                            Instant.parse("2026-01-05T01:00:00Z"),
                            402L)),
            new ClosingBegun(BooksId.COMPANY, YearMonth.of(2026, 10), FINANCE),
            new MonthClosed(
                    BooksId.COMPANY,
                    YearMonth.of(2026, 10),
                    List.of(
                            new MonthFigure(
                                    "1122",
                                    Money.of("0.00", CNY),
                                    Money.of("1026.00", CNY),
                                    Money.of("1000.00", CNY),
                                    Money.of("26.00", CNY)),
                            new MonthFigure(
                                    "6001",
                                    Money.of("0.00", CNY),
                                    Money.of("0.00", CNY),
                                    Money.of("26.00", CNY),
                                    Money.of("-26.00", CNY))),
                    FINANCE),
            new SignInReset(SALESPERSON, SignInPart.SECOND_FACTOR, "Lost the telephone", DIRECTOR),
            new DepartmentAssigned(SALESPERSON, new Department("一部"), LocalDate.of(2026, 1, 1), DIRECTOR),
            new WeeklyReportIssued(
                    new WeeklyReportId("2026-W02"),
                    4711,
                    List.of(new SalesTotal(3, yuan("1026.00"), yuan("26.00"), yuan("1000.00"), Money.zero(CNY))),
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    ASSISTANT),
            new TargetSet(TargetsId.of(SALESPERSON), YearMonth.of(2026, 1), yuan("100000.00"), DIRECTOR));

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
                    null,
                    null,
                    null,
                    ASSISTANT),
            new OutboundSlipIssued(CUSTOMER, ORDER, ShippingBasis.SLIP_SEEN, null, ASSISTANT),
            new ShipmentAuthorised(ORDER, ShippingBasis.SLIP_SEEN, null),
            new OrderShipped(
                    ORDER, CUSTOMER, ShippingBasis.SLIP_SEEN, null, INVOICED, "顺丰速运", "SF1234567890", 12, ASSISTANT),
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
            new RemittanceReversed(CUSTOMER, REMITTANCE, yuan("250.00"), List.of(), VALUE_DATE, "退票", FINANCE),
            new OrderCoordinated(
                    CUSTOMER, ORDER, null, new ExercisedAuthority(Role.REGIONAL_MANAGER, REGION, null, null), DIRECTOR),
            new OrderDeclined(
                    CUSTOMER, ORDER, "停产", new ExercisedAuthority(Role.PRESIDENT, null, null, null), DIRECTOR),
            new CreditReleaseRequested(
                    CUSTOMER,
                    RELEASE,
                    ORDER,
                    yuan("3825.75"),
                    "急用",
                    new FiguresSeen(yuan("0.00"), yuan("0.00"), 0, 1, null),
                    0,
                    ASSISTANT),
            new CreditReleaseApproved(
                    CUSTOMER,
                    RELEASE,
                    ORDER,
                    null,
                    new ExercisedAuthority(Role.PRESIDENT, null, null, null),
                    LocalDate.of(2026, 1, 16),
                    0,
                    DIRECTOR),
            new CreditReleaseRefused(
                    CUSTOMER, RELEASE, ORDER, "不行", new ExercisedAuthority(Role.PRESIDENT, null, null, null), DIRECTOR),
            new DunningAttemptLogged(
                    CUSTOMER,
                    DUNNING,
                    1,
                    LocalDate.of(2026, 1, 9),
                    DunningChannel.PHONE,
                    null,
                    "没有人接",
                    null,
                    false,
                    LocalDate.of(2026, 1, 10),
                    ASSISTANT),
            new PaperRegistered(CUSTOMER, PAPER, PaperKind.INVOICING_DETAILS, null, null, false, ASSISTANT),
            new PaperExpiryReminded(CUSTOMER, PAPER, PaperKind.GSP_CERTIFICATE, LocalDate.of(2026, 12, 31), null),
            new OrderCancelled(ORDER, CUSTOMER, null, List.of(), "客户改主意", ASSISTANT),
            new StockReceived(
                    ITEM,
                    new MovementId("M-1"),
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("500"),
                    ReceiptReason.OPENING,
                    LocalDate.of(2026, 1, 8),
                    null,
                    ASSISTANT),
            new StockReserved(ITEM, RESERVATION, Quantity.of("20"), null),
            new StockAwaited(ITEM, RESERVATION, Quantity.of("20"), Quantity.of("5"), null),
            new StockCounted(
                    ITEM,
                    new MovementId("M-3"),
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("430"),
                    Quantity.of("0"),
                    LocalDate.of(2026, 1, 31),
                    null,
                    ASSISTANT),
            new TransferReservationOpened(
                    RESERVATION,
                    CUSTOMER,
                    MODEL,
                    WAREHOUSE,
                    Quantity.of("30"),
                    null,
                    LocalDate.of(2026, 1, 9),
                    ASSISTANT),
            new PurchaseRequested(PURCHASE, CUSTOMER, ORDER, 1, MODEL, WAREHOUSE, Quantity.of("1500"), null),
            new PriceApprovalGranted(
                    PROJECT,
                    PRICES,
                    List.of(),
                    null,
                    new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null),
                    DIRECTOR),
            new PriceApprovalRefused(
                    PROJECT, PRICES, "不行", new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null), DIRECTOR),
            new MessageQueued(
                    MESSAGE, MessageKind.GOODS_SHIPPED, MessageChannel.SMS, null, null, null, "已发货", "order-SO-1"),
            new StockInquired(
                    INQUIRY,
                    CUSTOMER,
                    new WantedGoods(
                            MODEL,
                            null,
                            null,
                            Quantity.of("60"),
                            UnitOfMeasure.ROLL,
                            false,
                            null,
                            null,
                            false,
                            false,
                            null),
                    LocalDate.of(2026, 1, 8),
                    ASSISTANT),
            new InquiryReplied(INQUIRY, "没有货", null, null, LocalDate.of(2026, 1, 9), DIRECTOR),
            new FreightQuoted(
                    TARIFF,
                    new QuoteId("FQ-2026-0001"),
                    null,
                    "1",
                    500,
                    500,
                    yuan("96.00"),
                    1,
                    LocalDate.of(2026, 1, 8),
                    ASSISTANT),
            new DispatchRegistered(
                    DISPATCH,
                    CUSTOMER,
                    DispatchKind.SAMPLES,
                    "样品",
                    null,
                    null,
                    null,
                    LocalDate.of(2026, 1, 8),
                    ASSISTANT),
            new StatementEntered(
                    STATEMENT,
                    StatementKind.NOTIFICATION,
                    StatementFormat.CAMT_054,
                    BANK_ACCOUNT,
                    CNY,
                    null,
                    LocalDate.of(2026, 1, 12),
                    LocalDate.of(2026, 1, 12),
                    null,
                    null,
                    yuan("0.00"),
                    0,
                    SCAN,
                    FINANCE),
            new StatementLinesEntered(
                    STATEMENT,
                    List.of(new StatementLine(
                            1,
                            LocalDate.of(2026, 1, 12),
                            LocalDate.of(2026, 1, 12),
                            yuan("3825.75"),
                            false,
                            null,
                            null,
                            null))),
            new LinesMatched(
                    STATEMENT,
                    MATCH,
                    StatementKind.STATEMENT,
                    BANK_ACCOUNT,
                    MatchDirection.WENT_BACK,
                    List.of(new MatchedLine(1, yuan("-3825.75"), LocalDate.of(2026, 1, 12))),
                    List.of(new MatchedRemittance(REMITTANCE, CUSTOMER, yuan("3825.75"))),
                    LocalDate.of(2026, 1, 12),
                    null,
                    List.of(),
                    null,
                    FINANCE),
            new LineAssigned(
                    STATEMENT,
                    2,
                    BANK_ACCOUNT,
                    yuan("1.00"),
                    LocalDate.of(2026, 1, 11),
                    LinePurpose.INTEREST,
                    null,
                    FINANCE),
            new LineReopened(
                    STATEMENT, 3, BANK_ACCOUNT, yuan("500.00"), LocalDate.of(2026, 1, 12), null, "客户找到了", FINANCE),
            new StatementFinished(STATEMENT, yuan("10000.00"), yuan("0.00"), yuan("10000.00"), 0, 0, 0, null, FINANCE),
            new SampleReturned(LOAN, LocalDate.of(2026, 2, 6), null, ASSISTANT),
            new ViewSwitched(VIEW, 3, 182_004, 91_377, 312, DIGEST, DIGEST, null, 4_210),
            new ViewNotCertified(VIEW, 182_004, null, null, null),
            new ComplaintRegistered(COMPLAINT, CUSTOMER, null, null, "送货太慢", LocalDate.of(2026, 1, 20), ASSISTANT),
            new ComplaintAnswered(COMPLAINT, "已道歉", null, LocalDate.of(2026, 1, 21), DIRECTOR),
            new ExpensesPlanned(
                    CLAIM,
                    SALESPERSON,
                    REGION,
                    null,
                    "办公用品",
                    ExpenseCategory.SUPPLIES,
                    yuan("100.00"),
                    LocalDate.of(2026, 1, 5)),
            new ExpenseClaimChecked(CLAIM, null, LocalDate.of(2026, 1, 12), FINANCE),
            new ExpenseClaimApproved(
                    CLAIM,
                    SALESPERSON,
                    null,
                    yuan("680.00"),
                    null,
                    new ExercisedAuthority(Role.GENERAL_MANAGER, null, null, null),
                    LocalDate.of(2026, 1, 13),
                    DIRECTOR));

    private ExampleEvents() {}

    private static Money yuan(String amount) {
        return Money.of(amount, CNY);
    }
}
