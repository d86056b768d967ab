package io.countersign.command.expense;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.VoucherCommand.ClaimInvoice;
import io.countersign.expense.VoucherCommand.GiveBackInvoice;
import io.countersign.expense.VoucherCommand.KeepInvoice;
import io.countersign.expense.VoucherCommand.ReleaseInvoice;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceClaimed;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceGivenBack;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceKept;
import io.countersign.expense.VoucherEvent.ExpenseInvoiceReleased;
import io.countersign.people.Acting;
import io.countersign.people.PersonId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The number of an invoice that money was spent on: one claim has it, for ever.
 *
 * <p>A claim that is refused loses it again, but keeps it for its claimant; a number that had been written down wrongly
 * is released by finance.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class Voucher {

    @AggregateIdentifier
    private ExpenseInvoiceNumber id;

    private @Nullable ExpenseClaimId claim;
    private @Nullable PersonId claimant;
    private @Nullable PersonId keptFor;
    private @Nullable String decidedBy;

    Voucher() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClaimInvoice command) {
        ClaimingAnInvoice.RULES.demand(
                new ClaimingAnInvoice.Facts(claim, keptFor, command.claim(), command.claimant(), decidedBy));
        if (claim == null) {
            apply(new ExpenseInvoiceClaimed(command.invoice(), command.claim(), command.claimant()));
        }
    }

    @CommandHandler
    void handle(GiveBackInvoice command) {
        if (command.claim().equals(claim)) {
            apply(new ExpenseInvoiceGivenBack(id, command.claim()));
        }
    }

    @CommandHandler
    void handle(KeepInvoice command) {
        if (command.claim().equals(claim) && claimant != null) {
            apply(new ExpenseInvoiceKept(id, command.claim(), claimant));
        }
    }

    @CommandHandler
    void handle(ReleaseInvoice command, Acting acting) {
        ReleasingAnInvoice.RULES.demand(
                new ReleasingAnInvoice.Facts(claim != null, keptFor, acting.person(), command.reason(), decidedBy));
        apply(new ExpenseInvoiceReleased(id, command.reason(), acting.person()));
    }

    @EventSourcingHandler
    void on(ExpenseInvoiceClaimed event, @SequenceNumber long sequence) {
        id = event.invoice();
        claim = event.claim();
        claimant = event.claimant();
        decidedBy = decision(event.invoice(), sequence);
    }

    /** Whoever it was kept for before still has it kept. */
    @EventSourcingHandler
    void on(ExpenseInvoiceGivenBack event) {
        claim = null;
        claimant = null;
    }

    @EventSourcingHandler
    void on(ExpenseInvoiceKept event, @SequenceNumber long sequence) {
        claim = null;
        claimant = null;
        keptFor = event.claimant();
        decidedBy = decision(event.invoice(), sequence);
    }

    @EventSourcingHandler
    void on(ExpenseInvoiceReleased event) {
        keptFor = null;
    }

    private static String decision(ExpenseInvoiceNumber invoice, long sequence) {
        return invoice + "/" + sequence;
    }
}
