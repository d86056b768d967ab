package io.countersign.command.expense;

import static io.countersign.command.stories.Office.*;

import io.countersign.expense.ExpenseCategory;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.PlanExpenses;
import io.countersign.expense.ExpenseCommand.SubmitClaim;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimChecked;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseEvent.ExpensesPlanned;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import java.time.LocalDate;
import java.util.List;

/** The words in which stories about expenses are told. */
final class ExpenseStories {

    static final ExpenseClaimId CLAIM = new ExpenseClaimId("EC-1");
    static final ExpenseInvoiceNumber HOTEL = new ExpenseInvoiceNumber("0310-1");
    static final ExpenseInvoiceNumber TRAIN = new ExpenseInvoiceNumber("0310-2");

    private ExpenseStories() {}

    static PlanExpenses plan(String purpose, String estimate) {
        return new PlanExpenses(CLAIM, EAST, "一部", purpose, ExpenseCategory.TRAVEL, yuan(estimate));
    }

    static ExpensesPlanned planned() {
        return new ExpensesPlanned(
                CLAIM, SALESPERSON, EAST, "一部", "拜访客户", ExpenseCategory.TRAVEL, yuan("1200"), YESTERDAY);
    }

    static ExpenseInvoice invoice(ExpenseInvoiceNumber number, String amount, LocalDate on) {
        return new ExpenseInvoice(number, "湖畔酒店", yuan(amount), on, ExpenseCategory.TRAVEL);
    }

    static SubmitClaim submit(ExpenseInvoice... invoices) {
        return new SubmitClaim(CLAIM, List.of(invoices));
    }

    static ExpenseClaimSubmitted submitted() {
        return new ExpenseClaimSubmitted(
                CLAIM,
                SALESPERSON,
                List.of(invoice(HOTEL, "680", YESTERDAY), invoice(TRAIN, "120.50", TODAY)),
                yuan("800.50"),
                TODAY);
    }

    static ExpenseClaimChecked checked() {
        return new ExpenseClaimChecked(CLAIM, null, TODAY, FINANCE);
    }

    static ExpenseClaimApproved approvedBy(PersonId person, Role role) {
        return new ExpenseClaimApproved(
                CLAIM,
                SALESPERSON,
                "一部",
                yuan("800.50"),
                null,
                new ExercisedAuthority(role, role == Role.REGIONAL_MANAGER ? EAST : null, null, null),
                TODAY,
                person);
    }

    static ExpenseClaimApproved approved() {
        return approvedBy(MANAGER, Role.REGIONAL_MANAGER);
    }

    static ExpenseClaimRefused refusedBecause(String reason) {
        return new ExpenseClaimRefused(CLAIM, SALESPERSON, List.of(HOTEL, TRAIN), reason, TODAY, FINANCE);
    }

    static ExpenseClaimPaid paid() {
        return new ExpenseClaimPaid(CLAIM, SALESPERSON, yuan("800.50"), TODAY, "ICBC-1001", FINANCE);
    }
}
