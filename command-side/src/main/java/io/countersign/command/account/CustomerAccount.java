package io.countersign.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.account.AccountCommand.AssignSalesperson;
import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChangeStanding;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.MoveToRegion;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RegionChanged;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceReallocated;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.AccountEvent.SalespersonChanged;
import io.countersign.account.AccountEvent.SettlementBroughtAlong;
import io.countersign.account.AccountEvent.StandingChanged;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.order.OrderId;
import io.countersign.people.Acting;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account: opened for one buying customer, who has a standing, a region and a salesperson that change with
 * a reason.
 *
 * <p>The customer shows slips of money that was sent. Finance sees the money, or does not, and puts it towards orders;
 * what bounces is taken back. For every order the account says whether its funds are enough, and only then lets the
 * goods go. What was billed stays on the account until money or a credit note takes it.
 *
 * <p>Because all of a customer's money and orders meet here, nothing about money has to be asked elsewhere.
 */
@Aggregate(cache = "aggregateCache", commandTargetResolver = "commandTargets")
@SuppressWarnings("NullAway.Init")
class CustomerAccount {

    @AggregateIdentifier
    private CustomerAccountId id;

    private @Nullable AccountOpened opened;
    private Region region;
    private Standing standing;
    private @Nullable PersonId salesperson;
    private Funds funds;

    CustomerAccount() {} // Axon

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OpenAccount command) {
        AccountOpened opening = new AccountOpened(
                command.account(),
                command.name(),
                command.contact(),
                command.region(),
                command.salesperson(),
                command.standing(),
                command.currency());
        OpeningAnAccount.RULES.demand(new OpeningAnAccount.Facts(opened, opening));
        if (opened == null) {
            apply(opening);
        }
    }

    @CommandHandler
    void handle(ChangeStanding command, Acting acting) {
        ChangingAnAccount.RULES.demand(new ChangingAnAccount.Facts(command.reason()));
        if (standing != command.standing()) {
            apply(new StandingChanged(id, standing, command.standing(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(MoveToRegion command, Acting acting) {
        ChangingAnAccount.RULES.demand(new ChangingAnAccount.Facts(command.reason()));
        if (!region.equals(command.region())) {
            apply(new RegionChanged(id, region, command.region(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(AssignSalesperson command, Acting acting) {
        ChangingAnAccount.RULES.demand(new ChangingAnAccount.Facts(command.reason()));
        if (!Objects.equals(salesperson, command.salesperson())) {
            apply(new SalespersonChanged(id, salesperson, command.salesperson(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(RecordRemittance command, Acting acting) {
        RemittanceOnAccount before = funds.remittance(command.remittance());
        RecordingARemittance.RULES.demand(
                new RecordingARemittance.Facts(before, command.slip(), funds.currency(), acting.at()));
        if (before == null) {
            apply(new RemittanceRecorded(id, command.remittance(), command.slip(), acting.person()));
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(ConfirmRemittance command, Acting acting) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        ConfirmingARemittance.RULES.demand(new ConfirmingARemittance.Facts(
                remittance, command.amount(), command.valueDate(), acting.person(), funds.currency(), acting.today()));
        if (remittance != null && remittance.isPending()) {
            apply(new RemittanceConfirmed(
                    id,
                    command.remittance(),
                    command.amount(),
                    remittance.amount(),
                    command.valueDate(),
                    acting.person()));
            allocate(command.remittance(), command.valueDate());
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(RejectRemittance command, Acting acting) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        RejectingARemittance.RULES.demand(
                new RejectingARemittance.Facts(remittance, acting.person(), command.reason()));
        if (remittance != null && remittance.isPending()) {
            apply(new RemittanceRejected(
                    id, command.remittance(), remittance.amount(), command.reason(), acting.person()));
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(ReverseRemittance command, Acting acting) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        ReversingARemittance.RULES.demand(
                new ReversingARemittance.Facts(remittance, command.reversedOn(), command.reason(), acting.today()));
        if (remittance != null && remittance.isConfirmed()) {
            apply(new RemittanceReversed(
                    id,
                    command.remittance(),
                    remittance.amount(),
                    funds.takeBack(remittance, command.reversedOn()),
                    command.reversedOn(),
                    command.reason(),
                    acting.person()));
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(ReallocateRemittance command, Acting acting) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        ReallocatingARemittance.RULES.demand(new ReallocatingARemittance.Facts(
                remittance,
                command.shares(),
                roomFor(command.shares(), remittance),
                command.reason(),
                command.reallocatedOn(),
                acting.today()));
        if (remittance != null && !remittance.shares().equals(amounts(command.shares()))) {
            apply(new RemittanceReallocated(
                    id,
                    command.remittance(),
                    funds.takeBack(remittance, command.reallocatedOn()),
                    command.shares().stream()
                            .map(share -> funds.allocationOf(share.order(), share.amount(), command.reallocatedOn()))
                            .toList(),
                    command.reallocatedOn(),
                    command.reason(),
                    acting.person()));
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(CoverOrder command) {
        OrderOnAccount before = funds.order(command.order());
        CoveringAnOrder.RULES.demand(
                new CoveringAnOrder.Facts(before, command.kind(), command.total(), funds.currency()));
        if (before == null) {
            OrderOnAccount newcomer = OrderOnAccount.asked(command.order(), command.kind(), command.total(), false);
            say(newcomer, Coverage.with(funds, newcomer).shortBy(newcomer));
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(IssueOutboundSlip command, Acting acting) {
        OrderOnAccount order = funds.order(command.order());
        IssuingAnOutboundSlip.RULES.demand(new IssuingAnOutboundSlip.Facts(order, funds));
        if (order != null && !order.letGo()) {
            apply(new OutboundSlipIssued(id, command.order(), Coverage.of(funds).basis(order), null, acting.person()));
        }
    }

    @CommandHandler
    void handle(ChargeInvoice command, Acting acting) {
        OrderOnAccount order = funds.order(command.order());
        ChargedInvoice invoice =
                new ChargedInvoice(command.invoice(), command.amount(), command.invoicedOn(), command.dueOn());
        ChargingAnInvoice.RULES.demand(new ChargingAnInvoice.Facts(order, invoice, funds.currency(), acting.today()));
        if (order == null || order.invoice() == null) {
            apply(new InvoiceCharged(
                    id, command.order(), command.invoice(), command.amount(), command.invoicedOn(), command.dueOn()));
            allocateWhatIsLeft();
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(BringAlongCreditNote command, Acting acting) {
        CreditOnAccount before = funds.credit(command.creditNote());
        boolean newOrTheSame = before == null || before.says(command.order(), command.amount(), command.creditedOn());
        BringingMoneyAlong.RULES.demand(new BringingMoneyAlong.Facts(
                newOrTheSame, command.amount(), funds.currency(), command.creditedOn(), acting.today()));
        if (before == null) {
            apply(new CreditNoteIssued(
                    id, command.creditNote(), command.order(), command.amount(), command.creditedOn()));
            allocateCredits();
            sayWhatIsCovered();
        }
    }

    @CommandHandler
    void handle(BringAlongSettlement command, Acting acting) {
        RemittanceOnAccount before = funds.remittance(command.remittance());
        BringingMoneyAlong.RULES.demand(new BringingMoneyAlong.Facts(
                before == null || isTheSame(before, command),
                command.amount(),
                funds.currency(),
                command.receivedOn(),
                acting.today()));
        if (before == null) {
            apply(new SettlementBroughtAlong(
                    id,
                    command.remittance(),
                    command.order(),
                    command.amount(),
                    command.receivedOn(),
                    acting.person()));
            allocate(command.remittance(), command.receivedOn());
            sayWhatIsCovered();
        }
    }

    @EventSourcingHandler
    void on(AccountOpened event) {
        id = event.account();
        opened = event;
        region = event.region();
        standing = event.standing();
        salesperson = event.salesperson();
        funds = new Funds(event.currency());
    }

    @EventSourcingHandler
    void on(StandingChanged event) {
        standing = event.to();
    }

    @EventSourcingHandler
    void on(RegionChanged event) {
        region = event.to();
    }

    @EventSourcingHandler
    void on(SalespersonChanged event) {
        salesperson = event.to();
    }

    @EventSourcingHandler
    void on(RemittanceRecorded event) {
        funds.put(RemittanceOnAccount.recorded(event.remittance(), event.slip(), event.recordedBy()));
    }

    @EventSourcingHandler
    void on(RemittanceConfirmed event) {
        funds.put(known(event.remittance()).confirmed(event.amount(), event.valueDate(), event.confirmedBy()));
    }

    @EventSourcingHandler
    void on(RemittanceRejected event) {
        funds.put(known(event.remittance()).gone(State.REJECTED));
    }

    @EventSourcingHandler
    void on(RemittanceAllocated event) {
        funds.allocated(event.remittance(), event.allocations());
    }

    @EventSourcingHandler
    void on(RemittanceReallocated event) {
        funds.takenBack(event.remittance(), event.takenBack());
        funds.allocated(event.remittance(), event.allocations());
    }

    @EventSourcingHandler
    void on(RemittanceReversed event) {
        funds.takenBack(event.remittance(), event.takenBack());
        funds.put(known(event.remittance()).gone(State.REVERSED));
    }

    @EventSourcingHandler
    void on(OrderCovered event) {
        funds.asked(OrderOnAccount.asked(event.order(), event.kind(), event.total(), true));
    }

    @EventSourcingHandler
    void on(OrderWithheld event) {
        funds.asked(OrderOnAccount.asked(event.order(), event.kind(), event.total(), false));
    }

    @EventSourcingHandler
    void on(OutboundSlipIssued event) {
        funds.letGo(event.order());
    }

    @EventSourcingHandler
    void on(InvoiceCharged event) {
        funds.invoiced(
                event.order(), new ChargedInvoice(event.invoice(), event.amount(), event.invoicedOn(), event.dueOn()));
    }

    @EventSourcingHandler
    void on(CreditNoteIssued event) {
        funds.credited(
                event.creditNote(),
                new CreditOnAccount(event.order(), event.amount(), event.creditedOn(), event.amount()));
    }

    @EventSourcingHandler
    void on(CreditNoteAllocated event) {
        funds.creditAllocated(event.creditNote(), event.allocations());
    }

    @EventSourcingHandler
    void on(SettlementBroughtAlong event) {
        funds.put(RemittanceOnAccount.broughtAlong(
                event.remittance(), event.order(), event.amount(), event.receivedOn(), event.broughtBy()));
    }

    private void allocate(RemittanceId remittance, LocalDate on) {
        RemittanceOnAccount money = known(remittance);
        List<Allocation> allocations = funds.allocate(money.free(), money.meantFor(), on);
        if (!allocations.isEmpty()) {
            apply(new RemittanceAllocated(id, remittance, allocations));
        }
    }

    private void allocateWhatIsLeft() {
        for (RemittanceOnAccount remittance : funds.unspent()) {
            if (remittance.isConfirmed() && remittance.valueDate() != null) {
                allocate(remittance.remittance(), remittance.valueDate());
            }
        }
        allocateCredits();
    }

    private void allocateCredits() {
        funds.unusedCredits().forEach((creditNote, credit) -> {
            List<Allocation> allocations = funds.allocateCredit(credit.left(), credit.order(), credit.creditedOn());
            if (!allocations.isEmpty()) {
                apply(new CreditNoteAllocated(id, creditNote, allocations));
            }
        });
    }

    /** Says of every order that waits whether it is covered, where that has changed. */
    private void sayWhatIsCovered() {
        List<OrderOnAccount> waiting = funds.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        Coverage coverage = Coverage.of(funds);
        for (OrderOnAccount order : waiting) {
            Money shortBy = coverage.shortBy(order);
            if (!order.letGo() && shortBy.isZero() != order.covered()) {
                say(order, shortBy);
            }
        }
    }

    private void say(OrderOnAccount order, Money shortBy) {
        apply(
                shortBy.isZero()
                        ? new OrderCovered(id, order.order(), order.kind(), order.total())
                        : new OrderWithheld(id, order.order(), order.kind(), order.total(), shortBy));
    }

    private Map<OrderId, Money> roomFor(
            List<ReallocateRemittance.Share> shares, @Nullable RemittanceOnAccount remittance) {
        Map<OrderId, Money> room = new HashMap<>();
        for (ReallocateRemittance.Share share : shares) {
            OrderOnAccount order = funds.order(share.order());
            if (order != null) {
                Money ownShare = remittance == null
                        ? Money.zero(funds.currency())
                        : remittance.shares().getOrDefault(share.order(), Money.zero(funds.currency()));
                room.put(share.order(), order.owing().plus(ownShare));
            }
        }
        return room;
    }

    private static Map<OrderId, Money> amounts(List<ReallocateRemittance.Share> shares) {
        Map<OrderId, Money> amounts = new HashMap<>();
        shares.forEach(share -> amounts.put(share.order(), share.amount()));
        return amounts;
    }

    private static boolean isTheSame(RemittanceOnAccount before, BringAlongSettlement command) {
        return before.slip() == null
                && command.order().equals(before.meantFor())
                && command.amount().equals(before.amount())
                && command.receivedOn().equals(before.valueDate());
    }

    private RemittanceOnAccount known(RemittanceId remittance) {
        return Objects.requireNonNull(funds.remittance(remittance), () -> "the account does not know " + remittance);
    }
}
