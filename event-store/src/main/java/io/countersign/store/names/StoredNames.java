package io.countersign.store.names;

import static java.util.Map.entry;

import io.countersign.account.AccountEvent;
import io.countersign.attempt.AttemptEvent;
import io.countersign.bank.StatementEvent;
import io.countersign.bank.TieEvent;
import io.countersign.books.BooksEvent;
import io.countersign.complaint.ComplaintEvent;
import io.countersign.dispatch.DispatchEvent;
import io.countersign.expense.ExpenseEvent;
import io.countersign.expense.VoucherEvent;
import io.countersign.export.ExportEvent;
import io.countersign.freight.FreightEvent;
import io.countersign.inquiry.InquiryEvent;
import io.countersign.loan.LoanEvent;
import io.countersign.message.MessageEvent;
import io.countersign.operation.DeadLetterEvent;
import io.countersign.operation.ViewEvent;
import io.countersign.order.OrderEvent;
import io.countersign.people.PersonEvent;
import io.countersign.performance.TargetEvent;
import io.countersign.policy.PolicyEvent;
import io.countersign.project.ProjectEvent;
import io.countersign.project.SiteEvent;
import io.countersign.purchase.PurchaseEvent;
import io.countersign.reservation.ReservationEvent;
import io.countersign.sales.WeeklyReportEvent;
import io.countersign.seal.SealEvent;
import io.countersign.staff.StaffEvent;
import io.countersign.stock.StockEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What each event is called on disk. Classes may be renamed; these names may not. */
public final class StoredNames {

    /** Every event there is, by its stored name. */
    public static final Map<String, Class<?>> EVENTS = Map.ofEntries(
            entry("staff.appointed", StaffEvent.StaffMemberAppointed.class),
            entry("staff.authority-changed", StaffEvent.AuthorityChanged.class),
            entry("staff.dismissed", StaffEvent.StaffMemberDismissed.class),
            entry("books.closing-begun", BooksEvent.ClosingBegun.class),
            entry("books.month-closed", BooksEvent.MonthClosed.class),
            entry("account.opened", AccountEvent.AccountOpened.class),
            entry("account.standing-changed", AccountEvent.StandingChanged.class),
            entry("account.region-changed", AccountEvent.RegionChanged.class),
            entry("account.salesperson-changed", AccountEvent.SalespersonChanged.class),
            entry("account.remittance-recorded", AccountEvent.RemittanceRecorded.class),
            entry("account.remittance-confirmed", AccountEvent.RemittanceConfirmed.class),
            entry("account.remittance-rejected", AccountEvent.RemittanceRejected.class),
            entry("account.remittance-allocated", AccountEvent.RemittanceAllocated.class),
            entry("account.remittance-reallocated", AccountEvent.RemittanceReallocated.class),
            entry("account.remittance-reversed", AccountEvent.RemittanceReversed.class),
            entry("account.order-covered", AccountEvent.OrderCovered.class),
            entry("account.order-withheld", AccountEvent.OrderWithheld.class),
            entry("account.outbound-slip-issued", AccountEvent.OutboundSlipIssued.class),
            entry("account.invoice-charged", AccountEvent.InvoiceCharged.class),
            entry("account.credit-note-issued", AccountEvent.CreditNoteIssued.class),
            entry("account.credit-note-allocated", AccountEvent.CreditNoteAllocated.class),
            entry("account.settlement-brought-along", AccountEvent.SettlementBroughtAlong.class),
            entry("order.placed", OrderEvent.OrderPlaced.class),
            entry("order.shipment-authorised", OrderEvent.ShipmentAuthorised.class),
            entry("order.shipped", OrderEvent.OrderShipped.class),
            entry("order.invoiced", OrderEvent.OrderInvoiced.class),
            entry("order.brought-along", OrderEvent.OrderBroughtAlong.class),
            entry("staff.authority-delegated", StaffEvent.AuthorityDelegated.class),
            entry("staff.delegation-ended", StaffEvent.DelegationEnded.class),
            entry("policy.published", PolicyEvent.PolicyPublished.class),
            entry("account.order-held", AccountEvent.OrderHeld.class),
            entry("account.order-coordinated", AccountEvent.OrderCoordinated.class),
            entry("account.order-declined", AccountEvent.OrderDeclined.class),
            entry("account.order-dropped", AccountEvent.OrderDropped.class),
            entry("account.deposit-asked", AccountEvent.DepositAsked.class),
            entry("account.deposit-confirmed", AccountEvent.DepositConfirmed.class),
            entry("account.credit-release-requested", AccountEvent.CreditReleaseRequested.class),
            entry("account.credit-release-approved", AccountEvent.CreditReleaseApproved.class),
            entry("account.credit-release-refused", AccountEvent.CreditReleaseRefused.class),
            entry("account.credit-release-withdrawn", AccountEvent.CreditReleaseWithdrawn.class),
            entry("account.credit-release-lapsed", AccountEvent.CreditReleaseLapsed.class),
            entry("account.credit-release-settled", AccountEvent.CreditReleaseSettled.class),
            entry("account.debt-reopened", AccountEvent.DebtReopened.class),
            entry("account.dunning-opened", AccountEvent.DunningOpened.class),
            entry("account.arrears-changed", AccountEvent.ArrearsChanged.class),
            entry("account.dunning-attempt-logged", AccountEvent.DunningAttemptLogged.class),
            entry("account.promise-kept", AccountEvent.PromiseKept.class),
            entry("account.promise-broken", AccountEvent.PromiseBroken.class),
            entry("account.dunning-escalated", AccountEvent.DunningEscalated.class),
            entry("account.dunning-closed", AccountEvent.DunningClosed.class),
            entry("account.paper-registered", AccountEvent.PaperRegistered.class),
            entry("account.paper-expiry-reminded", AccountEvent.PaperExpiryReminded.class),
            entry("account.adjustment-period-set", AccountEvent.AdjustmentPeriodSet.class),
            entry("order.goods-awaited", OrderEvent.GoodsAwaited.class),
            entry("order.goods-set-aside", OrderEvent.GoodsSetAside.class),
            entry("order.cancelled", OrderEvent.OrderCancelled.class),
            entry("order.return-authorised", OrderEvent.ReturnAuthorised.class),
            entry("order.return-received", OrderEvent.ReturnReceived.class),
            entry("order.return-credited", OrderEvent.ReturnCredited.class),
            entry("stock.received", StockEvent.StockReceived.class),
            entry("stock.reserved", StockEvent.StockReserved.class),
            entry("stock.awaited", StockEvent.StockAwaited.class),
            entry("stock.freed", StockEvent.StockFreed.class),
            entry("stock.issued", StockEvent.StockIssued.class),
            entry("stock.sent", StockEvent.StockSent.class),
            entry("stock.transfer-expected", StockEvent.TransferExpected.class),
            entry("stock.transfer-taken-in", StockEvent.TransferTakenIn.class),
            entry("stock.purchase-expected", StockEvent.PurchaseExpected.class),
            entry("stock.purchase-forgotten", StockEvent.PurchaseForgotten.class),
            entry("stock.counted", StockEvent.StockCounted.class),
            entry("reservation.opened", ReservationEvent.TransferReservationOpened.class),
            entry("reservation.confirmed", ReservationEvent.TransferReservationConfirmed.class),
            entry("reservation.missed", ReservationEvent.TransferReservationMissed.class),
            entry("reservation.released", ReservationEvent.TransferReservationReleased.class),
            entry("reservation.fulfilled", ReservationEvent.TransferReservationFulfilled.class),
            entry("purchase.requested", PurchaseEvent.PurchaseRequested.class),
            entry("purchase.ordered", PurchaseEvent.PurchaseOrdered.class),
            entry("purchase.arrived", PurchaseEvent.PurchaseArrived.class),
            entry("purchase.dropped", PurchaseEvent.PurchaseDropped.class),
            entry("project.registered", ProjectEvent.ProjectRegistered.class),
            entry("project.conflict-flagged", ProjectEvent.ProjectConflictFlagged.class),
            entry("project.protection-renewed", ProjectEvent.ProtectionRenewed.class),
            entry("project.closed", ProjectEvent.ProjectClosed.class),
            entry("project.price-approval-requested", ProjectEvent.PriceApprovalRequested.class),
            entry("project.price-approval-granted", ProjectEvent.PriceApprovalGranted.class),
            entry("project.price-approval-refused", ProjectEvent.PriceApprovalRefused.class),
            entry("project.goods-drawn", ProjectEvent.ProjectGoodsDrawn.class),
            entry("project.draw-returned", ProjectEvent.ProjectDrawReturned.class),
            entry("statement.entered", StatementEvent.StatementEntered.class),
            entry("statement.lines-entered", StatementEvent.StatementLinesEntered.class),
            entry("statement.lines-matched", StatementEvent.LinesMatched.class),
            entry("statement.match-taken-back", StatementEvent.MatchTakenBack.class),
            entry("statement.line-assigned", StatementEvent.LineAssigned.class),
            entry("statement.line-parked", StatementEvent.LineParked.class),
            entry("statement.line-reopened", StatementEvent.LineReopened.class),
            entry("statement.finished", StatementEvent.StatementFinished.class),
            entry("statement.reopened", StatementEvent.StatementReopened.class),
            entry("tie.remittance-tied", TieEvent.RemittanceTied.class),
            entry("tie.remittance-untied", TieEvent.RemittanceUntied.class),
            entry("site.claimed", SiteEvent.SiteClaimed.class),
            entry("site.contested", SiteEvent.SiteContested.class),
            entry("site.claim-prolonged", SiteEvent.SiteClaimProlonged.class),
            entry("message.queued", MessageEvent.MessageQueued.class),
            entry("message.sent", MessageEvent.MessageSent.class),
            entry("message.failed", MessageEvent.MessageFailed.class),
            entry("inquiry.asked", InquiryEvent.StockInquired.class),
            entry("inquiry.replied", InquiryEvent.InquiryReplied.class),
            entry("inquiry.customer-told", InquiryEvent.InquirerTold.class),
            entry("freight.tariff-published", FreightEvent.FreightTariffPublished.class),
            entry("freight.quoted", FreightEvent.FreightQuoted.class),
            entry("dispatch.registered", DispatchEvent.DispatchRegistered.class),
            entry("dispatch.tracked", DispatchEvent.DispatchTracked.class),
            entry("dispatch.received", DispatchEvent.DispatchReceived.class),
            entry("loan.lent", LoanEvent.SampleLent.class),
            entry("loan.returned", LoanEvent.SampleReturned.class),
            entry("seal.key-ordered", SealEvent.KeyOrdered.class),
            entry("seal.key-taken-up", SealEvent.KeyTakenUp.class),
            entry("seal.key-retired", SealEvent.KeyRetired.class),
            entry("view.rebuild-ordered", ViewEvent.ViewRebuildOrdered.class),
            entry("view.switched", ViewEvent.ViewSwitched.class),
            entry("view.rebuild-failed", ViewEvent.ViewRebuildFailed.class),
            entry("view.certification-ordered", ViewEvent.ViewCertificationOrdered.class),
            entry("view.certified", ViewEvent.ViewCertified.class),
            entry("view.not-certified", ViewEvent.ViewNotCertified.class),
            entry("deadletter.retried", DeadLetterEvent.DeadLetterRetried.class),
            entry("deadletter.digested", DeadLetterEvent.DeadLetterDigested.class),
            entry("deadletter.stayed", DeadLetterEvent.DeadLetterStayed.class),
            entry("deadletter.skipped", DeadLetterEvent.DeadLetterSkipped.class),
            entry("complaint.registered", ComplaintEvent.ComplaintRegistered.class),
            entry("complaint.answered", ComplaintEvent.ComplaintAnswered.class),
            entry("complaint.closed", ComplaintEvent.ComplaintClosed.class),
            entry("expense.planned", ExpenseEvent.ExpensesPlanned.class),
            entry("expense.claim-submitted", ExpenseEvent.ExpenseClaimSubmitted.class),
            entry("expense.claim-checked", ExpenseEvent.ExpenseClaimChecked.class),
            entry("expense.claim-approved", ExpenseEvent.ExpenseClaimApproved.class),
            entry("expense.claim-refused", ExpenseEvent.ExpenseClaimRefused.class),
            entry("expense.claim-paid", ExpenseEvent.ExpenseClaimPaid.class),
            entry("voucher.claimed", VoucherEvent.ExpenseInvoiceClaimed.class),
            entry("voucher.given-back", VoucherEvent.ExpenseInvoiceGivenBack.class),
            entry("voucher.kept", VoucherEvent.ExpenseInvoiceKept.class),
            entry("voucher.released", VoucherEvent.ExpenseInvoiceReleased.class),
            entry("attempt.refused", AttemptEvent.AttemptRefused.class),
            entry("staff.sign-in-reset", StaffEvent.SignInReset.class),
            entry("staff.department-assigned", StaffEvent.DepartmentAssigned.class),
            entry("weeklyreport.issued", WeeklyReportEvent.WeeklyReportIssued.class),
            entry("target.set", TargetEvent.TargetSet.class),
            entry("person.erased", PersonEvent.PersonErased.class),
            entry("export.taken", ExportEvent.ExportTaken.class));

    private static final Map<Class<?>, String> NAMES =
            EVENTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Map<Class<?>, String> REVISIONS =
            EVENTS.values().stream().collect(Collectors.toMap(Function.identity(), StoredNames::revisionOf));

    private StoredNames() {}

    /** The stored name of this class, or nothing when it is no event. */
    public static @Nullable String nameOf(Class<?> event) {
        return NAMES.get(event);
    }

    /** The stored names of all events of these kinds. */
    public static Set<String> namesOf(Class<?>... kinds) {
        return EVENTS.entrySet().stream()
                .filter(stored -> Set.of(kinds).stream().anyMatch(kind -> kind.isAssignableFrom(stored.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The revision in which this event is written today. */
    public static String currentRevision(Class<?> event) {
        String revision = REVISIONS.get(event);
        if (revision == null) {
            throw new IllegalArgumentException(event.getName() + " is no stored event");
        }
        return revision;
    }

    private static String revisionOf(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        if (revision == null) {
            throw new IllegalStateException(event.getName() + " has no revision");
        }
        return revision.value();
    }
}
