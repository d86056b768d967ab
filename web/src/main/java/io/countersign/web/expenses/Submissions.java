package io.countersign.web.expenses;

import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.SubmitClaim;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.expense.ExpenseInvoiceNumber;
import io.countersign.expense.ExpenseQuery.ExpenseClaim;
import io.countersign.expense.ExpenseQuery.FindExpenseClaim;
import io.countersign.expense.ExpenseQuery.State;
import io.countersign.expense.VoucherCommand.ClaimInvoice;
import io.countersign.expense.VoucherCommand.GiveBackInvoice;
import io.countersign.refusal.Refusal;
import io.countersign.web.problem.Rejected;
import io.countersign.web.problem.Rejections;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Submits expense claims: first every invoice's number is claimed, then the claim is submitted. When a number belongs to
 * another claim, those that were claimed on the way are given back, and the caller hears of every number that does.
 */
@Component
final class Submissions {

    private static final String AUTOMATION = "claim-invoices";
    private static final int STRIPES = 64;

    private final Messages messages;
    private final Lock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(Lock[]::new);

    Submissions(Messages messages) {
        this.messages = messages;
    }

    /** Submits a claim; two submissions of one claim pass one after the other. */
    void submit(SubmitClaim submission, Sender sender) {
        Lock stripe = stripes[Math.floorMod(submission.claim().hashCode(), STRIPES)];
        stripe.lock();
        try {
            ExpenseClaim claim = messages.find(new FindExpenseClaim(submission.claim()), ExpenseClaim.class, sender)
                    .orElseThrow(() -> Rejected.unknown("claim"));
            if (claim.state() == State.PLANNED && claim.claimant().equals(sender.actor())) {
                claimAndSubmit(submission, sender);
            } else {
                messages.sendAndWait(submission, sender); // the rules know what to say
            }
        } finally {
            stripe.unlock();
        }
    }

    private void claimAndSubmit(SubmitClaim submission, Sender sender) {
        Sender automation = Sender.automation(AUTOMATION, sender.actor(), sender.request());
        List<ExpenseInvoiceNumber> claimed = new ArrayList<>();
        try {
            claimAll(submission, sender, automation, claimed);
            messages.sendAndWait(submission, sender);
        } catch (RuntimeException e) {
            if (e instanceof Rejected || Rejections.isRefusal(e)) {
                claimed.forEach(number -> giveBack(number, submission.claim(), automation));
            }
            throw e;
        }
    }

    private void claimAll(
            SubmitClaim submission, Sender sender, Sender automation, List<ExpenseInvoiceNumber> claimed) {
        List<Refusal> refusals = new ArrayList<>();
        LinkedHashSet<ExpenseInvoiceNumber> numbers = new LinkedHashSet<>();
        submission.invoices().stream().map(ExpenseInvoice::number).forEach(numbers::add);
        for (ExpenseInvoiceNumber number : numbers) {
            try {
                messages.sendAndWait(new ClaimInvoice(number, submission.claim(), sender.actor()), automation);
                claimed.add(number);
            } catch (RuntimeException e) {
                if (!Rejections.isRefusal(e)) {
                    throw e;
                }
                Rejections.refusalsIn(e).stream()
                        .map(refusal -> new Refusal(
                                refusal.code(), number.value() + ": " + refusal.sentence(), refusal.decidedBy()))
                        .forEach(refusals::add);
            }
        }
        if (!refusals.isEmpty()) {
            throw Rejected.refused(refusals);
        }
    }

    private void giveBack(ExpenseInvoiceNumber number, ExpenseClaimId claim, Sender automation) {
        messages.sendAndWait(new GiveBackInvoice(number, claim), automation);
    }
}
