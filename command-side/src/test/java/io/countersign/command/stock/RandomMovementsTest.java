package io.countersign.command.stock;

import static io.countersign.command.stock.StockStories.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.command.rulebook.Refused;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.command.wiring.AggregateCache;
import io.countersign.money.Quantity;
import io.countersign.purchase.PurchaseId;
import io.countersign.stock.MovementId;
import io.countersign.stock.ReceiptReason;
import io.countersign.stock.StockCommand;
import io.countersign.stock.StockCommand.CountStock;
import io.countersign.stock.StockCommand.ExpectPurchase;
import io.countersign.stock.StockCommand.ExpectTransfer;
import io.countersign.stock.StockCommand.ForgetPurchase;
import io.countersign.stock.StockCommand.ReceiveStock;
import io.countersign.stock.StockCommand.SendStock;
import io.countersign.stock.StockCommand.TakeInTransfer;
import io.countersign.stock.StockEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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

/** Whatever is asked of a stock item, in whatever order: nobody gets what is not there, and nobody gets it twice. */
class RandomMovementsTest {

    private static final int WAREHOUSES = 100;
    private static final int COMMANDS = 250;
    private static final int NUMBERS = 40;

    private final List<StockEvent> news = new ArrayList<>();
    private SimpleCommandBus bus = SimpleCommandBus.builder().build();

    @ParameterizedTest
    @ValueSource(longs = {20260120, 4711})
    void the_goods_of_a_warehouse_always_add_up(long seed) {
        Random random = new Random(seed);
        Set<Class<?>> happened = new HashSet<>();
        int refused = 0;
        for (int warehouse = 0; warehouse < WAREHOUSES; warehouse++) {
            beginAnew();
            Storekeeper storekeeper = new Storekeeper();
            assertThat(accepted(receive("M-first", "1", TODAY))).isTrue();
            write(storekeeper, happened);
            for (int i = 0; i < COMMANDS; i++) {
                StockCommand command = anything(random);
                if (!accepted(command)) {
                    refused++;
                    assertThat(news).as("a refusal leaves no event").isEmpty();
                }
                write(storekeeper, happened);
                storekeeper.demandThatItAddsUp("seed " + seed + ", command " + i + ": " + command);
            }
        }
        assertThat(refused).as("seed %d", seed).isGreaterThan(WAREHOUSES * COMMANDS / 50);
        assertThat(happened).containsExactlyInAnyOrder(StockEvent.class.getPermittedSubclasses());
    }

    private void write(Storekeeper storekeeper, Set<Class<?>> happened) {
        news.forEach(storekeeper::after);
        news.forEach(event -> happened.add(event.getClass()));
        news.clear();
    }

    private void beginAnew() {
        news.clear();
        bus = SimpleCommandBus.builder().build();
        EmbeddedEventStore events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        events.subscribe(published -> published.stream()
                .map(EventMessage::getPayload)
                .map(StockEvent.class::cast)
                .forEach(news::add));
        MultiParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(StockItem.class), new ActingResolver());
        AggregateAnnotationCommandHandler.<StockItem>builder()
                .aggregateType(StockItem.class)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(StockItem.class)
                        .eventStore(events)
                        .parameterResolverFactory(parameters)
                        .cache(new AggregateCache(10))
                        .build())
                .build()
                .subscribe(bus);
    }

    private boolean accepted(StockCommand command) {
        boolean[] accepted = {false};
        bus.dispatch(GenericCommandMessage.asCommandMessage(command).andMetaData(byKeeper()), (sent, result) -> {
            accepted[0] = !result.isExceptional();
            if (result.isExceptional() && !(result.exceptionResult() instanceof Refused)) {
                throw new AssertionError(command.toString(), result.exceptionResult());
            }
        });
        return accepted[0];
    }

    private static StockCommand anything(Random random) {
        int number = random.nextInt(NUMBERS);
        String quantity = String.valueOf(random.nextInt(12));
        MovementId movement = new MovementId("M-" + number);
        PurchaseId purchase = new PurchaseId(lineOf(number).value());
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> receive("M-" + number, quantity, random.nextInt(20) == 0 ? TOMORROW : TODAY);
            case 3 ->
                new ReceiveStock(
                        ITEM,
                        new MovementId(purchase.value()),
                        MODEL,
                        MAIN,
                        Quantity.of(quantity),
                        ReceiptReason.PURCHASE,
                        TODAY,
                        purchase);
            case 4 -> new ExpectPurchase(ITEM, purchase, MODEL, MAIN, Quantity.of("7"), TOMORROW);
            case 5 -> new ForgetPurchase(ITEM, purchase);
            case 6 ->
                new SendStock(ITEM, movement, random.nextInt(10) == 0 ? MAIN : SOUTH, Quantity.of(quantity), TODAY);
            case 7 -> new ExpectTransfer(ITEM, movement, MODEL, MAIN, SOUTH, Quantity.of("3"));
            case 8 -> new TakeInTransfer(ITEM, movement, TODAY);
            case 9 ->
                new CountStock(
                        ITEM,
                        movement,
                        MODEL,
                        MAIN,
                        Quantity.of(String.valueOf(random.nextInt(60))),
                        TODAY,
                        random.nextInt(5) == 0 ? null : "盘点");
            case 10, 11, 12, 13, 14 -> reserve(number, String.valueOf(1 + random.nextInt(11)));
            case 15, 16, 17 -> issue(number, String.valueOf(1 + random.nextInt(11)));
            default -> free(number);
        };
    }
}
