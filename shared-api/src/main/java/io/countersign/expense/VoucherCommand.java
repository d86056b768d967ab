package io.countersign.expense;

import io.countersign.people.PersonId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that may be asked of the number of an expense invoice. */
public sealed interface VoucherCommand {

    ExpenseInvoiceNumber invoice();

    /** Take a number for a claim, so that no other claim gets it. */
    record ClaimInvoice(
            @TargetAggregateIdentifier ExpenseInvoiceNumber invoice, ExpenseClaimId claim, PersonId claimant)
            implements VoucherCommand {}

    /** Give a number back that a claim took and then was not submitted with. */
    record GiveBackInvoice(@TargetAggregateIdentifier ExpenseInvoiceNumber invoice, ExpenseClaimId claim)
            implements VoucherCommand {}

    /** Keep the number of a refused claim for its claimant. */
    record KeepInvoice(@TargetAggregateIdentifier ExpenseInvoiceNumber invoice, ExpenseClaimId claim)
            implements VoucherCommand {}

    /** Let anybody claim a number that is kept, because it had been written down wrongly. */
    record ReleaseInvoice(@TargetAggregateIdentifier ExpenseInvoiceNumber invoice, String reason)
            implements VoucherCommand {}
}
