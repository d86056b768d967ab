package io.countersign.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountQuery.ShowStatement;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.Standing;
import io.countersign.history.HistoryQuery.AwaitReactions;
import io.countersign.history.HistoryQuery.ListEvents;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.money.Quantity;
import io.countersign.money.UnitPrice;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.FindOrder;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.State;
import io.countersign.order.Supply;
import io.countersign.order.UnitOfMeasure;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.people.Role;
import io.countersign.receivables.ReceivablesQuery.Figures;
import io.countersign.receivables.ReceivablesQuery.Filter;
import io.countersign.receivables.ReceivablesQuery.Receivables;
import io.countersign.receivables.ReceivablesQuery.ShowReceivables;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.PaymentMethod;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceSlip;
import io.countersign.staff.StaffCommand.AppointStaffMember;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The road from a remittance slip to the receivables summary, on the real stores, and again after a restart. */
class RoadTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final CustomerAccountId CUSTOMER = new CustomerAccountId("C001");
    private static final OrderId ORDER = new OrderId("SO-1");
    private static final RemittanceId REMITTANCE = new RemittanceId("R-1");
    private static final LocalDate INVOICED = LocalDate.of(2026, 1, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 4);

    private static final Sender SYSTEM = new Sender(new PersonId(MetadataKeys.AUTOMATION + "test"), null, "test", null);
    private static final Sender ASSISTANT = person("assistant");
    private static final Sender FINANCE = person("finance");

    @TempDir
    Path data;

    @Test
    void a_slip_becomes_money_pays_an_order_and_shows_in_the_summary_also_after_a_restart() {
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            appoint(office);
            walkTheRoad(office);
            assertThat(summary(office, null)).isEqualTo(summary(office, office.today()));
        }
        try (ConfigurableApplicationContext program = StandaloneApplication.start(0, data)) {
            Messages office = program.getBean(Messages.class);
            assertThat(figures(office, null).balance()).isEqualTo(yuan("0.00"));
            assertThat(figures(office, INVOICED.plusDays(1)).balance()).isEqualTo(yuan("255.05"));
            assertThat(events(office)).hasSize(10);
        }
    }

    private static void walkTheRoad(Messages office) {
        office.sendAndWait(
                new OpenAccount(CUSTOMER, "Northwall", null, new Region("East"), null, Standing.KEY, CNY), ASSISTANT);
        office.sendAndWait(order(), ASSISTANT);
        settle(office);
        assertThat(order(office).state()).isEqualTo(State.WITHHELD);
        assertThat(order(office).shortBy()).isEqualTo(yuan("255.05"));
        assertThatThrownBy(() -> office.sendAndWait(new IssueOutboundSlip(CUSTOMER, ORDER), ASSISTANT))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(codes(refused)).containsExactly("FND-4"));

        office.sendAndWait(new RecordRemittance(CUSTOMER, REMITTANCE, slip()), ASSISTANT);
        settle(office);
        assertThat(order(office).state()).isEqualTo(State.COVERED);
        office.sendAndWait(new IssueOutboundSlip(CUSTOMER, ORDER), ASSISTANT);
        settle(office);
        office.sendAndWait(new ShipOrder(ORDER, INVOICED, "SF", "SF-1", 2), ASSISTANT);
        office.sendAndWait(new InvoiceOrder(ORDER, new InvoiceNumber("INV-1"), INVOICED, DUE), ASSISTANT);
        settle(office);

        Figures owed = figures(office, null);
        assertThat(owed.billed()).isEqualTo(yuan("255.05"));
        assertThat(owed.balance()).isEqualTo(yuan("255.05"));
        assertThat(owed.available()).isEqualTo(yuan("300.00"));

        office.sendAndWait(new ConfirmRemittance(CUSTOMER, REMITTANCE, yuan("300.00"), INVOICED.plusDays(3)), FINANCE);
        Figures paid = figures(office, null);
        assertThat(paid.balance()).isEqualTo(yuan("0.00"));
        assertThat(paid.received()).isEqualTo(yuan("255.05"));
        assertThat(paid.advance()).isEqualTo(yuan("44.95"));
        assertThat(statement(office).movements()).hasSize(3);
        assertThat(events(office).getFirst().metadata())
                .containsEntry(MetadataKeys.ACTOR, "assistant")
                .containsEntry(MetadataKeys.AUTHORITY, "[SALES_ASSISTANT] []");
    }

    private static ShowStatement.Statement statement(Messages office) {
        return office.find(new ShowStatement(CUSTOMER, null, null), ShowStatement.Statement.class, FINANCE)
                .orElseThrow();
    }

    private static List<RecordedEvent> events(Messages office) {
        return office.ask(
                        new ListEvents(CUSTOMER.toString(), List.of(), null, 0, null, 100),
                        ListEvents.Events.class,
                        FINANCE)
                .events();
    }

    private static List<Receivables> summary(Messages office, @org.jspecify.annotations.Nullable LocalDate asOf) {
        Receivables receivables = office.ask(new ShowReceivables(asOf, null, Filter.NONE), Receivables.class, FINANCE);
        return List.of(new Receivables(
                receivables.asOf(), null, receivables.position(), receivables.rows(), receivables.totals()));
    }

    private static Figures figures(Messages office, @org.jspecify.annotations.Nullable LocalDate asOf) {
        return summary(office, asOf).getFirst().rows().getFirst().figures();
    }

    private static Order order(Messages office) {
        Optional<Order> order = office.find(new FindOrder(ORDER), Order.class, ASSISTANT);
        return order.orElseThrow();
    }

    private static void settle(Messages office) {
        office.ask(new AwaitReactions(), AwaitReactions.Reached.class, ASSISTANT);
    }

    private static PlaceOrder order() {
        OrderLine line = OrderLine.priced(
                "W-100", null, Quantity.of("10"), UnitOfMeasure.ROLL, UnitPrice.of("25.5050"), Supply.SPOT, null, CNY);
        return new PlaceOrder(ORDER, CUSTOMER, OrderKind.STANDARD, CNY, List.of(line), null, null, null, null, null);
    }

    private static RemittanceSlip slip() {
        return new RemittanceSlip(
                Instant.parse("2026-01-04T02:00:00Z"),
                "ICBC-1",
                PaymentMethod.TRANSFER,
                yuan("300.00"),
                new PersonId("payer-1"),
                "REF-1",
                null,
                null,
                null);
    }

    private static void appoint(Messages office) {
        office.sendAndWait(new AppointStaffMember(ASSISTANT.actor(), List.of(Role.SALES_ASSISTANT), List.of()), SYSTEM);
        office.sendAndWait(new AppointStaffMember(FINANCE.actor(), List.of(Role.FINANCE), List.of()), SYSTEM);
    }

    private static List<String> codes(CommandExecutionException refused) {
        List<Refusal> refusals = refused.<List<Refusal>>getDetails().orElseThrow();
        return refusals.stream().map(Refusal::code).toList();
    }

    private static Sender person(String number) {
        return new Sender(new PersonId(number), null, "test", null);
    }

    private static Money yuan(String amount) {
        return Money.of(amount, CNY);
    }
}
