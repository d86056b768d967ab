package io.countersign.permission;

import static io.countersign.people.Role.ADMINISTRATOR;
import static io.countersign.people.Role.AFTER_SALES;
import static io.countersign.people.Role.AUDITOR;
import static io.countersign.people.Role.DEPUTY_GENERAL_MANAGER;
import static io.countersign.people.Role.FINANCE;
import static io.countersign.people.Role.GENERAL_MANAGER;
import static io.countersign.people.Role.PRESIDENT;
import static io.countersign.people.Role.PURCHASING;
import static io.countersign.people.Role.REGIONAL_MANAGER;
import static io.countersign.people.Role.SALESPERSON;
import static io.countersign.people.Role.SALES_ASSISTANT;
import static io.countersign.people.Role.SALES_DIRECTOR;
import static io.countersign.people.Role.WAREHOUSE;
import static java.util.Map.entry;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountQuery;
import io.countersign.attempt.AttemptCommand;
import io.countersign.attempt.AttemptQuery;
import io.countersign.audit.AuditQuery;
import io.countersign.backup.BackupQuery;
import io.countersign.bank.BankQuery;
import io.countersign.bank.StatementCommand;
import io.countersign.bank.TieCommand;
import io.countersign.books.BooksCommand;
import io.countersign.books.BooksQuery;
import io.countersign.complaint.ComplaintCommand;
import io.countersign.complaint.ComplaintQuery;
import io.countersign.credit.CreditQuery;
import io.countersign.dispatch.DispatchCommand;
import io.countersign.dispatch.DispatchQuery;
import io.countersign.dunning.DunningQuery;
import io.countersign.expense.ExpenseCommand;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.VoucherCommand;
import io.countersign.export.ExportCommand;
import io.countersign.export.ExportQuery;
import io.countersign.freight.FreightCommand;
import io.countersign.freight.FreightQuery;
import io.countersign.history.HistoryQuery;
import io.countersign.inquiry.InquiryCommand;
import io.countersign.inquiry.InquiryQuery;
import io.countersign.loan.LoanCommand;
import io.countersign.loan.LoanQuery;
import io.countersign.message.MessageCommand;
import io.countersign.message.MessageQuery;
import io.countersign.operation.DeadLetterCommand;
import io.countersign.operation.DeadLetterQuery;
import io.countersign.operation.ViewCommand;
import io.countersign.operation.ViewQuery;
import io.countersign.order.OrderCommand;
import io.countersign.order.OrderQuery;
import io.countersign.people.PersonCommand;
import io.countersign.people.PersonQuery;
import io.countersign.people.Role;
import io.countersign.performance.PerformanceQuery;
import io.countersign.performance.TargetCommand;
import io.countersign.policy.PolicyCommand;
import io.countersign.policy.PolicyQuery;
import io.countersign.project.ProjectCommand;
import io.countersign.project.ProjectQuery;
import io.countersign.project.SiteCommand;
import io.countersign.purchase.PurchaseCommand;
import io.countersign.purchase.PurchaseQuery;
import io.countersign.receivables.ReceivablesQuery;
import io.countersign.remittance.RemittanceQuery;
import io.countersign.report.ReportQuery;
import io.countersign.reservation.ReservationCommand;
import io.countersign.reservation.ReservationQuery;
import io.countersign.sales.SalesQuery;
import io.countersign.sales.WeeklyReportCommand;
import io.countersign.seal.SealCommand;
import io.countersign.seal.SealQuery;
import io.countersign.staff.StaffCommand;
import io.countersign.staff.StaffQuery;
import io.countersign.stock.StockCommand;
import io.countersign.stock.StockQuery;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may send which command and ask which question. What is not listed here, nobody may. */
public final class Permissions {

    /** Nobody who signs in: only the office's own automations send it. */
    private static final Set<Role> AUTOMATIONS_ONLY = Set.of();

    private static final Set<Role> EVERYBODY = Set.copyOf(EnumSet.allOf(Role.class));

    private static final Set<Role> WHO_KEEPS_THE_BOOKS =
            Set.of(FINANCE, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER, AUDITOR, PRESIDENT);

    private static final Set<Role> WHO_LOOKS_AFTER_MONEY = Set.of(
            SALES_ASSISTANT,
            SALESPERSON,
            REGIONAL_MANAGER,
            SALES_DIRECTOR,
            DEPUTY_GENERAL_MANAGER,
            GENERAL_MANAGER,
            PRESIDENT,
            FINANCE,
            AUDITOR,
            ADMINISTRATOR);

    private static final Set<Role> WHO_MAY_DELEGATE =
            Set.of(REGIONAL_MANAGER, SALES_DIRECTOR, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER, PRESIDENT, FINANCE);

    private static final Set<Role> WHO_SPEAKS_WITH_CUSTOMERS =
            Set.of(SALES_ASSISTANT, SALESPERSON, REGIONAL_MANAGER, AFTER_SALES);

    private static final Set<Role> WHO_SPENDS_MONEY = Set.of(
            SALES_ASSISTANT,
            SALESPERSON,
            REGIONAL_MANAGER,
            SALES_DIRECTOR,
            DEPUTY_GENERAL_MANAGER,
            GENERAL_MANAGER,
            PURCHASING,
            AFTER_SALES);

    private static final Set<Role> WHO_SEES_EXPENSES = Stream.of(WHO_LOOKS_AFTER_MONEY, WHO_SPENDS_MONEY)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<Role> WHO_SEES_THE_BANK =
            Set.of(FINANCE, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER, PRESIDENT, AUDITOR);

    private static final Set<Role> WHO_MAY_END_A_DELEGATION = Set.of(
            REGIONAL_MANAGER,
            SALES_DIRECTOR,
            DEPUTY_GENERAL_MANAGER,
            GENERAL_MANAGER,
            PRESIDENT,
            FINANCE,
            ADMINISTRATOR);

    /** Who looks after others' authority, or at it. */
    private static final Set<Role> WHO_WATCHES_AUTHORITY = Set.of(AUDITOR, PRESIDENT, ADMINISTRATOR);

    /** Who may see how a release came about: those who decide, and those who look at it afterwards. */
    private static final Set<Role> WHO_WALKS_TRAILS = Set.of(
            AUDITOR, FINANCE, REGIONAL_MANAGER, SALES_DIRECTOR, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER, PRESIDENT);

    /** Who may see what somebody did, and what is not as it has to be. */
    private static final Set<Role> WHO_AUDITS =
            Set.of(AUDITOR, FINANCE, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER, PRESIDENT);

    /** Who looks after the program, or answers for its figures. */
    private static final Set<Role> WHO_WATCHES_OPERATIONS = Set.of(AUDITOR, PRESIDENT, FINANCE, ADMINISTRATOR);

    /** Who takes events out of the log, as they are stored, to prove something to others. */
    private static final Set<Role> WHO_PROVES = Set.of(AUDITOR, PRESIDENT, FINANCE);

    /** Who takes the whole log along: whoever looks after the program, and whoever checks it elsewhere. */
    private static final Set<Role> WHO_TAKES_THE_LOG_ALONG = Set.of(ADMINISTRATOR, AUDITOR);

    /** One of these roles is needed to send the command. */
    public static final Map<Class<?>, Set<Role>> TO_SEND = Map.ofEntries(
            entry(StaffCommand.AppointStaffMember.class, Set.of(ADMINISTRATOR)),
            entry(StaffCommand.ChangeAuthority.class, Set.of(ADMINISTRATOR)),
            entry(StaffCommand.DismissStaffMember.class, Set.of(ADMINISTRATOR)),
            entry(AccountCommand.OpenAccount.class, Set.of(SALES_ASSISTANT, REGIONAL_MANAGER, FINANCE)),
            entry(
                    AccountCommand.ChangeStanding.class,
                    Set.of(REGIONAL_MANAGER, SALES_DIRECTOR, GENERAL_MANAGER, PRESIDENT)),
            entry(AccountCommand.MoveToRegion.class, Set.of(SALES_DIRECTOR, GENERAL_MANAGER, PRESIDENT)),
            entry(AccountCommand.AssignSalesperson.class, Set.of(REGIONAL_MANAGER, SALES_DIRECTOR)),
            entry(AccountCommand.RecordRemittance.class, Set.of(SALES_ASSISTANT, SALESPERSON, FINANCE)),
            entry(AccountCommand.ConfirmRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.RejectRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.ReverseRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.ReallocateRemittance.class, Set.of(FINANCE)),
            entry(AccountCommand.CoverOrder.class, AUTOMATIONS_ONLY),
            entry(AccountCommand.IssueOutboundSlip.class, Set.of(SALES_ASSISTANT)),
            entry(AccountCommand.ChargeInvoice.class, AUTOMATIONS_ONLY),
            entry(AccountCommand.BringAlongCreditNote.class, AUTOMATIONS_ONLY),
            entry(AccountCommand.BringAlongSettlement.class, AUTOMATIONS_ONLY),
            entry(OrderCommand.PlaceOrder.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(OrderCommand.AuthoriseShipment.class, AUTOMATIONS_ONLY),
            entry(OrderCommand.ShipOrder.class, Set.of(WAREHOUSE, SALES_ASSISTANT)),
            entry(OrderCommand.InvoiceOrder.class, Set.of(FINANCE, SALES_ASSISTANT)),
            entry(OrderCommand.BringAlongOrder.class, AUTOMATIONS_ONLY),
            entry(StaffCommand.DelegateAuthority.class, WHO_MAY_DELEGATE),
            entry(StaffCommand.EndDelegation.class, WHO_MAY_END_A_DELEGATION),
            entry(PolicyCommand.PublishPolicy.class, Set.of(ADMINISTRATOR)),
            entry(AccountCommand.CoordinateOrder.class, Set.of(REGIONAL_MANAGER)),
            entry(AccountCommand.DeclineOrder.class, Set.of(REGIONAL_MANAGER)),
            entry(AccountCommand.DropOrder.class, AUTOMATIONS_ONLY),
            entry(
                    AccountCommand.RequestCreditRelease.class,
                    Set.of(SALES_ASSISTANT, SALESPERSON, REGIONAL_MANAGER, SALES_DIRECTOR)),
            entry(
                    AccountCommand.ApproveCreditRelease.class,
                    Set.of(REGIONAL_MANAGER, SALES_DIRECTOR, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER, PRESIDENT)),
            entry(
                    AccountCommand.RefuseCreditRelease.class,
                    Set.of(REGIONAL_MANAGER, SALES_DIRECTOR, DEPUTY_GENERAL_MANAGER, GENERAL_MANAGER, PRESIDENT)),
            entry(
                    AccountCommand.WithdrawCreditRelease.class,
                    Set.of(
                            SALES_ASSISTANT,
                            SALESPERSON,
                            REGIONAL_MANAGER,
                            SALES_DIRECTOR,
                            DEPUTY_GENERAL_MANAGER,
                            GENERAL_MANAGER,
                            PRESIDENT)),
            entry(
                    AccountCommand.LogDunningAttempt.class,
                    Set.of(SALES_ASSISTANT, SALESPERSON, REGIONAL_MANAGER, FINANCE)),
            entry(AccountCommand.RegisterPaper.class, Set.of(SALES_ASSISTANT, SALESPERSON, FINANCE)),
            entry(AccountCommand.SetAdjustmentPeriod.class, Set.of(REGIONAL_MANAGER, SALES_DIRECTOR)),
            entry(AccountCommand.FollowUp.class, AUTOMATIONS_ONLY),
            entry(AccountCommand.IssueCreditNote.class, AUTOMATIONS_ONLY),
            entry(OrderCommand.CancelOrder.class, Set.of(SALES_ASSISTANT, SALESPERSON, REGIONAL_MANAGER)),
            entry(OrderCommand.AwaitGoods.class, AUTOMATIONS_ONLY),
            entry(OrderCommand.NoteGoodsSetAside.class, AUTOMATIONS_ONLY),
            entry(OrderCommand.AuthoriseReturn.class, Set.of(AFTER_SALES, REGIONAL_MANAGER)),
            entry(OrderCommand.ReceiveReturn.class, Set.of(WAREHOUSE)),
            entry(OrderCommand.CreditReturn.class, Set.of(FINANCE)),
            entry(StockCommand.ReceiveStock.class, Set.of(WAREHOUSE)),
            entry(StockCommand.ReserveStock.class, AUTOMATIONS_ONLY),
            entry(StockCommand.FreeStock.class, AUTOMATIONS_ONLY),
            entry(StockCommand.IssueStock.class, AUTOMATIONS_ONLY),
            entry(StockCommand.SendStock.class, Set.of(WAREHOUSE)),
            entry(StockCommand.ExpectTransfer.class, AUTOMATIONS_ONLY),
            entry(StockCommand.TakeInTransfer.class, Set.of(WAREHOUSE)),
            entry(StockCommand.ExpectPurchase.class, AUTOMATIONS_ONLY),
            entry(StockCommand.ForgetPurchase.class, AUTOMATIONS_ONLY),
            entry(StockCommand.CountStock.class, Set.of(WAREHOUSE)),
            entry(ReservationCommand.OpenReservation.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(ReservationCommand.ConfirmReservation.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(ReservationCommand.ReleaseReservation.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(ReservationCommand.MissMonday.class, AUTOMATIONS_ONLY),
            entry(ReservationCommand.FulfilReservation.class, AUTOMATIONS_ONLY),
            entry(PurchaseCommand.RequestPurchase.class, AUTOMATIONS_ONLY),
            entry(PurchaseCommand.OrderFromMaker.class, Set.of(PURCHASING)),
            entry(PurchaseCommand.ReceivePurchase.class, Set.of(WAREHOUSE, PURCHASING)),
            entry(PurchaseCommand.DropPurchase.class, Set.of(PURCHASING)),
            entry(PurchaseCommand.DropPurchaseRequest.class, AUTOMATIONS_ONLY),
            entry(ProjectCommand.RegisterProject.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(ProjectCommand.FlagConflict.class, AUTOMATIONS_ONLY),
            entry(ProjectCommand.RenewProtection.class, Set.of(REGIONAL_MANAGER, SALES_DIRECTOR)),
            entry(ProjectCommand.CloseProject.class, Set.of(SALES_ASSISTANT, SALESPERSON, REGIONAL_MANAGER)),
            entry(ProjectCommand.RequestPriceApproval.class, Set.of(SALES_ASSISTANT, SALESPERSON, REGIONAL_MANAGER)),
            entry(ProjectCommand.GrantPriceApproval.class, Set.of(GENERAL_MANAGER, DEPUTY_GENERAL_MANAGER)),
            entry(ProjectCommand.RefusePriceApproval.class, Set.of(GENERAL_MANAGER, DEPUTY_GENERAL_MANAGER)),
            entry(ProjectCommand.DrawGoods.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(ProjectCommand.ReturnDraw.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(SiteCommand.ClaimSite.class, AUTOMATIONS_ONLY),
            entry(SiteCommand.ProlongClaim.class, AUTOMATIONS_ONLY),
            entry(StatementCommand.EnterStatement.class, Set.of(FINANCE)),
            entry(StatementCommand.MatchLines.class, Set.of(FINANCE)),
            entry(StatementCommand.TakeMatchBack.class, Set.of(FINANCE)),
            entry(StatementCommand.AssignLine.class, Set.of(FINANCE)),
            entry(StatementCommand.ParkLine.class, Set.of(FINANCE)),
            entry(StatementCommand.ReopenLine.class, Set.of(FINANCE)),
            entry(StatementCommand.FinishStatement.class, Set.of(FINANCE)),
            entry(TieCommand.TieRemittance.class, AUTOMATIONS_ONLY),
            entry(TieCommand.UntieRemittance.class, AUTOMATIONS_ONLY),
            entry(MessageCommand.QueueMessage.class, AUTOMATIONS_ONLY),
            entry(MessageCommand.NoteSending.class, AUTOMATIONS_ONLY),
            entry(MessageCommand.NoteFailure.class, AUTOMATIONS_ONLY),
            entry(InquiryCommand.AskAboutStock.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(InquiryCommand.ReplyToInquiry.class, Set.of(PURCHASING)),
            entry(InquiryCommand.TellCustomer.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(FreightCommand.PublishTariff.class, Set.of(ADMINISTRATOR, PURCHASING)),
            entry(FreightCommand.QuoteFreight.class, Set.of(SALES_ASSISTANT, SALESPERSON, PURCHASING)),
            entry(DispatchCommand.RegisterDispatch.class, Set.of(SALES_ASSISTANT, SALESPERSON, WAREHOUSE)),
            entry(DispatchCommand.TrackDispatch.class, Set.of(SALES_ASSISTANT, SALESPERSON, WAREHOUSE)),
            entry(DispatchCommand.ConfirmReceipt.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(LoanCommand.LendSample.class, Set.of(SALES_ASSISTANT, SALESPERSON)),
            entry(LoanCommand.TakeSampleBack.class, Set.of(SALES_ASSISTANT, SALESPERSON, WAREHOUSE)),
            entry(ComplaintCommand.RegisterComplaint.class, WHO_SPEAKS_WITH_CUSTOMERS),
            entry(ComplaintCommand.AnswerComplaint.class, Set.of(AFTER_SALES)),
            entry(ComplaintCommand.CloseComplaint.class, Set.of(AFTER_SALES)),
            entry(ExpenseCommand.PlanExpenses.class, WHO_SPENDS_MONEY),
            entry(ExpenseCommand.SubmitClaim.class, WHO_SPENDS_MONEY),
            entry(ExpenseCommand.CheckClaim.class, Set.of(FINANCE)),
            entry(ExpenseCommand.ApproveClaim.class, Set.of(REGIONAL_MANAGER, GENERAL_MANAGER)),
            entry(ExpenseCommand.RefuseClaim.class, Set.of(FINANCE, REGIONAL_MANAGER, GENERAL_MANAGER)),
            entry(ExpenseCommand.PayClaim.class, Set.of(FINANCE)),
            entry(VoucherCommand.ClaimInvoice.class, AUTOMATIONS_ONLY),
            entry(VoucherCommand.GiveBackInvoice.class, AUTOMATIONS_ONLY),
            entry(VoucherCommand.KeepInvoice.class, AUTOMATIONS_ONLY),
            entry(VoucherCommand.ReleaseInvoice.class, Set.of(FINANCE)),
            entry(AttemptCommand.RecordRefusedAttempt.class, AUTOMATIONS_ONLY),
            entry(PersonCommand.ErasePerson.class, Set.of(ADMINISTRATOR)),
            entry(ExportCommand.RecordExport.class, AUTOMATIONS_ONLY),
            entry(ViewCommand.RebuildView.class, Set.of(ADMINISTRATOR, FINANCE)),
            entry(ViewCommand.CertifyView.class, Set.of(ADMINISTRATOR, FINANCE)),
            entry(SealCommand.OrderKey.class, Set.of(ADMINISTRATOR)),
            entry(SealCommand.NoteKey.class, AUTOMATIONS_ONLY),
            entry(SealCommand.RetireKey.class, Set.of(ADMINISTRATOR)),
            entry(ViewCommand.NoteSwitch.class, AUTOMATIONS_ONLY),
            entry(ViewCommand.NoteRebuildFailure.class, AUTOMATIONS_ONLY),
            entry(ViewCommand.NoteCertification.class, AUTOMATIONS_ONLY),
            entry(ViewCommand.NoteCertificationFailure.class, AUTOMATIONS_ONLY),
            entry(DeadLetterCommand.RetryDeadLetter.class, Set.of(ADMINISTRATOR)),
            entry(DeadLetterCommand.SkipDeadLetter.class, Set.of(ADMINISTRATOR)),
            entry(DeadLetterCommand.NoteRetry.class, AUTOMATIONS_ONLY),
            entry(BooksCommand.BeginClosing.class, Set.of(FINANCE)),
            entry(BooksCommand.CloseMonth.class, Set.of(FINANCE)),
            entry(StaffCommand.ResetSignIn.class, Set.of(ADMINISTRATOR)),
            entry(StaffCommand.AssignDepartment.class, Set.of(ADMINISTRATOR, SALES_DIRECTOR)),
            entry(WeeklyReportCommand.IssueWeeklyReport.class, Set.of(SALES_ASSISTANT, SALES_DIRECTOR, FINANCE)),
            entry(TargetCommand.SetTarget.class, Set.of(SALES_DIRECTOR, GENERAL_MANAGER)));

    /** One of these roles is needed to ask the question. */
    public static final Map<Class<?>, Set<Role>> TO_ASK = Map.ofEntries(
            entry(StaffQuery.FindAuthority.class, EVERYBODY),
            entry(StaffQuery.FindAuthorityAt.class, EVERYBODY),
            entry(StaffQuery.ListStaff.class, EVERYBODY),
            entry(PolicyQuery.FindPolicy.class, EVERYBODY),
            entry(PolicyQuery.ListPolicyVersions.class, EVERYBODY),
            entry(AttemptQuery.ListRefusedAttempts.class, WHO_WATCHES_AUTHORITY),
            entry(PersonQuery.ListErasures.class, WHO_WATCHES_AUTHORITY),
            entry(ExportQuery.ListExports.class, WHO_WATCHES_AUTHORITY),
            entry(AuditQuery.FindTrail.class, WHO_WALKS_TRAILS),
            entry(AuditQuery.ListTrails.class, WHO_WALKS_TRAILS),
            entry(AuditQuery.ListDeeds.class, WHO_AUDITS),
            entry(AuditQuery.ListFindings.class, WHO_AUDITS),
            entry(AuditQuery.ReportExceptions.class, WHO_AUDITS),
            entry(BankQuery.FindStatement.class, WHO_SEES_THE_BANK),
            entry(BankQuery.ListStatements.class, WHO_SEES_THE_BANK),
            entry(BankQuery.ListLines.class, WHO_SEES_THE_BANK),
            entry(BankQuery.ListMatches.class, WHO_SEES_THE_BANK),
            entry(BankQuery.ListParkedLines.class, WHO_LOOKS_AFTER_MONEY),
            entry(BankQuery.ProposeMatches.class, WHO_SEES_THE_BANK),
            entry(ProjectQuery.FindProject.class, EVERYBODY),
            entry(ProjectQuery.ListProjects.class, EVERYBODY),
            entry(AccountQuery.FindAccount.class, EVERYBODY),
            entry(AccountQuery.ListAccounts.class, EVERYBODY),
            entry(AccountQuery.ShowStatement.class, WHO_LOOKS_AFTER_MONEY),
            entry(AccountQuery.ListOpenInvoices.class, WHO_LOOKS_AFTER_MONEY),
            entry(AccountQuery.ListPapers.class, WHO_LOOKS_AFTER_MONEY),
            entry(AccountQuery.ListExpiringPapers.class, WHO_LOOKS_AFTER_MONEY),
            entry(CreditQuery.FindRelease.class, WHO_LOOKS_AFTER_MONEY),
            entry(CreditQuery.ListReleases.class, WHO_LOOKS_AFTER_MONEY),
            entry(DunningQuery.ListCalls.class, WHO_LOOKS_AFTER_MONEY),
            entry(DunningQuery.ListCases.class, WHO_LOOKS_AFTER_MONEY),
            entry(OrderQuery.FindOrder.class, EVERYBODY),
            entry(OrderQuery.ListOrders.class, EVERYBODY),
            entry(StockQuery.ListStock.class, EVERYBODY),
            entry(StockQuery.FindStockItem.class, EVERYBODY),
            entry(StockQuery.ListMovements.class, EVERYBODY),
            entry(StockQuery.FindTransfer.class, EVERYBODY),
            entry(StockQuery.ListTransfers.class, EVERYBODY),
            entry(ReservationQuery.FindReservation.class, EVERYBODY),
            entry(ReservationQuery.ShowMondayList.class, EVERYBODY),
            entry(PurchaseQuery.FindPurchase.class, EVERYBODY),
            entry(PurchaseQuery.ListPurchases.class, EVERYBODY),
            entry(RemittanceQuery.FindRemittance.class, WHO_LOOKS_AFTER_MONEY),
            entry(RemittanceQuery.ListRemittances.class, WHO_LOOKS_AFTER_MONEY),
            entry(MessageQuery.FindMessage.class, EVERYBODY),
            entry(MessageQuery.ListMessages.class, EVERYBODY),
            entry(InquiryQuery.FindInquiry.class, EVERYBODY),
            entry(InquiryQuery.ListInquiries.class, EVERYBODY),
            entry(FreightQuery.FindTariff.class, EVERYBODY),
            entry(FreightQuery.FindQuote.class, EVERYBODY),
            entry(FreightQuery.ListQuotes.class, EVERYBODY),
            entry(DispatchQuery.FindDispatch.class, EVERYBODY),
            entry(DispatchQuery.ListDispatches.class, EVERYBODY),
            entry(LoanQuery.FindLoan.class, EVERYBODY),
            entry(LoanQuery.ListLoans.class, EVERYBODY),
            entry(ComplaintQuery.FindComplaint.class, EVERYBODY),
            entry(ComplaintQuery.ListComplaints.class, EVERYBODY),
            entry(ExpenseQuery.FindExpenseClaim.class, WHO_SEES_EXPENSES),
            entry(ExpenseQuery.ListExpenseClaims.class, WHO_SEES_EXPENSES),
            entry(ReceivablesQuery.ShowReceivables.class, WHO_LOOKS_AFTER_MONEY),
            entry(ReceivablesQuery.ReportReceivables.class, WHO_LOOKS_AFTER_MONEY),
            entry(HistoryQuery.ListEvents.class, WHO_LOOKS_AFTER_MONEY),
            entry(HistoryQuery.AwaitReactions.class, EVERYBODY),
            entry(HistoryQuery.FollowLog.class, EVERYBODY), // it says that there is news, not which
            entry(SealQuery.ShowSeal.class, EVERYBODY),
            entry(SealQuery.ListCheckpoints.class, EVERYBODY),
            entry(SealQuery.FindCheckpoint.class, EVERYBODY),
            entry(SealQuery.FindTile.class, EVERYBODY),
            entry(SealQuery.ProveGrowth.class, EVERYBODY),
            entry(SealQuery.ProveEvent.class, WHO_PROVES),
            entry(SealQuery.DrawUpBundle.class, WHO_PROVES),
            entry(SealQuery.CheckLog.class, WHO_WATCHES_OPERATIONS),
            entry(BackupQuery.CountFollowers.class, WHO_TAKES_THE_LOG_ALONG),
            entry(BackupQuery.CopyDiary.class, WHO_TAKES_THE_LOG_ALONG),
            entry(BackupQuery.DrawUpBackup.class, WHO_TAKES_THE_LOG_ALONG),
            entry(BackupQuery.CopyLog.class, WHO_TAKES_THE_LOG_ALONG),
            entry(BackupQuery.CopyCheckpoints.class, WHO_TAKES_THE_LOG_ALONG),
            entry(ViewQuery.ListViews.class, WHO_WATCHES_OPERATIONS),
            entry(ViewQuery.FindCertified.class, EVERYBODY), // it stands below what everybody reads
            entry(ViewQuery.CheckDrift.class, WHO_WATCHES_OPERATIONS),
            entry(DeadLetterQuery.ListDeadLetters.class, WHO_WATCHES_OPERATIONS),
            entry(DeadLetterQuery.FindDeadLetter.class, WHO_WATCHES_OPERATIONS),
            entry(BooksQuery.ShowTrialBalance.class, WHO_KEEPS_THE_BOOKS),
            entry(BooksQuery.ShowLedger.class, WHO_KEEPS_THE_BOOKS),
            entry(BooksQuery.ShowJournal.class, WHO_KEEPS_THE_BOOKS),
            entry(BooksQuery.ShowLateFacts.class, WHO_LOOKS_AFTER_MONEY),
            entry(BooksQuery.ReadJournal.class, WHO_KEEPS_THE_BOOKS),
            entry(BooksQuery.DrawUpMonth.class, WHO_KEEPS_THE_BOOKS),
            entry(BooksQuery.ListClosedMonths.class, WHO_LOOKS_AFTER_MONEY),
            entry(ReceivablesQuery.CompareReceivables.class, WHO_LOOKS_AFTER_MONEY),
            entry(SalesQuery.ShowSales.class, WHO_LOOKS_AFTER_MONEY),
            entry(SalesQuery.DrawUpWeeklyReport.class, WHO_LOOKS_AFTER_MONEY),
            entry(SalesQuery.FindIssuedReport.class, WHO_LOOKS_AFTER_MONEY),
            entry(SalesQuery.ListIssuedReports.class, WHO_LOOKS_AFTER_MONEY),
            entry(PerformanceQuery.ShowPerformance.class, EVERYBODY), // it hangs on the wall
            entry(PerformanceQuery.ShowExpenses.class, WHO_SEES_EXPENSES),
            entry(PerformanceQuery.AuditPrices.class, WHO_LOOKS_AFTER_MONEY),
            entry(PerformanceQuery.ReportStock.class, EVERYBODY),
            entry(ReportQuery.ListFacts.class, EVERYBODY)); // and who may ask for the report

    /** Who may bring the history of the time before the ledger along. */
    public static final Set<Role> TO_IMPORT = Set.of(FINANCE);

    private Permissions() {}

    /**
     * May somebody with these roles send this command?
     *
     * @param command the command's class
     */
    public static boolean maySend(Set<Role> roles, Class<?> command) {
        return allows(TO_SEND, roles, command);
    }

    /**
     * May somebody with these roles ask this question?
     *
     * @param query the question's class
     */
    public static boolean mayAsk(Set<Role> roles, Class<?> query) {
        return allows(TO_ASK, roles, query);
    }

    private static boolean allows(Map<Class<?>, Set<Role>> table, Set<Role> roles, Class<?> message) {
        Set<Role> needed = table.get(message);
        return needed != null && needed.stream().anyMatch(roles::contains);
    }
}
