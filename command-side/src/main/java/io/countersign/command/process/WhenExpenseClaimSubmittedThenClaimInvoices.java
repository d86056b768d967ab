package io.countersign.command.process;

import io.countersign.expense.ExpenseCommand.RefuseClaim;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.VoucherCommand.ClaimInvoice;
import io.countersign.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/**
 * When an expense claim has been submitted, its invoices belong to it; when one of them belongs to another claim, it is
 * refused.
 *
 * <p>Whoever submits by the usual road has claimed them before, so that this changes nothing. It is the guard of every
 * other road.
 */
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenExpenseClaimSubmittedThenClaimInvoices {

    private final Reactions reactions;

    WhenExpenseClaimSubmittedThenClaimInvoices(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(ExpenseClaimSubmitted event, EventMessage<ExpenseClaimSubmitted> message) {
        List<String> reasons = new ArrayList<>();
        for (ExpenseInvoice invoice : event.invoices()) {
            try {
                reactions.send(new ClaimInvoice(invoice.number(), event.claim(), event.claimant()), this, message);
            } catch (CommandExecutionException refused) {
                reasons.add(invoice.number().value() + ": " + reasonOf(refused));
            }
        }
        if (!reasons.isEmpty()) {
            reactions.send(new RefuseClaim(event.claim(), String.join(" ", reasons)), this, message);
        }
    }

    /** Only rules refuse for good; anything else is tried again. */
    private static String reasonOf(CommandExecutionException refused) {
        Optional<List<Refusal>> refusals = refused.getDetails();
        return refusals.orElseThrow(() -> refused).stream()
                .map(refusal -> refusal.code() + " " + refusal.sentence())
                .collect(Collectors.joining(" "));
    }
}
