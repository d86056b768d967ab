package io.countersign.command.account;

import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountEvent.AccountOpened;
import io.countersign.account.AccountEvent.InvoiceCharged;
import io.countersign.account.AccountEvent.OrderCovered;
import io.countersign.account.AccountEvent.OrderWithheld;
import io.countersign.account.AccountEvent.OutboundSlipIssued;
import io.countersign.account.AccountEvent.RemittanceAllocated;
import io.countersign.account.AccountEvent.RemittanceConfirmed;
import io.countersign.account.AccountEvent.RemittanceRecorded;
import io.countersign.account.AccountEvent.RemittanceRejected;
import io.countersign.account.AccountEvent.RemittanceReversed;
import io.countersign.account.Allocation;
import io.countersign.account.ChargedInvoice;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.ShippingBasis;
import io.countersign.account.Standing;
import io.countersign.account.TakenBack;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
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
    static final PersonId DIRECTOR = new PersonId("director");
    static final Instant NOW = Instant.parse("2026-01-20T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate INVOICED = LocalDate.of(2026, 1, 10);

    private AccountStories() {}

    static FixtureConfiguration<CustomerAccount> account() {
        return new AggregateTestFixture<>(CustomerAccount.class).registerParameterResolverFactory(new ActingResolver());
    }

    static Map<String, String> by(PersonId person) {
        return Map.of(
                MetadataKeys.ACTOR, person.value(),
                MetadataKeys.SENT_AT, NOW.toString(),
                MetadataKeys.TODAY, TODAY.toString());
    }

    static Money yuan(long yuan) {
        return new Money(yuan * 100, CNY);
    }

    static AccountOpened opened() {
        return new AccountOpened(CUSTOMER, "北墙", null, new Region("华东"), null, Standing.REGULAR, CNY);
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

    private static InvoiceNumber numberOf(OrderId order) {
        return new InvoiceNumber("INV-" + order.value());
    }
}
