package io.countersign.command.account;

import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.BringAlongSettlement;
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
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RefuseCreditRelease;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountCommand.WithdrawCreditRelease;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.ArrearsChanged;
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
import io.countersign.account.AccountEvent.OrderDropped;
import io.countersign.account.AccountEvent.OrderHeld;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CreditNoteNumber;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.DunningChannel;
import io.countersign.account.FiguresSeen;
import io.countersign.account.FreedMoney;
import io.countersign.account.HoldReason;
import io.countersign.account.PaymentPromise;
import io.countersign.account.ReleaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.command.wiring.PolicyResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.DelegationId;
import io.countersign.people.ExercisedAuthority;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.policy.OfficePolicy;
import io.countersign.policy.PolicyInForce;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** The words in which stories about a customer's account are told. */
final class AccountStories {

    static final Currency CNY = Currency.getInstance("CNY");
    static final Currency EUR = Currency.getInstance("EUR");
    static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    static final OrderId ORDER = new OrderId("SO-1");
    static final OrderId OTHER = new OrderId("SO-2");
    static final OrderId THIRD = new OrderId("SO-3");
    static final RemittanceId R1 = new RemittanceId("R-1");
    static final RemittanceId R2 = new RemittanceId("R-2");
    static final PersonId ASSISTANT = new PersonId("assistant");
    static final PersonId FINANCE = new PersonId("finance");
    static final PersonId OTHER_FINANCE = new PersonId("finance-2");
    static final PersonId MANAGER = new PersonId("manager");
    static final PersonId OTHER_MANAGER = new PersonId("manager-2");
    static final PersonId BOSS = new PersonId("president");
    static final Region EAST = new Region("华东");
    static final Region WEST = new Region("西南");
    static final Grant RUNS_THE_EAST = Grant.own(Role.REGIONAL_MANAGER, List.of(EAST));
    static final Grant RUNS_THE_WEST = Grant.own(Role.REGIONAL_MANAGER, List.of(WEST));
    static final Grant IS_PRESIDENT = Grant.own(Role.PRESIDENT, List.of());
    static final ExercisedAuthority AS_MANAGER = new ExercisedAuthority(Role.REGIONAL_MANAGER, EAST, null, null);
    static final ExercisedAuthority AS_PRESIDENT = new ExercisedAuthority(Role.PRESIDENT, null, null, null);
    static final ReleaseId L1 = new ReleaseId("CR-1");
    static final ReleaseId L2 = new ReleaseId("CR-2");
    static final CreditNoteNumber NOTE = new CreditNoteNumber("CN-1");
    static final DunningCaseId CASE = new DunningCaseId("C001-1");
    static final DunningCaseId NEXT_CASE = new DunningCaseId("C001-2");
    static final PolicyInForce POLICY = new PolicyInForce(3, OfficePolicy.AS_DELIVERED);
    static final PersonId DIRECTOR = new PersonId("director");
    static final Instant NOW = Instant.parse("2026-01-20T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate INVOICED = LocalDate.of(2026, 1, 10);

    private AccountStories() {}

    static FixtureConfiguration<CustomerAccount> account() {
        return new AggregateTestFixture<>(CustomerAccount.class)
                .registerParameterResolverFactory(new ActingResolver())
                .registerParameterResolverFactory(new PolicyResolver(() -> POLICY));
    }

    static Map<String, Object> by(PersonId person, Grant... grants) {
        return on(TODAY, person, grants);
    }

    static Map<String, Object> on(LocalDate day, PersonId person, Grant... grants) {
        return Map.of(
                MetadataKeys.ACTOR, person.value(),
                MetadataKeys.SENT_AT, NOW.toString(),
                MetadataKeys.TODAY, day.toString(),
                MetadataKeys.GRANTS, List.of(grants));
    }

    /** A role that somebody else lends for some days. */
    static Grant lent(Role role, PersonId owner, Region... regions) {
        return new Grant(role, List.of(regions), new DelegationId("D-1"), owner);
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100, CNY);
    }

    static AccountOpened opened() {
        return opened(Standing.REGULAR);
    }

    static AccountOpened opened(Standing standing) {
        return new AccountOpened(CUSTOMER, "北墙", null, EAST, null, standing, CNY);
    }

    static RemittanceSlip slip(Money amount, @Nullable OrderId order) {
        return new RemittanceSlip(
                NOW, "ICBC-1", PaymentMethod.TRANSFER, amount, new PersonId("payer"), "ref", order, null, null);
    }

    static RecordRemittance record(RemittanceId remittance, long yuan) {
        return new RecordRemittance(CUSTOMER, remittance, slip(yuan(yuan), null));
    }

    static RecordRemittance recordFor(OrderId order, RemittanceId remittance, long yuan) {
        return new RecordRemittance(CUSTOMER, remittance, slip(yuan(yuan), order));
    }

    static RemittanceRecorded recorded(RemittanceId remittance, long yuan) {
        return new RemittanceRecorded(CUSTOMER, remittance, slip(yuan(yuan), null), ASSISTANT);
    }

    static RemittanceRecorded recordedFor(OrderId order, RemittanceId remittance, long yuan) {
        return new RemittanceRecorded(CUSTOMER, remittance, slip(yuan(yuan), order), ASSISTANT);
    }

    static ConfirmRemittance confirm(RemittanceId remittance, long yuan) {
        return new ConfirmRemittance(CUSTOMER, remittance, yuan(yuan), YESTERDAY);
    }

    static RemittanceConfirmed confirmed(RemittanceId remittance, long yuan, long slipYuan) {
        return new RemittanceConfirmed(CUSTOMER, remittance, yuan(yuan), yuan(slipYuan), YESTERDAY, FINANCE);
    }

    static RemittanceConfirmed confirmed(RemittanceId remittance, long yuan) {
        return confirmed(remittance, yuan, yuan);
    }

    static RejectRemittance reject(RemittanceId remittance) {
        return new RejectRemittance(CUSTOMER, remittance, "款未到账");
    }

    static RemittanceRejected rejected(RemittanceId remittance, long slipYuan) {
        return new RemittanceRejected(CUSTOMER, remittance, yuan(slipYuan), "款未到账", FINANCE);
    }

    static ReverseRemittance reverse(RemittanceId remittance, LocalDate on) {
        return new ReverseRemittance(CUSTOMER, remittance, on, "退票");
    }

    static RemittanceReversed reversed(RemittanceId remittance, long yuan, LocalDate on, TakenBack... takenBack) {
        return new RemittanceReversed(CUSTOMER, remittance, yuan(yuan), List.of(takenBack), on, "退票", FINANCE);
    }

    static ReallocateRemittance reallocate(RemittanceId remittance, ReallocateRemittance.Share... shares) {
        return new ReallocateRemittance(CUSTOMER, remittance, List.of(shares), TODAY, "客户要求");
    }

    static ReallocateRemittance.Share share(OrderId order, long yuan) {
        return new ReallocateRemittance.Share(order, yuan(yuan));
    }

    static RemittanceAllocated allocated(RemittanceId remittance, Allocation... allocations) {
        return new RemittanceAllocated(CUSTOMER, remittance, List.of(allocations));
    }

    static Allocation to(OrderId order, long yuan) {
        return new Allocation(order, yuan(yuan), YESTERDAY);
    }

    static TakenBack from(OrderId order, long yuan, LocalDate on, @Nullable ChargedInvoice invoice) {
        return new TakenBack(order, yuan(yuan), on, invoice);
    }

    static CoverOrder cover(OrderId order, long yuan) {
        return new CoverOrder(CUSTOMER, order, OrderKind.STANDARD, yuan(yuan), Goods.WALL_COVERINGS, false);
    }

    static CoverOrder coverProject(OrderId order, long yuan) {
        return new CoverOrder(CUSTOMER, order, OrderKind.PROJECT, yuan(yuan), Goods.WALL_COVERINGS, false);
    }

    static OrderCovered covered(OrderId order, long yuan) {
        return new OrderCovered(CUSTOMER, order, OrderKind.STANDARD, yuan(yuan));
    }

    static OrderCovered coveredProject(OrderId order, long yuan) {
        return new OrderCovered(CUSTOMER, order, OrderKind.PROJECT, yuan(yuan));
    }

    static OrderWithheld withheld(OrderId order, long yuan, long shortByYuan) {
        return new OrderWithheld(CUSTOMER, order, OrderKind.STANDARD, yuan(yuan), yuan(shortByYuan));
    }

    static OrderWithheld withheldProject(OrderId order, long yuan, long shortByYuan) {
        return new OrderWithheld(CUSTOMER, order, OrderKind.PROJECT, yuan(yuan), yuan(shortByYuan));
    }

    static IssueOutboundSlip letGo(OrderId order) {
        return new IssueOutboundSlip(CUSTOMER, order);
    }

    static OutboundSlipIssued gone(OrderId order, ShippingBasis basis) {
        return new OutboundSlipIssued(CUSTOMER, order, basis, null, ASSISTANT);
    }

    static ChargeInvoice charge(OrderId order, long yuan, LocalDate dueOn) {
        return new ChargeInvoice(CUSTOMER, order, numberOf(order), yuan(yuan), INVOICED, dueOn);
    }

    static InvoiceCharged charged(OrderId order, long yuan, LocalDate dueOn) {
        return new InvoiceCharged(CUSTOMER, order, numberOf(order), yuan(yuan), INVOICED, dueOn);
    }

    static ChargedInvoice invoiceOf(OrderId order, long yuan, LocalDate dueOn) {
        return new ChargedInvoice(numberOf(order), yuan(yuan), INVOICED, dueOn);
    }

    static BringAlongSettlement settle(RemittanceId remittance, OrderId order, long yuan) {
        return new BringAlongSettlement(CUSTOMER, remittance, order, yuan(yuan), YESTERDAY);
    }

    static CoverOrder coverBooks(OrderId order, long yuan) {
        return new CoverOrder(CUSTOMER, order, OrderKind.STANDARD, yuan(yuan), Goods.PATTERN_BOOKS, false);
    }

    static CoverOrder coverFromMaker(OrderId order, Money total) {
        return new CoverOrder(CUSTOMER, order, OrderKind.PROJECT, total, Goods.WALL_COVERINGS, true);
    }

    static OrderHeld held(OrderId order, long yuan, HoldReason... reasons) {
        return new OrderHeld(CUSTOMER, order, OrderKind.STANDARD, yuan(yuan), List.of(reasons));
    }

    static CoordinateOrder coordinate(OrderId order) {
        return new CoordinateOrder(CUSTOMER, order, "同意");
    }

    static OrderCoordinated coordinated(OrderId order) {
        return new OrderCoordinated(CUSTOMER, order, "同意", AS_MANAGER, MANAGER);
    }

    static DeclineOrder decline(OrderId order) {
        return new DeclineOrder(CUSTOMER, order, "版本已停产");
    }

    static DropOrder drop(OrderId order) {
        return new DropOrder(CUSTOMER, order, "客户取消");
    }

    static OrderDropped dropped(OrderId order, FreedMoney... freed) {
        return new OrderDropped(CUSTOMER, order, List.of(freed), "客户取消");
    }

    static FreedMoney freed(RemittanceId remittance, long yuan) {
        return new FreedMoney(remittance, yuan(yuan));
    }

    static DepositAsked deposit(OrderId order, long yuan) {
        return new DepositAsked(CUSTOMER, order, yuan(yuan), POLICY.version());
    }

    static DepositConfirmed depositThere(OrderId order, long yuan) {
        return new DepositConfirmed(CUSTOMER, order, yuan(yuan));
    }

    static RequestCreditRelease ask(ReleaseId release, OrderId order) {
        return new RequestCreditRelease(CUSTOMER, release, order, "老客户，下周付款");
    }

    static CreditReleaseRequested asked(ReleaseId release, OrderId order, long shortByYuan) {
        return asked(release, order, shortByYuan, new FiguresSeen(yuan(0), yuan(0), 0, 1, null));
    }

    static CreditReleaseRequested asked(ReleaseId release, OrderId order, long shortByYuan, FiguresSeen figures) {
        return new CreditReleaseRequested(
                CUSTOMER, release, order, yuan(shortByYuan), "老客户，下周付款", figures, POLICY.version(), ASSISTANT);
    }

    static ApproveCreditRelease approve(ReleaseId release) {
        return new ApproveCreditRelease(CUSTOMER, release, "同意");
    }

    static CreditReleaseApproved approved(ReleaseId release, OrderId order) {
        return approved(release, order, AS_MANAGER, MANAGER);
    }

    static CreditReleaseApproved approved(
            ReleaseId release, OrderId order, ExercisedAuthority authority, PersonId approver) {
        return new CreditReleaseApproved(
                CUSTOMER, release, order, "同意", authority, TODAY.plusDays(7), POLICY.version(), approver);
    }

    static RefuseCreditRelease refuse(ReleaseId release) {
        return new RefuseCreditRelease(CUSTOMER, release, "欠款太多");
    }

    static CreditReleaseRefused refused(ReleaseId release, OrderId order) {
        return new CreditReleaseRefused(CUSTOMER, release, order, "欠款太多", AS_MANAGER, MANAGER);
    }

    static WithdrawCreditRelease withdraw(ReleaseId release) {
        return new WithdrawCreditRelease(CUSTOMER, release, "客户已付款");
    }

    static CreditReleaseWithdrawn withdrawn(ReleaseId release, OrderId order, PersonId person) {
        return new CreditReleaseWithdrawn(CUSTOMER, release, order, "客户已付款", person);
    }

    static CreditReleaseLapsed lapsed(ReleaseId release, OrderId order, LocalDate on) {
        return new CreditReleaseLapsed(CUSTOMER, release, order, on);
    }

    static CreditReleaseSettled settled(ReleaseId release, OrderId order) {
        return new CreditReleaseSettled(CUSTOMER, release, order, TODAY);
    }

    static OutboundSlipIssued goneOn(ReleaseId release, OrderId order) {
        return new OutboundSlipIssued(CUSTOMER, order, ShippingBasis.CREDIT_RELEASE, release, ASSISTANT);
    }

    static DebtReopened unpaidAgain(OrderId order, RemittanceId remittance, long yuan) {
        return new DebtReopened(CUSTOMER, order, remittance, null, yuan(yuan));
    }

    static DebtReopened unpaidAgain(ReleaseId release, OrderId order, RemittanceId remittance, long yuan) {
        return new DebtReopened(CUSTOMER, order, remittance, release, yuan(yuan));
    }

    static DunningOpened behind(long yuan, OrderId... orders) {
        return behindSince(TODAY, yuan, orders);
    }

    static DunningOpened behindSince(LocalDate day, long yuan, OrderId... orders) {
        return new DunningOpened(CUSTOMER, CASE, List.of(orders), yuan(yuan), day, POLICY.version());
    }

    static DunningOpened behindAgain(long yuan, OrderId... orders) {
        return new DunningOpened(CUSTOMER, NEXT_CASE, List.of(orders), yuan(yuan), TODAY, POLICY.version());
    }

    static ArrearsChanged nowBehind(long yuan, OrderId... orders) {
        return new ArrearsChanged(CUSTOMER, CASE, List.of(orders), yuan(yuan));
    }

    static DunningClosed behindNoMore() {
        return new DunningClosed(CUSTOMER, CASE, TODAY);
    }

    static LogDunningAttempt call() {
        return new LogDunningAttempt(CUSTOMER, DunningChannel.PHONE, null, "下周付款", null, false);
    }

    static LogDunningAttempt calledByThem() {
        return new LogDunningAttempt(CUSTOMER, DunningChannel.PHONE, null, "下周付款", null, true);
    }

    static LogDunningAttempt callWith(PaymentPromise promise) {
        return new LogDunningAttempt(CUSTOMER, DunningChannel.WECHAT, new PersonId("payer"), "好的", promise, false);
    }

    static PaymentPromise promise(long yuan, LocalDate on) {
        return new PaymentPromise(on, yuan(yuan));
    }

    static DunningAttemptLogged called(int attempt, LocalDate on, LocalDate nextDueOn) {
        return new DunningAttemptLogged(
                CUSTOMER, CASE, attempt, on, DunningChannel.PHONE, null, "下周付款", null, false, nextDueOn, ASSISTANT);
    }

    static DunningAttemptLogged calledWith(PaymentPromise promise, int attempt, LocalDate on, LocalDate nextDueOn) {
        return new DunningAttemptLogged(
                CUSTOMER,
                CASE,
                attempt,
                on,
                DunningChannel.WECHAT,
                new PersonId("payer"),
                "好的",
                promise,
                false,
                nextDueOn,
                ASSISTANT);
    }

    static DunningEscalated takenOver(LocalDate on) {
        return new DunningEscalated(CUSTOMER, CASE, EAST, on);
    }

    static FollowUp followUp() {
        return new FollowUp(CUSTOMER);
    }

    static IssueCreditNote credit(OrderId order, long yuan) {
        return new IssueCreditNote(CUSTOMER, NOTE, order, yuan(yuan), TODAY);
    }

    static CreditNoteIssued credited(OrderId order, long yuan) {
        return new CreditNoteIssued(CUSTOMER, NOTE, order, yuan(yuan), TODAY);
    }

    private static InvoiceNumber numberOf(OrderId order) {
        return new InvoiceNumber("INV-" + order.value());
    }
}
