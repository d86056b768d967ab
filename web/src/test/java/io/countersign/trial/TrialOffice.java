package io.countersign.trial;

import io.countersign.account.AccountCommand.AssignSalesperson;
import io.countersign.account.AccountCommand.ChangeStanding;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.IssueOutboundSlip;
import io.countersign.account.AccountCommand.MoveToRegion;
import io.countersign.account.AccountCommand.OpenAccount;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RecordRemittance;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountQuery.Account;
import io.countersign.account.AccountQuery.Papers;
import io.countersign.account.Allocation;
import io.countersign.account.CustomerAccountId;
import io.countersign.account.DunningCaseId;
import io.countersign.account.ShippingBasis;
import io.countersign.credit.CreditQuery.Release;
import io.countersign.dunning.DunningQuery;
import io.countersign.dunning.DunningQuery.Case;
import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.money.Money;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderCommand.InvoiceOrder;
import io.countersign.order.OrderCommand.PlaceOrder;
import io.countersign.order.OrderCommand.ShipOrder;
import io.countersign.order.OrderId;
import io.countersign.order.OrderLine;
import io.countersign.order.OrderQuery.Order;
import io.countersign.order.OrderQuery.State;
import io.countersign.people.PersonId;
import io.countersign.refusal.Refusal;
import io.countersign.remittance.RemittanceId;
import io.countersign.remittance.RemittanceQuery;
import io.countersign.remittance.RemittanceQuery.Remittance;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** A command side made up for trying the edge: it accepts, repeats, refuses and denies as the real one would. */
public final class TrialOffice {

    final Ledger ledger = new Ledger();
    final TreeMap<String, Account> accounts = new TreeMap<>();
    final TreeMap<String, Order> orders = new TreeMap<>();
    final TreeMap<String, Remittance> remittances = new TreeMap<>();
    final TreeMap<String, Release> releases = new TreeMap<>();
    final TreeMap<String, Case> cases = new TreeMap<>();
    final TreeMap<String, Papers> papers = new TreeMap<>();

    /** Everything that happened, oldest first. */
    public synchronized List<RecordedEvent> events() {
        return ledger.events();
    }

    /** Everything that happened to one thing. */
    public List<RecordedEvent> events(String stream) {
        return events().stream().filter(event -> event.stream().equals(stream)).toList();
    }

    @CommandHandler
    synchronized void handle(OpenAccount command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        if (!ledger.isRepeated(command.account().toString(), command, "ACC-1")) {
            accounts.put(
                    command.account().value(),
                    new Account(
                            command.account(),
                            command.name(),
                            command.contact(),
                            command.region(),
                            command.salesperson(),
                            command.standing(),
                            command.currency(),
                            null,
                            0));
            ledger.record(command.account().toString(), "account.opened", "{\"name\":\"x\"}", metadata);
        }
    }

    @CommandHandler
    synchronized void handle(ChangeStanding command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Account account = account(command.account(), metadata);
        if (account.standing() == command.standing()) {
            throw Ledger.refused(
                    new Refusal("ACC-2", "A standing changes."), new Refusal("ACC-3", "A change has an effect."));
        }
        accounts.put(
                command.account().value(),
                new Account(
                        account.account(),
                        account.name(),
                        account.contact(),
                        account.region(),
                        account.salesperson(),
                        command.standing(),
                        account.currency(),
                        account.adjustment(),
                        account.version() + 1));
        ledger.record(command.account().toString(), "account.standing-changed", "{}", metadata);
    }

    @CommandHandler
    synchronized void handle(MoveToRegion command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Account account = account(command.account(), metadata);
        accounts.put(
                command.account().value(),
                new Account(
                        account.account(),
                        account.name(),
                        account.contact(),
                        command.region(),
                        account.salesperson(),
                        account.standing(),
                        account.currency(),
                        account.adjustment(),
                        account.version() + 1));
    }

    @CommandHandler
    synchronized void handle(AssignSalesperson command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Account account = account(command.account(), metadata);
        accounts.put(
                command.account().value(),
                new Account(
                        account.account(),
                        account.name(),
                        account.contact(),
                        account.region(),
                        command.salesperson(),
                        account.standing(),
                        account.currency(),
                        account.adjustment(),
                        account.version() + 1));
    }

    @CommandHandler
    synchronized void handle(PlaceOrder command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        if (command.order().value().endsWith("refused")) {
            throw Ledger.refused(new Refusal("ORD-7", "An order comes to more than nothing."));
        }
        if (!ledger.isRepeated(command.order().toString(), command, "ORD-1")) {
            Money total =
                    command.lines().stream().map(OrderLine::amount).reduce(Money.zero(command.currency()), Money::plus);
            orders.put(command.order().value(), withheld(command, total));
            cases.putIfAbsent(
                    command.account().value(),
                    dunningOver(command, total, String.valueOf(metadata.get(MetadataKeys.TODAY))));
            ledger.record(command.order().toString(), "order.placed", "{}", metadata);
        }
    }

    @CommandHandler
    synchronized void handle(IssueOutboundSlip command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        if (remittances.values().stream().noneMatch(slip -> slip.account().equals(command.account()))) {
            throw Ledger.refused(new Refusal("FND-4", "Goods leave only when the money is there."));
        }
        advance(order(command.order(), MetaData.emptyInstance()), State.RELEASED, null, null, null, null);
    }

    @CommandHandler
    synchronized void handle(ShipOrder command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        advance(
                order(command.order(), metadata),
                State.SHIPPED,
                command.shippedOn(),
                command.carrier(),
                command.waybill(),
                null);
    }

    @CommandHandler
    synchronized void handle(InvoiceOrder command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Order order = order(command.order(), metadata);
        advance(order, State.INVOICED, order.shippedOn(), order.carrier(), order.waybill(), command.invoice());
    }

    @CommandHandler
    synchronized void handle(RecordRemittance command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        account(command.account(), MetaData.emptyInstance());
        if (!ledger.isRepeated(command.remittance().toString(), command, "REM-2")) {
            remittances.put(
                    command.remittance().value(),
                    new Remittance(
                            command.remittance(),
                            command.account(),
                            RemittanceQuery.State.RECORDED,
                            command.slip(),
                            null,
                            null,
                            List.of(),
                            actor(metadata),
                            null,
                            null));
            ledger.record(command.account().toString(), "account.remittance-recorded", "{}", metadata);
        }
    }

    @CommandHandler
    synchronized void handle(ConfirmRemittance command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Remittance slip = remittance(command.remittance());
        if (actor(metadata).equals(slip.recordedBy())) {
            throw Ledger.refused(new Refusal("REM-5", "Nobody confirms a remittance that they recorded."));
        }
        if (slip.state() != RemittanceQuery.State.RECORDED) {
            throw Ledger.refused(new Refusal("REM-4", "A remittance is confirmed once."));
        }
        decide(slip, RemittanceQuery.State.CONFIRMED, command.amount(), command.valueDate(), metadata, null);
    }

    @CommandHandler
    synchronized void handle(RejectRemittance command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Remittance slip = remittance(command.remittance());
        decide(slip, RemittanceQuery.State.REJECTED, null, null, metadata, command.reason());
    }

    @CommandHandler
    synchronized void handle(ReverseRemittance command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Remittance slip = remittance(command.remittance());
        decide(slip, RemittanceQuery.State.REVERSED, slip.confirmed(), slip.valueDate(), metadata, command.reason());
    }

    @CommandHandler
    synchronized void handle(ReallocateRemittance command, MetaData metadata) {
        ledger.demandSender(command, metadata);
        Remittance slip = remittance(command.remittance());
        List<Allocation> allocations = command.shares().stream()
                .map(share -> new Allocation(share.order(), share.amount(), command.reallocatedOn()))
                .toList();
        remittances.put(
                slip.remittance().value(),
                new Remittance(
                        slip.remittance(),
                        slip.account(),
                        slip.state(),
                        slip.slip(),
                        slip.confirmed(),
                        slip.valueDate(),
                        allocations,
                        slip.recordedBy(),
                        slip.decidedBy(),
                        command.reason()));
    }

    private void decide(
            Remittance slip,
            RemittanceQuery.State state,
            @Nullable Money confirmed,
            @Nullable LocalDate valueDate,
            MetaData metadata,
            @Nullable String reason) {
        remittances.put(
                slip.remittance().value(),
                new Remittance(
                        slip.remittance(),
                        slip.account(),
                        state,
                        slip.slip(),
                        confirmed,
                        valueDate,
                        slip.allocations(),
                        slip.recordedBy(),
                        actor(metadata),
                        reason));
    }

    private void advance(
            Order order,
            State state,
            @Nullable LocalDate shippedOn,
            @Nullable String carrier,
            @Nullable String waybill,
            @Nullable InvoiceNumber invoice) {
        orders.put(
                order.order().value(),
                new Order(
                        order.order(),
                        order.account(),
                        order.kind(),
                        state,
                        order.lines(),
                        order.total(),
                        order.goods(),
                        order.project(),
                        order.warehouse(),
                        order.heldFor(),
                        null,
                        order.deposit(),
                        order.awaited(),
                        ShippingBasis.SLIP_SEEN,
                        order.release(),
                        order.shipMethod(),
                        order.shipOn(),
                        shippedOn,
                        carrier,
                        waybill,
                        invoice,
                        order.invoicedOn(),
                        order.dueOn(),
                        order.endedBecause(),
                        order.returns(),
                        order.version() + 1));
    }

    private static Order withheld(PlaceOrder command, Money total) {
        return new Order(
                command.order(),
                command.account(),
                command.kind(),
                State.WITHHELD,
                command.lines(),
                total,
                command.goods(),
                command.project(),
                command.warehouse(),
                List.of(),
                total,
                null,
                List.of(),
                null,
                null,
                command.shipMethod(),
                command.shipOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }

    private static Case dunningOver(PlaceOrder command, Money total, String today) {
        return new Case(
                new DunningCaseId(command.account().value() + "-1"),
                command.account(),
                DunningQuery.State.OPEN,
                LocalDate.parse(today),
                List.of(command.order()),
                total,
                0,
                1,
                LocalDate.parse(today),
                List.of(),
                null,
                null);
    }

    Account account(CustomerAccountId number, MetaData metadata) {
        Account account = found(accounts.get(number.value()), number.toString());
        ledger.demandVersion(number.toString(), account.version(), metadata);
        return account;
    }

    Order order(OrderId number, MetaData metadata) {
        Order order = found(orders.get(number.value()), number.toString());
        ledger.demandVersion(number.toString(), order.version(), metadata);
        return order;
    }

    private Remittance remittance(RemittanceId number) {
        return found(remittances.get(number.value()), number.toString());
    }

    static <T> T found(@Nullable T thing, String number) {
        if (thing == null) {
            throw new AggregateNotFoundException(number, "not found");
        }
        return thing;
    }

    static PersonId actor(MetaData metadata) {
        return new PersonId(String.valueOf(metadata.get(MetadataKeys.ACTOR)));
    }
}
