package io.countersign.command.expense;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.command.rulebook.Fingerprint;
import io.countersign.expense.ExpenseClaimId;
import io.countersign.expense.ExpenseCommand.ApproveClaim;
import io.countersign.expense.ExpenseCommand.CheckClaim;
import io.countersign.expense.ExpenseCommand.PayClaim;
import io.countersign.expense.ExpenseCommand.PlanExpenses;
import io.countersign.expense.ExpenseCommand.RefuseClaim;
import io.countersign.expense.ExpenseCommand.SubmitClaim;
import io.countersign.expense.ExpenseEvent.ExpenseClaimApproved;
import io.countersign.expense.ExpenseEvent.ExpenseClaimChecked;
import io.countersign.expense.ExpenseEvent.ExpenseClaimPaid;
import io.countersign.expense.ExpenseEvent.ExpenseClaimRefused;
import io.countersign.expense.ExpenseEvent.ExpenseClaimSubmitted;
import io.countersign.expense.ExpenseEvent.ExpensesPlanned;
import io.countersign.expense.ExpenseInvoice;
import io.countersign.money.Money;
import io.countersign.people.Acting;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A claim for money spent: planned and submitted by its claimant, checked by finance, approved by a manager, paid.
 *
 * <p>Three people at least have a hand in it: the claimant, whoever checks and whoever approves. Until it is approved it
 * may be refused.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class ExpenseClaim {

    private static final Set<Role> APPROVERS = Set.of(Role.REGIONAL_MANAGER, Role.GENERAL_MANAGER);

    @AggregateIdentifier
    private ExpenseClaimId id;

    private ExpensesPlanned plan;
    private Stage stage;
    private @Nullable Fingerprint beginning;
    private @Nullable ExpenseClaimSubmitted submitted;
    private @Nullable PersonId checkedBy;
    private @Nullable ExpenseClaimApproved approved;
    private @Nullable PersonId refusedBy;
    private @Nullable ExpenseClaimPaid paid;

    ExpenseClaim() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PlanExpenses command, Acting acting) {
        ExpensesPlanned planning = new ExpensesPlanned(
                command.claim(),
                acting.person(),
                command.region(),
                command.department(),
                command.purpose(),
                command.category(),
                command.estimate(),
                acting.today());
        PlanningExpenses.RULES.demand(
                new PlanningExpenses.Facts(beginning, fingerprintOf(planning), command.purpose(), command.estimate()));
        if (beginning == null) {
            apply(planning);
        }
    }

    @CommandHandler
    void handle(SubmitClaim command, Acting acting) {
        SubmittingAClaim.RULES.demand(new SubmittingAClaim.Facts(
                plan.claimant(),
                acting.person(),
                submitted == null ? null : submitted.invoices(),
                command.invoices(),
                plan.estimate().currency(),
                acting.today()));
        if (submitted == null) {
            apply(new ExpenseClaimSubmitted(
                    id, plan.claimant(), command.invoices(), totalOf(command.invoices()), acting.today()));
        }
    }

    @CommandHandler
    void handle(CheckClaim command, Acting acting) {
        CheckingAClaim.RULES.demand(new CheckingAClaim.Facts(stage, plan.claimant(), checkedBy, acting.person()));
        if (checkedBy == null) {
            apply(new ExpenseClaimChecked(id, command.remark(), acting.today(), acting.person()));
        }
    }

    @CommandHandler
    void handle(ApproveClaim command, Acting acting) {
        ExercisedAuthority authority = acting.as(APPROVERS, plan.region()).orElse(null);
        ApprovingAClaim.RULES.demand(new ApprovingAClaim.Facts(
                stage,
                plan.claimant(),
                checkedBy,
                approved == null ? null : approved.approvedBy(),
                acting.person(),
                authority));
        if (approved == null && submitted != null && authority != null) {
            apply(new ExpenseClaimApproved(
                    id,
                    plan.claimant(),
                    plan.department(),
                    submitted.total(),
                    command.remark(),
                    authority,
                    acting.today(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(RefuseClaim command, Acting acting) {
        RefusingAClaim.RULES.demand(
                new RefusingAClaim.Facts(stage, plan.claimant(), refusedBy, acting.person(), command.reason()));
        if (refusedBy == null && submitted != null) {
            apply(new ExpenseClaimRefused(
                    id,
                    plan.claimant(),
                    submitted.invoices().stream().map(ExpenseInvoice::number).toList(),
                    command.reason(),
                    acting.today(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(PayClaim command, Acting acting) {
        PayingAClaim.RULES.demand(new PayingAClaim.Facts(
                stage,
                plan.claimant(),
                paid,
                acting.person(),
                command.paidOn(),
                command.bankAccount(),
                approved == null ? null : approved.approvedOn(),
                acting.today()));
        if (paid == null && approved != null) {
            apply(new ExpenseClaimPaid(
                    id, plan.claimant(), approved.total(), command.paidOn(), command.bankAccount(), acting.person()));
        }
    }

    @EventSourcingHandler
    void on(ExpensesPlanned event) {
        id = event.claim();
        plan = event;
        stage = Stage.PLANNED;
        beginning = fingerprintOf(event);
    }

    @EventSourcingHandler
    void on(ExpenseClaimSubmitted event) {
        submitted = event;
        stage = Stage.SUBMITTED;
    }

    @EventSourcingHandler
    void on(ExpenseClaimChecked event) {
        checkedBy = event.checkedBy();
        stage = Stage.CHECKED;
    }

    @EventSourcingHandler
    void on(ExpenseClaimApproved event) {
        approved = event;
        stage = Stage.APPROVED;
    }

    @EventSourcingHandler
    void on(ExpenseClaimRefused event) {
        refusedBy = event.refusedBy();
        stage = Stage.REFUSED;
    }

    @EventSourcingHandler
    void on(ExpenseClaimPaid event) {
        paid = event;
        stage = Stage.PAID;
    }

    /** Without the day: the same plan may be sent again tomorrow. */
    private static Fingerprint fingerprintOf(ExpensesPlanned event) {
        return Fingerprint.of(
                event.claimant(),
                event.region(),
                Optional.ofNullable(event.department()),
                event.purpose(),
                event.category(),
                event.estimate());
    }

    private static Money totalOf(List<ExpenseInvoice> invoices) {
        return invoices.stream().map(ExpenseInvoice::amount).reduce(Money::plus).orElseThrow();
    }
}
