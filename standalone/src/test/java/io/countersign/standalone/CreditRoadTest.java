package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand.ApproveCreditRelease;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.LogDunningAttempt;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RegisterPaper;
import io.countersign.account.AccountCommand.RequestCreditRelease;
import io.countersign.account.AccountQuery.ListExpiringPapers;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningChannel;
import io.countersign.account.PaperId;
import io.countersign.account.PaperKind;
import io.countersign.account.PaymentPromise;
import io.countersign.account.ReleaseId;
import io.countersign.account.Standing;
import io.countersign.credit.CreditQuery;
import io.countersign.credit.CreditQuery.FindRelease;
import io.countersign.credit.CreditQuery.ListReleases;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.credit.CreditQuery.Step;
import io.countersign.dunning.DunningQuery;
import io.countersign.dunning.DunningQuery.ListCalls;
import io.countersign.dunning.DunningQuery.ListCases;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** How an order leaves before it is paid, and how it is paid, on the real stores, and again after a restart. */
class CreditRoadTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final OrderId ORDER = new OrderId("SO-1");
    private static final ReleaseId RELEASE = new ReleaseId("CR-1");

    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ASSISTANT = new Sender(new PersonId("assistant"), null, "test", null);
    private static final Sender MANAGER = new Sender(new PersonId("manager"), null, "test", null);
    private static final Sender FINANCE = new Sender(new PersonId("finance"), null, "test", null);

    @TempDir
    Path data;

    @Test
    void an_order_leaves_on_credit_and_the_way_there_can_be_seen_step_by_step() {
        Release asItWas;
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            appoint(office);
            placeAnOrderWithoutMoney(office);
            assertThat(order(office).state()).isEqualTo(OrderQuery.State.WITHHELD);
            askForPayment(office);
            registerAPaper(office);

            send(office, new RequestCreditRelease(CUSTOMER, RELEASE, ORDER, "They open on Monday"), ASSISTANT);
            assertThat(states(office, CreditQuery.State.OPEN)).containsExactly(RELEASE);
            send(office, new ApproveCreditRelease(CUSTOMER, RELEASE, null), MANAGER);
            assertThat(states(office, CreditQuery.State.OPEN)).isEmpty();
            send(office, new IssueOutboundSlip(CUSTOMER, ORDER), ASSISTANT);
            assertThat(release(office).state()).isEqualTo(CreditQuery.State.USED);
            assertThat(order(office).release()).isEqualTo(RELEASE);

            pay(office);
            asItWas = release(office);
            assertThat(asItWas.state()).isEqualTo(CreditQuery.State.SETTLED);
            assertThat(asItWas.steps().stream().map(Step::event))
                    .containsExactly(
                            "account.credit-release-requested",
                            "account.credit-release-approved",
                            "account.outbound-slip-issued",
                            "account.credit-release-settled");
            assertThat(Objects.requireNonNull(asItWas.decision()).authority().role())
                    .isEqualTo(Role.REGIONAL_MANAGER);
            assertThat(cases(office).getFirst().state()).isEqualTo(DunningQuery.State.CLOSED);
        }
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            assertThat(release(office)).isEqualTo(asItWas);
            assertThat(cases(office).getFirst().attempts()).hasSize(1);
        }
    }

    private static void placeAnOrderWithoutMoney(Messages office) {
        send(
                office,
                new OpenAccount(CUSTOMER, "Northwall", null, new Region("East"), null, Standing.KEY, CNY),
                ASSISTANT);
        OrderLine line = OrderLine.priced(
                "W-2041", null, Quantity.of("10"), UnitOfMeasure.ROLL, UnitPrice.of("10"), Supply.SPOT, null, CNY);
        send(
                office,
                new PlaceOrder(ORDER, CUSTOMER, OrderKind.STANDARD, CNY, List.of(line), null, null, null, null, null),
                ASSISTANT);
    }

    private static void askForPayment(Messages office) {
        assertThat(calls(office)).hasSize(1);
        send(
                office,
                new LogDunningAttempt(
                        CUSTOMER,
                        DunningChannel.PHONE,
                        null,
                        "On Friday",
                        new PaymentPromise(office.today().plusDays(3), yuan(100)),
                        false),
                ASSISTANT);
        assertThat(calls(office)).isEmpty();
    }

    private static void registerAPaper(Messages office) {
        send(
                office,
                new RegisterPaper(
                        CUSTOMER,
                        new PaperId("P-1"),
                        PaperKind.BUSINESS_LICENCE,
                        office.today().plusDays(10),
                        null,
                        false),
                ASSISTANT);
        assertThat(office.ask(new ListExpiringPapers(10), ListExpiringPapers.ExpiringPapers.class, ASSISTANT)
                        .papers())
                .singleElement()
                .satisfies(one -> assertThat(one.days()).isEqualTo(10));
    }

    private static void pay(Messages office) {
        RemittanceId remittance = new RemittanceId("R-1");
        RemittanceSlip slip = new RemittanceSlip(
                office.now(),
                "ICBC-1",
                PaymentMethod.TRANSFER,
                yuan(100),
                new PersonId("payer"),
                "TT",
                ORDER,
                null,
                null);
        send(office, new RecordRemittance(CUSTOMER, remittance, slip), ASSISTANT);
        send(office, new ConfirmRemittance(CUSTOMER, remittance, yuan(100), office.today()), FINANCE);
    }

    private static void send(Messages office, Object command, Sender sender) {
        office.sendAndWait(command, sender);
        office.ask(new AwaitReactions(), AwaitReactions.Reached.class, sender);
    }

    private static Release release(Messages office) {
        return office.find(new FindRelease(RELEASE), Release.class, ASSISTANT).orElseThrow();
    }

    private static Order order(Messages office) {
        return office.find(new FindOrder(ORDER), Order.class, ASSISTANT).orElseThrow();
    }

    private static List<ReleaseId> states(Messages office, CreditQuery.State state) {
        return office
                .ask(new ListReleases(CUSTOMER, null, state, null, 10), ListReleases.Releases.class, ASSISTANT)
                .releases()
                .stream()
                .map(Release::release)
                .toList();
    }

    private static List<ListCalls.Call> calls(Messages office) {
        return office.ask(new ListCalls(null, null, null), ListCalls.Calls.class, ASSISTANT)
                .calls();
    }

    private static List<DunningQuery.Case> cases(Messages office) {
        return office.find(new ListCases(CUSTOMER), ListCases.Cases.class, ASSISTANT)
                .orElseThrow()
                .cases();
    }

    private static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    private static void appoint(Messages office) {
        appoint(office, ASSISTANT, Role.SALES_ASSISTANT);
        appoint(office, MANAGER, Role.REGIONAL_MANAGER);
        appoint(office, FINANCE, Role.FINANCE);
    }

    private static void appoint(Messages office, Sender person, Role role) {
        office.sendAndWait(new AppointStaffMember(person.actor(), List.of(role), List.of(new Region("East"))), SYSTEM);
    }
}
