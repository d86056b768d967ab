package io.countersign.command.account;

import static io.countersign.command.account.AccountStories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountCommand;
import io.countersign.account.AccountCommand.BringAlongCreditNote;
import io.countersign.account.AccountCommand.BringAlongSettlement;
import io.countersign.account.AccountCommand.ChargeInvoice;
import io.countersign.account.AccountCommand.ConfirmRemittance;
import io.countersign.account.AccountCommand.CoverOrder;
import io.countersign.account.AccountCommand.ReallocateRemittance;
import io.countersign.account.AccountCommand.RejectRemittance;
import io.countersign.account.AccountCommand.ReverseRemittance;
import io.countersign.account.AccountEvent;
import io.countersign.account.CreditNoteNumber;
import io.countersign.command.rulebook.Refused;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.command.wiring.PolicyResolver;
import io.countersign.money.Money;
import io.countersign.order.Goods;
import io.countersign.order.InvoiceNumber;
import io.countersign.order.OrderId;
import io.countersign.order.OrderKind;
import io.countersign.remittance.RemittanceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of an account, in whatever order: its money always adds up. */
class RandomHistoriesTest {

    private static final int COMMANDS = 2_500;
    private static final int NUMBERS = 40;

    private final List<AccountEvent> happened = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    @ParameterizedTest
    @ValueSource(longs = {20260120, 4711})
    void the_money_of_an_account_always_adds_up(long seed) {
        subscribe();
        Random random = new Random(seed);
        Ledger ledger = new Ledger();
        happened.clear();
        int told = 0;
        int refused = 0;
        publishOpening();
        for (int i = 0; i < COMMANDS; i++) {
            AccountCommand command = anything(random);
            if (!accepted(command, random)) {
                refused++;
                assertThat(happened).as("a refusal leaves no event").hasSize(told);
            }
            List<AccountEvent> news = List.copyOf(happened.subList(told, happened.size()));
            news.forEach(ledger::after);
            told = happened.size();
            if (!news.isEmpty()) {
                ledger.demandThatItAddsUp("seed " + seed + ", command " + i + ": " + command);
            }
        }
        assertThat(told).as("seed %d", seed).isGreaterThan(COMMANDS / 4);
        assertThat(refused).as("seed %d", seed).isGreaterThan(COMMANDS / 20);
    }

    private void subscribe() {
        EmbeddedEventStore events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        events.subscribe(published -> published.stream()
                .map(EventMessage::getPayload)
                .map(AccountEvent.class::cast)
                .forEach(happened::add));
        MultiParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(CustomerAccount.class),
                new ActingResolver(),
                new PolicyResolver(() -> POLICY));
        AggregateAnnotationCommandHandler.<CustomerAccount>builder()
                .aggregateType(CustomerAccount.class)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(CustomerAccount.class)
                        .eventStore(events)
                        .parameterResolverFactory(parameters)
                        .cache(new io.countersign.command.wiring.AggregateCache(10))
                        .build())
                .build()
                .subscribe(bus);
    }

    private void publishOpening() {
        send(
                new AccountCommand.OpenAccount(CUSTOMER, "北墙", null, opened().region(), null, opened().standing(), CNY),
                ASSISTANT);
    }

    private boolean accepted(AccountCommand command, Random random) {
        return send(command, random.nextInt(20) == 0 ? ASSISTANT : FINANCE);
    }

    private boolean send(AccountCommand command, io.countersign.people.PersonId sender) {
        boolean[] accepted = {false};
        bus.dispatch(GenericCommandMessage.asCommandMessage(command).andMetaData(by(sender)), (sent, result) -> {
            accepted[0] = !result.isExceptional();
            if (result.isExceptional() && !(result.exceptionResult() instanceof Refused)) {
                throw new AssertionError(command.toString(), result.exceptionResult());
            }
        });
        return accepted[0];
    }

    private static AccountCommand anything(Random random) {
        RemittanceId remittance = new RemittanceId("R-" + random.nextInt(NUMBERS * 5));
        OrderId order = new OrderId("SO-" + random.nextInt(NUMBERS * 5));
        Money amount = new Money(random.nextInt(200) * 50L, CNY);
        LocalDate day = TODAY.minusDays(random.nextInt(40) - 1);
        return switch (random.nextInt(16)) {
            case 0, 1, 2 ->
                new AccountCommand.RecordRemittance(
                        CUSTOMER, remittance, slip(amount, random.nextBoolean() ? order : null));
            case 3, 4, 5 -> new ConfirmRemittance(CUSTOMER, remittance, amount, day);
            case 6 -> new RejectRemittance(CUSTOMER, remittance, "款未到账");
            case 7 -> new ReverseRemittance(CUSTOMER, remittance, day, "退票");
            case 8 ->
                new ReallocateRemittance(
                        CUSTOMER,
                        remittance,
                        random.nextInt(4) == 0 ? List.of() : List.of(new ReallocateRemittance.Share(order, amount)),
                        day,
                        "客户要求");
            case 9, 10 ->
                new CoverOrder(
                        CUSTOMER,
                        order,
                        random.nextBoolean() ? OrderKind.STANDARD : OrderKind.PROJECT,
                        priceOf(order),
                        Goods.WALL_COVERINGS,
                        false);
            case 11 -> letGo(order);
            case 12, 13 ->
                new ChargeInvoice(
                        CUSTOMER,
                        order,
                        new InvoiceNumber("INV-" + order.value()),
                        priceOf(order),
                        day,
                        day.plusDays(random.nextInt(60)));
            case 14 ->
                new BringAlongSettlement(
                        CUSTOMER, new RemittanceId("old-" + random.nextInt(NUMBERS)), order, amount, day);
            default ->
                new BringAlongCreditNote(
                        CUSTOMER, new CreditNoteNumber("C-" + random.nextInt(NUMBERS)), order, amount, day);
        };
    }

    private static Money priceOf(OrderId order) {
        return new Money((Math.abs(order.hashCode()) % 200 + 1) * 50L, CNY);
    }
}
