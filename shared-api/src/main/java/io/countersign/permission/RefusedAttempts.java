package io.countersign.permission;

import io.countersign.account.AccountCommand;
import io.countersign.bank.StatementCommand;
import io.countersign.books.BooksCommand;
import io.countersign.expense.ExpenseCommand;
import io.countersign.expense.VoucherCommand;
import io.countersign.operation.DeadLetterCommand;
import io.countersign.order.OrderCommand;
import io.countersign.people.PersonCommand;
import io.countersign.policy.PolicyCommand;
import io.countersign.project.ProjectCommand;
import io.countersign.staff.StaffCommand;
import java.util.Set;

/** Which attempts are on record when they are refused: those about money and authority. */
public final class RefusedAttempts {

    /** Whoever sends one of these and is refused, by a rule or by the permissions, is on record with it. */
    public static final Set<Class<?>> ON_RECORD = Set.of(
            AccountCommand.ConfirmRemittance.class,
            AccountCommand.RejectRemittance.class,
            AccountCommand.ReverseRemittance.class,
            AccountCommand.ReallocateRemittance.class,
            AccountCommand.IssueOutboundSlip.class,
            AccountCommand.RequestCreditRelease.class,
            AccountCommand.ApproveCreditRelease.class,
            AccountCommand.RefuseCreditRelease.class,
            AccountCommand.WithdrawCreditRelease.class,
            AccountCommand.CoordinateOrder.class,
            AccountCommand.DeclineOrder.class,
            StatementCommand.MatchLines.class,
            StatementCommand.TakeMatchBack.class,
            StatementCommand.AssignLine.class,
            StatementCommand.ReopenLine.class,
            StatementCommand.FinishStatement.class,
            OrderCommand.CreditReturn.class,
            ProjectCommand.GrantPriceApproval.class,
            ProjectCommand.RefusePriceApproval.class,
            ExpenseCommand.CheckClaim.class,
            ExpenseCommand.ApproveClaim.class,
            ExpenseCommand.RefuseClaim.class,
            ExpenseCommand.PayClaim.class,
            VoucherCommand.ReleaseInvoice.class,
            StaffCommand.AppointStaffMember.class,
            StaffCommand.ChangeAuthority.class,
            StaffCommand.DismissStaffMember.class,
            StaffCommand.DelegateAuthority.class,
            StaffCommand.EndDelegation.class,
            StaffCommand.AssignDepartment.class,
            StaffCommand.ResetSignIn.class,
            PersonCommand.ErasePerson.class,
            BooksCommand.BeginClosing.class,
            BooksCommand.CloseMonth.class,
            PolicyCommand.PublishPolicy.class,
            DeadLetterCommand.SkipDeadLetter.class);

    private RefusedAttempts() {}
}
