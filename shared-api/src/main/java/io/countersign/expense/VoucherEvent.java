package io.countersign.expense;

import io.countersign.people.PersonId;
import org.axonframework.serialization.Revision;

/** Everything that can have happened to the number of an expense invoice. */
public sealed interface VoucherEvent {

    ExpenseInvoiceNumber invoice();

    /** A claim has the number; no other claim gets it. */
    @Revision("1")
    record ExpenseInvoiceClaimed(ExpenseInvoiceNumber invoice, ExpenseClaimId claim, PersonId claimant)
            implements VoucherEvent {}

    /** The claim was not submitted with it after all; the number is as good as new. */
    @Revision("1")
    record ExpenseInvoiceGivenBack(ExpenseInvoiceNumber invoice, ExpenseClaimId claim) implements VoucherEvent {}

    /** The claim was refused; the number is kept for the same claimant. */
    @Revision("1")
    record ExpenseInvoiceKept(ExpenseInvoiceNumber invoice, ExpenseClaimId claim, PersonId claimant)
            implements VoucherEvent {}

    /** Finance let anybody claim the number, because it had been written down wrongly. */
    @Revision("1")
    record ExpenseInvoiceReleased(ExpenseInvoiceNumber invoice, String reason, PersonId releasedBy)
            implements VoucherEvent {}
}
