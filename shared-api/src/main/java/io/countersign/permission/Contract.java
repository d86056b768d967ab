package io.countersign.permission;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountEvent;
import io.countersign.account.AccountQuery;
import io.countersign.attempt.AttemptCommand;
import io.countersign.attempt.AttemptEvent;
import io.countersign.attempt.AttemptQuery;
import io.countersign.audit.AuditQuery;
import io.countersign.backup.BackupQuery;
import io.countersign.bank.BankQuery;
import io.countersign.bank.StatementCommand;
import io.countersign.bank.StatementEvent;
import io.countersign.bank.TieCommand;
import io.countersign.bank.TieEvent;
import io.countersign.books.BooksCommand;
import io.countersign.books.BooksEvent;
import io.countersign.books.BooksQuery;
import io.countersign.complaint.ComplaintCommand;
import io.countersign.complaint.ComplaintEvent;
import io.countersign.complaint.ComplaintQuery;
import io.countersign.credit.CreditQuery;
import io.countersign.dispatch.DispatchCommand;
import io.countersign.dispatch.DispatchEvent;
import io.countersign.dispatch.DispatchQuery;
import io.countersign.dunning.DunningQuery;
import io.countersign.expense.ExpenseCommand;
import io.countersign.expense.ExpenseEvent;
import io.countersign.expense.ExpenseQuery;
import io.countersign.expense.VoucherCommand;
import io.countersign.expense.VoucherEvent;
import io.countersign.export.ExportCommand;
import io.countersign.export.ExportEvent;
import io.countersign.export.ExportQuery;
import io.countersign.freight.FreightCommand;
import io.countersign.freight.FreightEvent;
import io.countersign.freight.FreightQuery;
import io.countersign.history.HistoryQuery;
import io.countersign.inquiry.InquiryCommand;
import io.countersign.inquiry.InquiryEvent;
import io.countersign.inquiry.InquiryQuery;
import io.countersign.loan.LoanCommand;
import io.countersign.loan.LoanEvent;
import io.countersign.loan.LoanQuery;
import io.countersign.message.MessageCommand;
import io.countersign.message.MessageEvent;
import io.countersign.message.MessageQuery;
import io.countersign.operation.DeadLetterCommand;
import io.countersign.operation.DeadLetterEvent;
import io.countersign.operation.DeadLetterQuery;
import io.countersign.operation.ViewCommand;
import io.countersign.operation.ViewEvent;
import io.countersign.operation.ViewQuery;
import io.countersign.order.OrderCommand;
import io.countersign.order.OrderEvent;
import io.countersign.order.OrderQuery;
import io.countersign.people.PersonCommand;
import io.countersign.people.PersonEvent;
import io.countersign.people.PersonQuery;
import io.countersign.performance.PerformanceQuery;
import io.countersign.performance.TargetCommand;
import io.countersign.performance.TargetEvent;
import io.countersign.policy.PolicyCommand;
import io.countersign.policy.PolicyEvent;
import io.countersign.policy.PolicyQuery;
import io.countersign.project.ProjectCommand;
import io.countersign.project.ProjectEvent;
import io.countersign.project.ProjectQuery;
import io.countersign.project.SiteCommand;
import io.countersign.project.SiteEvent;
import io.countersign.purchase.PurchaseCommand;
import io.countersign.purchase.PurchaseEvent;
import io.countersign.purchase.PurchaseQuery;
import io.countersign.receivables.ReceivablesQuery;
import io.countersign.remittance.RemittanceQuery;
import io.countersign.report.ReportQuery;
import io.countersign.reservation.ReservationCommand;
import io.countersign.reservation.ReservationEvent;
import io.countersign.reservation.ReservationQuery;
import io.countersign.sales.SalesQuery;
import io.countersign.sales.WeeklyReportCommand;
import io.countersign.sales.WeeklyReportEvent;
import io.countersign.seal.SealCommand;
import io.countersign.seal.SealEvent;
import io.countersign.seal.SealQuery;
import io.countersign.staff.StaffCommand;
import io.countersign.staff.StaffEvent;
import io.countersign.staff.StaffQuery;
import io.countersign.stock.StockCommand;
import io.countersign.stock.StockEvent;
import io.countersign.stock.StockQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every list of commands, events and questions there is. */
public final class Contract {

    /** Everything that may be asked for. */
    public static final List<Class<?>> COMMANDS = List.of(
            StaffCommand.class,
            PolicyCommand.class,
            AccountCommand.class,
            OrderCommand.class,
            StockCommand.class,
            ReservationCommand.class,
            PurchaseCommand.class,
            ProjectCommand.class,
            SiteCommand.class,
            StatementCommand.class,
            TieCommand.class,
            MessageCommand.class,
            InquiryCommand.class,
            FreightCommand.class,
            DispatchCommand.class,
            LoanCommand.class,
            ComplaintCommand.class,
            ExpenseCommand.class,
            VoucherCommand.class,
            AttemptCommand.class,
            SealCommand.class,
            ViewCommand.class,
            DeadLetterCommand.class,
            BooksCommand.class,
            WeeklyReportCommand.class,
            TargetCommand.class,
            ExportCommand.class,
            PersonCommand.class);

    /** Everything that can have happened. */
    public static final List<Class<?>> EVENTS = List.of(
            AccountEvent.class,
            OrderEvent.class,
            StockEvent.class,
            ReservationEvent.class,
            PurchaseEvent.class,
            ProjectEvent.class,
            SiteEvent.class,
            StatementEvent.class,
            TieEvent.class,
            MessageEvent.class,
            InquiryEvent.class,
            FreightEvent.class,
            DispatchEvent.class,
            LoanEvent.class,
            ComplaintEvent.class,
            ExpenseEvent.class,
            VoucherEvent.class,
            PolicyEvent.class,
            StaffEvent.class,
            AttemptEvent.class,
            SealEvent.class,
            ViewEvent.class,
            DeadLetterEvent.class,
            BooksEvent.class,
            WeeklyReportEvent.class,
            TargetEvent.class,
            ExportEvent.class,
            PersonEvent.class);

    /** Everything one may ask about. */
    public static final List<Class<?>> QUESTIONS = List.of(
            AccountQuery.class,
            ComplaintQuery.class,
            BankQuery.class,
            DispatchQuery.class,
            ExpenseQuery.class,
            FreightQuery.class,
            CreditQuery.class,
            DunningQuery.class,
            HistoryQuery.class,
            InquiryQuery.class,
            LoanQuery.class,
            MessageQuery.class,
            OrderQuery.class,
            PurchaseQuery.class,
            ReceivablesQuery.class,
            RemittanceQuery.class,
            ReservationQuery.class,
            StaffQuery.class,
            StockQuery.class,
            PolicyQuery.class,
            AttemptQuery.class,
            ProjectQuery.class,
            SealQuery.class,
            BackupQuery.class,
            ViewQuery.class,
            DeadLetterQuery.class,
            ReportQuery.class,
            BooksQuery.class,
            SalesQuery.class,
            PerformanceQuery.class,
            ExportQuery.class,
            PersonQuery.class,
            AuditQuery.class);

    private Contract() {}

    /** The records in these lists. */
    public static Set<Class<?>> everythingIn(List<Class<?>> lists) {
        return lists.stream()
                .flatMap(list -> Arrays.stream(list.getPermittedSubclasses()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
