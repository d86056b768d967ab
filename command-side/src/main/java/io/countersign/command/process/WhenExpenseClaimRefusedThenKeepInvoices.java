package io.countersign.command.process;

import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.VoucherCommand.KeepInvoice;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** When an expense claim has been refused, its invoices are kept for its claimant. */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenExpenseClaimRefusedThenKeepInvoices {

    private final Reactions reactions;

    WhenExpenseClaimRefusedThenKeepInvoices(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ExpenseClaimRefused event, EventMessage<ExpenseClaimRefused> message) {
        event.invoices().forEach(invoice -> reactions.send(new KeepInvoice(invoice, event.claim()), this, message));
    }
}
