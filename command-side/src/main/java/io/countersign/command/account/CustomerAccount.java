package io.countersign.command.account;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.AssignSalesperson;
import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChangeStanding;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoordinateOrder;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountCommand.DeclineOrder;
import io.countersign.account.AccountCommand.DropOrder;
import io.countersign.account.AccountCommand.FollowUp;
import io.countersign.account.AccountCommand.IssueCreditNote;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.LogDunningAttempt;
import io.countersign.account.AccountCommand.MoveToRegion;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RefuseCreditRelease;
import io.countersign.account.AccountCommand.RegisterPaper;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountCommand.SetAdjustmentPeriod;
import io.countersign.account.AccountCommand.WithdrawCreditRelease;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.AdjustmentPeriodSet;
import io.countersign.account.AccountEvent.ArrearsChanged;
import io.countersign.account.AccountEvent.CreditNoteAllocated;
import io.countersign.account.AccountEvent.CreditNoteIssued;
import io.countersign.account.AccountEvent.CreditReleaseApproved;
import io.countersign.account.AccountEvent.CreditReleaseLapsed;
import io.countersign.account.AccountEvent.CreditReleaseRefused;
import io.countersign.account.AccountEvent.CreditReleaseRequested;
import io.countersign.account.AccountEvent.CreditReleaseSettled;
import io.countersign.account.AccountEvent.CreditReleaseWithdrawn;
import io.countersign.account.AccountEvent.DebtReopened;
import io.countersign.account.AccountEvent.DepositAsked;
import io.countersign.account.AccountEvent.DepositConfirmed;
import io.countersign.account.AccountEvent.DunningAttemptLogged;
import io.countersign.account.AccountEvent.DunningClosed;
import io.countersign.account.AccountEvent.DunningEscalated;
import io.countersign.account.AccountEvent.DunningOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCoordinated;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderDeclined;
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.PaperExpiryReminded;
import io.countersign.account.AccountEvent.PaperRegistered;
import io.countersign.account.AccountEvent.PromiseBroken;
import io.countersign.account.AccountEvent.PromiseKept;
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
import io.countersign.account.FiguresSeen;
import io.countersign.account.FreedMoney;
import io.countersign.account.HoldReason;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.Acting;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyInForce;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account: opened for one buying customer, who has a standing, a region and a salesperson that change with
 * a reason.
 *
 * <p>The customer shows slips of money that was sent. Finance sees the money, or does not, and puts it towards orders;
 * what bounces is taken back. For every order the account says whether its funds are enough, and only then lets the
 * goods go, or when somebody with the authority has approved that they leave unpaid. There is no other door. What was
 * billed stays on the account until money or a credit note takes it.
 *
 * <p>Some orders need the regional manager before their money is looked at. A customer who is behind is asked for
 * payment until nothing is owed any more.
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
    private Holds holds;
    private Deposits deposits;
    private Releases releases;
    private Dunning dunning;
    private Papers papers;
    private @Nullable AdjustmentPeriodSet adjustment;

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
            sayWhatFollows(acting.today());
        }
    }

    @CommandHandler
    void handle(ConfirmRemittance command, Acting acting, PolicyInForce policy) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        ConfirmingARemittance.RULES.demand(new ConfirmingARemittance.Facts(
                remittance, command.amount(), command.valueDate(), acting.person(), funds.currency(), acting.today()));
        if (remittance != null && remittance.isPending()) {
            Set<OrderId> unpaidBefore = goneAndNotCovered();
            apply(new RemittanceConfirmed(
                    id,
                    command.remittance(),
                    command.amount(),
                    remittance.amount(),
                    command.valueDate(),
                    acting.person()));
            allocate(command.remittance(), command.valueDate());
            dunning.kept().forEach(AggregateLifecycle::apply);
            boolean isLess = command.amount().compareTo(remittance.amount()) < 0;
            boolean someAreUnpaid = sayWhatIsUnpaidAgain(unpaidBefore, command.remittance());
            sayWhatFollows(acting.today(), isLess || someAreUnpaid ? policy : null);
        }
    }

    @CommandHandler
    void handle(RejectRemittance command, Acting acting, PolicyInForce policy) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        RejectingARemittance.RULES.demand(
                new RejectingARemittance.Facts(remittance, acting.person(), command.reason()));
        if (remittance != null && remittance.isPending()) {
            Set<OrderId> unpaidBefore = goneAndNotCovered();
            apply(new RemittanceRejected(
                    id, command.remittance(), remittance.amount(), command.reason(), acting.person()));
            sayWhatIsUnpaidAgain(unpaidBefore, command.remittance());
            sayWhatFollows(acting.today(), policy);
        }
    }

    @CommandHandler
    void handle(ReverseRemittance command, Acting acting, PolicyInForce policy) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        ReversingARemittance.RULES.demand(
                new ReversingARemittance.Facts(remittance, command.reversedOn(), command.reason(), acting.today()));
        if (remittance != null && remittance.isConfirmed()) {
            Set<OrderId> unpaidBefore = goneAndNotCovered();
            apply(new RemittanceReversed(
                    id,
                    command.remittance(),
                    remittance.amount(),
                    funds.takeBack(remittance, command.reversedOn()),
                    command.reversedOn(),
                    command.reason(),
                    acting.person()));
            sayWhatIsUnpaidAgain(unpaidBefore, command.remittance());
            sayWhatFollows(acting.today(), policy);
        }
    }

    @CommandHandler
    void handle(ReallocateRemittance command, Acting acting, PolicyInForce policy) {
        RemittanceOnAccount remittance = funds.remittance(command.remittance());
        ReallocatingARemittance.RULES.demand(new ReallocatingARemittance.Facts(
                remittance,
                command.shares(),
                roomFor(command.shares(), remittance),
                command.reason(),
                command.reallocatedOn(),
                acting.today()));
        if (remittance != null && !remittance.shares().equals(amounts(command.shares()))) {
            Set<OrderId> unpaidBefore = goneAndNotCovered();
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
            sayWhatIsUnpaidAgain(unpaidBefore, command.remittance());
            sayWhatFollows(acting.today(), policy);
        }
    }

    @CommandHandler
    void handle(CoverOrder command, Acting acting, PolicyInForce policy) {
        OrderOnAccount before = funds.order(command.order());
        CoveringAnOrder.RULES.demand(
                new CoveringAnOrder.Facts(before, command.kind(), command.total(), funds.currency()));
        if (before == null) {
            OrderOnAccount newcomer = OrderOnAccount.asked(command.order(), command.kind(), command.total(), false);
            List<HoldReason> reasons = whyItNeedsTheManager(command.goods(), acting.today());
            if (reasons.isEmpty()) {
                say(newcomer, Coverage.with(funds, newcomer).shortBy(newcomer));
            } else {
                apply(new OrderHeld(id, command.order(), command.kind(), command.total(), reasons));
            }
            askForTheDeposit(newcomer, command.fromMaker(), policy);
            sayWhatFollows(acting.today(), reasons.isEmpty() ? policy : null);
        }
    }

    @CommandHandler
    void handle(CoordinateOrder command, Acting acting, PolicyInForce policy) {
        CoordinatingAnOrder.Facts facts = new CoordinatingAnOrder.Facts(
                funds.order(command.order()), holds.verdict(command.order()), command.remark(), acting, region);
        CoordinatingAnOrder.RULES.demand(facts);
        if (facts.isUndecided()) {
            apply(new OrderCoordinated(
                    id, command.order(), command.remark(), facts.authority().orElseThrow(), acting.person()));
            OrderOnAccount newcomer = known(command.order());
            say(newcomer, Coverage.of(funds).shortBy(newcomer));
            sayWhatFollows(acting.today(), policy);
        }
    }

    @CommandHandler
    void handle(DeclineOrder command, Acting acting) {
        DecliningAnOrder.Facts facts = new DecliningAnOrder.Facts(
                funds.order(command.order()), holds.verdict(command.order()), command.reason(), acting, region);
        DecliningAnOrder.RULES.demand(facts);
        if (facts.isUndecided()) {
            apply(new OrderDeclined(
                    id, command.order(), command.reason(), facts.authority().orElseThrow(), acting.person()));
        }
    }

    @CommandHandler
    void handle(DropOrder command, Acting acting) {
        OrderOnAccount order = funds.order(command.order());
        DroppingAnOrder.RULES.demand(new DroppingAnOrder.Facts(order));
        if (order != null && !order.isDropped()) {
            List<FreedMoney> freed = funds.freedBy(command.order());
            apply(new OrderDropped(id, command.order(), freed, command.reason()));
            for (Release release : releases.liveFor(command.order(), acting.today())) {
                apply(new CreditReleaseWithdrawn(
                        id, release.release(), command.order(), command.reason(), acting.person()));
            }
            freed.forEach(money -> allocate(money.remittance(), acting.today()));
            sayWhatFollows(acting.today());
        }
    }

    @CommandHandler
    void handle(RequestCreditRelease command, Acting acting, PolicyInForce policy) {
        Release before = releases.find(command.release());
        OrderOnAccount order = funds.order(command.order());
        RequestingACreditRelease.RULES.demand(new RequestingACreditRelease.Facts(
                before, command, acting.person(), order, standing, releases.liveFor(command.order(), acting.today())));
        if (before == null && order != null) {
            apply(new CreditReleaseRequested(
                    id,
                    command.release(),
                    command.order(),
                    Coverage.of(funds).shortBy(order),
                    command.reason(),
                    figures(command.release(), acting.today()),
                    policy.version(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(ApproveCreditRelease command, Acting acting, PolicyInForce policy) {
        Release release = releases.find(command.release());
        OfficePolicy.CreditTerms terms = policy.figures().credit();
        ApprovingACreditRelease.Facts facts = new ApprovingACreditRelease.Facts(
                release,
                command.remark(),
                release == null ? null : funds.order(release.order()),
                acting,
                standing,
                region,
                releases.unpaidBesides(command.release(), acting.today()),
                terms);
        ApprovingACreditRelease.RULES.demand(facts);
        if (release != null && release.isOpen()) {
            apply(new CreditReleaseApproved(
                    id,
                    command.release(),
                    release.order(),
                    command.remark(),
                    facts.authority().orElseThrow(),
                    acting.today().plusDays(terms.approvalLapsesAfterDays()),
                    policy.version(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(RefuseCreditRelease command, Acting acting, PolicyInForce policy) {
        Release release = releases.find(command.release());
        RefusingACreditRelease.Facts facts = new RefusingACreditRelease.Facts(
                release,
                command.reason(),
                acting,
                region,
                policy.figures().credit().approversForRegular());
        RefusingACreditRelease.RULES.demand(facts);
        if (release != null && release.isOpen()) {
            apply(new CreditReleaseRefused(
                    id,
                    command.release(),
                    release.order(),
                    command.reason(),
                    facts.authority().orElseThrow(),
                    acting.person()));
        }
    }

    @CommandHandler
    void handle(WithdrawCreditRelease command, Acting acting) {
        Release release = releases.find(command.release());
        WithdrawingACreditRelease.RULES.demand(
                new WithdrawingACreditRelease.Facts(release, command.reason(), acting, region));
        if (release != null && (release.isOpen() || release.isApproved())) {
            apply(new CreditReleaseWithdrawn(
                    id, command.release(), release.order(), command.reason(), acting.person()));
        }
    }

    @CommandHandler
    void handle(IssueOutboundSlip command, Acting acting, PolicyInForce policy) {
        OrderOnAccount order = funds.order(command.order());
        Coverage coverage = Coverage.of(funds);
        List<Release> approvals = releases.usableFor(command.order(), acting.today());
        IssuingAnOutboundSlip.Facts facts =
                new IssuingAnOutboundSlip.Facts(order, coverage, approvals.size(), standing);
        IssuingAnOutboundSlip.RULES.demand(facts);
        if (order != null && !order.letGo()) {
            apply(
                    facts.fundsAreEnough()
                            ? letGo(command.order(), coverage.basis(order), null, acting)
                            : letGo(
                                    command.order(),
                                    ShippingBasis.CREDIT_RELEASE,
                                    approvals.getFirst().release(),
                                    acting));
            sayWhatFollows(acting.today(), policy);
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
            sayWhatFollows(acting.today());
        }
    }

    @CommandHandler
    void handle(IssueCreditNote command, Acting acting) {
        CreditOnAccount before = funds.credit(command.creditNote());
        IssuingACreditNote.RULES.demand(new IssuingACreditNote.Facts(
                before,
                command,
                funds.order(command.order()),
                funds.creditedFor(command.order()),
                funds.currency(),
                acting.today()));
        if (before == null) {
            apply(new CreditNoteIssued(
                    id, command.creditNote(), command.order(), command.amount(), command.creditedOn()));
            allocateCredits();
            sayWhatFollows(acting.today());
        }
    }

    @CommandHandler
    void handle(LogDunningAttempt command, Acting acting, PolicyInForce policy) {
        DunningCase open = dunning.open();
        LoggingADunningAttempt.Facts facts =
                new LoggingADunningAttempt.Facts(open, dunning.last(), command, acting, funds.currency());
        LoggingADunningAttempt.RULES.demand(facts);
        if (open != null && !facts.sentAgain()) {
            OfficePolicy.DunningTerms terms = policy.figures().dunning();
            int attempt = open.attempts() + 1;
            apply(new DunningAttemptLogged(
                    id,
                    open.dunning(),
                    attempt,
                    acting.today(),
                    command.channel(),
                    command.spokeTo(),
                    command.said(),
                    command.promise(),
                    command.customersOwnCall(),
                    open.dueOn(attempt + 1, terms),
                    acting.person()));
            dunning.escalation(region, acting.today(), terms).ifPresent(AggregateLifecycle::apply);
        }
    }

    @CommandHandler
    void handle(RegisterPaper command, Acting acting) {
        PaperRegistered before = papers.find(command.paper());
        PaperRegistered registering = new PaperRegistered(
                id,
                command.paper(),
                command.kind(),
                command.validUntil(),
                command.sha256(),
                command.confidential(),
                acting.person());
        RegisteringAPaper.RULES.demand(new RegisteringAPaper.Facts(before, registering, acting.today()));
        if (before == null) {
            apply(registering);
        }
    }

    @CommandHandler
    void handle(SetAdjustmentPeriod command, Acting acting) {
        SettingAnAdjustmentPeriod.RULES.demand(
                new SettingAnAdjustmentPeriod.Facts(command.from(), command.until(), command.reason(), acting, region));
        AdjustmentPeriodSet setting =
                new AdjustmentPeriodSet(id, command.from(), command.until(), command.reason(), acting.person());
        if (!setting.equals(adjustment)) {
            apply(setting);
        }
    }

    @CommandHandler
    void handle(FollowUp command, Acting acting, PolicyInForce policy) {
        for (Release release : releases.lapsing(acting.today())) {
            apply(new CreditReleaseLapsed(id, release.release(), release.order(), release.firstDayAfter()));
        }
        dunning.broken(acting.today()).forEach(AggregateLifecycle::apply);
        sayWhatFollows(acting.today(), policy);
        dunning.escalation(region, acting.today(), policy.figures().dunning()).ifPresent(AggregateLifecycle::apply);
        for (PaperRegistered paper : papers.expiringBy(
                acting.today().plusDays(policy.figures().papers().remindDaysBefore()))) {
            apply(reminderOf(paper));
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
            sayWhatFollows(acting.today());
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
            sayWhatFollows(acting.today());
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
        holds = new Holds();
        deposits = new Deposits();
        releases = new Releases();
        dunning = new Dunning(event.account());
        papers = new Papers();
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
        dunning.came(event);
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
        dunning.wentBack(event.remittance());
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
    void on(OrderHeld event) {
        funds.asked(OrderOnAccount.held(event.order(), event.kind(), event.total()));
    }

    @EventSourcingHandler
    void on(OrderCoordinated event, @SequenceNumber long sequence) {
        funds.coordinated(event.order());
        holds.decided(event.order(), new Holds.Verdict(true, event.coordinatedBy(), event.remark(), written(sequence)));
    }

    @EventSourcingHandler
    void on(OrderDeclined event, @SequenceNumber long sequence) {
        holds.decided(event.order(), new Holds.Verdict(false, event.declinedBy(), event.reason(), written(sequence)));
    }

    @EventSourcingHandler
    void on(OrderDropped event) {
        funds.dropped(event.order(), event.freed());
        deposits.over(event.order());
    }

    @EventSourcingHandler
    void on(DepositAsked event) {
        deposits.asked(event.order(), event.deposit());
    }

    @EventSourcingHandler
    void on(DepositConfirmed event) {
        deposits.confirmed(event.order());
    }

    @EventSourcingHandler
    void on(CreditReleaseRequested event) {
        releases.requested(Release.requested(event.release(), event.order(), event.reason(), event.requestedBy()));
    }

    @EventSourcingHandler
    void on(CreditReleaseApproved event, @SequenceNumber long sequence) {
        releases.change(
                event.release(),
                release -> release.approved(event.approvedBy(), event.remark(), event.lapsesOn(), written(sequence)));
    }

    @EventSourcingHandler
    void on(CreditReleaseRefused event, @SequenceNumber long sequence) {
        releases.change(
                event.release(), release -> release.refused(event.refusedBy(), event.reason(), written(sequence)));
    }

    @EventSourcingHandler
    void on(CreditReleaseWithdrawn event, @SequenceNumber long sequence) {
        releases.change(
                event.release(), release -> release.withdrawn(event.withdrawnBy(), event.reason(), written(sequence)));
    }

    @EventSourcingHandler
    void on(CreditReleaseLapsed event, @SequenceNumber long sequence) {
        releases.change(event.release(), release -> release.lapsed(written(sequence)));
    }

    @EventSourcingHandler
    void on(OutboundSlipIssued event, @SequenceNumber long sequence) {
        funds.letGo(event.order());
        deposits.over(event.order());
        if (event.release() != null) {
            releases.used(event.release(), written(sequence));
        }
    }

    @EventSourcingHandler
    void on(CreditReleaseSettled event, @SequenceNumber long sequence) {
        releases.change(event.release(), release -> release.settled(written(sequence)));
    }

    @EventSourcingHandler
    void on(DebtReopened event, @SequenceNumber long sequence) {
        releases.unpaidAgain(event.order(), written(sequence));
    }

    @EventSourcingHandler
    void on(InvoiceCharged event) {
        funds.invoiced(
                event.order(), new ChargedInvoice(event.invoice(), event.amount(), event.invoicedOn(), event.dueOn()));
    }

    @EventSourcingHandler
    void on(CreditNoteIssued event) {
        funds.creditIssued(
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

    @EventSourcingHandler
    void on(DunningOpened event) {
        dunning.opened(event);
    }

    @EventSourcingHandler
    void on(ArrearsChanged event) {
        dunning.changed(event);
    }

    @EventSourcingHandler
    void on(DunningAttemptLogged event) {
        dunning.asked(event);
    }

    @EventSourcingHandler
    void on(PromiseKept event) {
        dunning.over(event.dunning(), event.promise());
    }

    @EventSourcingHandler
    void on(PromiseBroken event) {
        dunning.over(event.dunning(), event.promise());
    }

    @EventSourcingHandler
    void on(DunningEscalated event) {
        dunning.escalated();
    }

    @EventSourcingHandler
    void on(DunningClosed event) {
        dunning.closed();
    }

    @EventSourcingHandler
    void on(PaperRegistered event) {
        papers.registered(event);
    }

    @EventSourcingHandler
    void on(PaperExpiryReminded event) {
        papers.reminded(event.paper());
    }

    @EventSourcingHandler
    void on(AdjustmentPeriodSet event) {
        adjustment = event;
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

    /** Says what follows from what has just happened to money and orders, where no dunning case is opened by it. */
    private void sayWhatFollows(LocalDate today) {
        sayWhatFollows(today, null);
    }

    /**
     * Says what follows from what has just happened to money and orders.
     *
     * @param opening the policy under which a dunning case may be opened; none where that is not to happen
     */
    private void sayWhatFollows(LocalDate today, @Nullable PolicyInForce opening) {
        sayWhatIsSettled(today);
        if (opening == null && funds.nothingWaits() && !dunning.isOpen()) {
            return;
        }
        Coverage coverage = Coverage.of(funds);
        sayWhatIsCovered(coverage);
        sayWhichDepositsAreThere(coverage);
        if (opening != null || dunning.isOpen()) {
            dunning.over(Arrears.of(funds, deposits, coverage, today), today, opening)
                    .ifPresent(AggregateLifecycle::apply);
        }
    }

    /** Says of every order that waits whether it is covered, where that has changed. */
    private void sayWhatIsCovered(Coverage coverage) {
        for (OrderOnAccount order : funds.waiting()) {
            Money shortBy = coverage.shortBy(order);
            if (shortBy.isZero() != order.covered()) {
                say(order, shortBy);
            }
        }
    }

    private void sayWhichDepositsAreThere(Coverage coverage) {
        for (OrderId order : deposits.notThere()) {
            if (!known(order).isHeld()
                    && deposits.missing(known(order), coverage).isZero()) {
                apply(new DepositConfirmed(id, order, deposits.of(order)));
            }
        }
    }

    private void sayWhatIsSettled(LocalDate today) {
        for (Release release : releases.unpaid(today)) {
            if (known(release.order()).isPaid()) {
                apply(new CreditReleaseSettled(id, release.release(), release.order(), today));
            }
        }
    }

    /** Orders whose goods have left and for which the funds that were seen are not enough. */
    private Set<OrderId> goneAndNotCovered() {
        Set<OrderId> orders = new HashSet<>();
        List<OrderOnAccount> gone = funds.goneAndUnpaid();
        if (!gone.isEmpty()) {
            Coverage coverage = Coverage.of(funds);
            gone.stream()
                    .filter(order -> !coverage.covers(order))
                    .map(OrderOnAccount::order)
                    .forEach(orders::add);
        }
        return orders;
    }

    /** Says which orders whose goods have left are not paid any more, and whether there are any. */
    private boolean sayWhatIsUnpaidAgain(Set<OrderId> unpaidBefore, RemittanceId remittance) {
        boolean someAre = false;
        List<OrderOnAccount> gone = funds.goneAndUnpaid();
        Coverage coverage = gone.isEmpty() ? null : Coverage.of(funds);
        for (OrderOnAccount order : gone) {
            if (coverage != null && !coverage.covers(order) && !unpaidBefore.contains(order.order())) {
                apply(new DebtReopened(
                        id, order.order(), remittance, releases.leftOn(order.order()), coverage.shortBy(order)));
                someAre = true;
            }
        }
        return someAre;
    }

    private void askForTheDeposit(OrderOnAccount order, boolean fromMaker, PolicyInForce policy) {
        if (order.kind() == OrderKind.PROJECT && fromMaker) {
            Money deposit =
                    Deposits.share(order.total(), policy.figures().projects().depositPercent());
            apply(new DepositAsked(id, order.order(), deposit, policy.version()));
        }
    }

    private List<HoldReason> whyItNeedsTheManager(Goods goods, LocalDate today) {
        List<HoldReason> reasons = new ArrayList<>();
        switch (goods) {
            case PATTERN_BOOKS -> reasons.add(HoldReason.PATTERN_BOOKS);
            case DISPLAY_BOARD -> reasons.add(HoldReason.DISPLAY_BOARD);
            case WALL_COVERINGS -> {}
        }
        if (adjustment != null && !today.isBefore(adjustment.from()) && !today.isAfter(adjustment.until())) {
            reasons.add(HoldReason.ADJUSTMENT_PERIOD);
        }
        return reasons;
    }

    private OutboundSlipIssued letGo(OrderId order, ShippingBasis basis, @Nullable ReleaseId release, Acting acting) {
        return new OutboundSlipIssued(id, order, basis, release, acting.person());
    }

    private FiguresSeen figures(ReleaseId release, LocalDate today) {
        List<OrderOnAccount> overdue = funds.overdue(today);
        return new FiguresSeen(
                funds.balance(),
                funds.available(),
                releases.unpaidBesides(release, today),
                (int) funds.waiting().stream()
                        .filter(OrderOnAccount::isWithheld)
                        .count(),
                overdue.isEmpty()
                        ? null
                        : Objects.requireNonNull(overdue.getFirst().invoice()).dueOn());
    }

    private PaperExpiryReminded reminderOf(PaperRegistered paper) {
        return new PaperExpiryReminded(
                id, paper.paper(), paper.kind(), Objects.requireNonNull(paper.validUntil()), salesperson);
    }

    /** Where an event of this account is written. */
    private String written(long sequence) {
        return id + "/" + sequence;
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

    private OrderOnAccount known(OrderId order) {
        return Objects.requireNonNull(funds.order(order), () -> "the account does not know " + order);
    }

    private RemittanceOnAccount known(RemittanceId remittance) {
        return Objects.requireNonNull(funds.remittance(remittance), () -> "the account does not know " + remittance);
    }
}
