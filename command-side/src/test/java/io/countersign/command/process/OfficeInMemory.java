package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.account.AccountEvent.DepositConfirmed;
import io.countersign.command.rulebook.Refused;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.command.wiring.AggregateCache;
import io.countersign.command.wiring.PolicyResolver;
import io.countersign.identity.Id;
import io.countersign.message.MessageCommand.QueueMessage;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.policy.PolicyInForce;
import io.countersign.project.ProjectCommand.ReturnDraw;
import io.countersign.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;

/** The orders, the stock, the reservations and the purchases of an office, with everything that happens by itself. */
final class OfficeInMemory {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final List<EventMessage<?>> log = new ArrayList<>();
    private final List<Object> sentElsewhere = new ArrayList<>();
    private final List<AnnotationEventHandlerAdapter> processes;
    private final int timesTold;
    private int reactedTo;

    /** An office in which every process hears of every event so many times. */
    OfficeInMemory(int timesTold) {
        this.timesTold = timesTold;
        events.subscribe(log::addAll);
        for (String aggregate :
                List.of("order.Order", "stock.StockItem", "reservation.TransferReservation", "purchase.Purchase")) {
            subscribe(classOf(aggregate));
        }
        for (Class<?> elsewhere : List.of(QueueMessage.class, ReturnDraw.class)) {
            bus.subscribe(elsewhere.getName(), message -> sentElsewhere.add(message.getPayload()));
        }
        processes = processes();
    }

    void itIs(LocalDate day) {
        GenericEventMessage.clock = Clock.fixed(day.atTime(10, 0).atZone(ZONE).toInstant(), ZONE);
    }

    /** Sends a command, and lets everything happen that follows from it. */
    void does(Object command) {
        bus.<Object, Object>dispatch(message(command), (sent, result) -> {
            if (result.isExceptional()) {
                throw new AssertionError(command.toString(), result.exceptionResult());
            }
        });
        react();
    }

    /** Sends a command that these rules refuse. */
    void mayNot(Object command, String... codes) {
        bus.<Object, Object>dispatch(message(command), (sent, result) -> {
            assertThat(result.isExceptional()).as(command.toString()).isTrue();
            assertThat(result.exceptionResult())
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusals())
                                    .extracting(Refusal::code)
                                    .containsExactly(codes));
        });
    }

    /** Something has happened in another part of the office. */
    void hears(DepositConfirmed event) {
        events.publish(GenericEventMessage.asEventMessage(event).andMetaData(metadata()));
        react();
    }

    /** Everything that has happened, in the order of the log. */
    List<Object> happened() {
        return log.stream().<Object>map(EventMessage::getPayload).toList();
    }

    <E> List<E> happened(Class<E> kind) {
        return happened().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What was asked of other parts of the office, each thing once. */
    <C> List<C> askedElsewhere(Class<C> kind) {
        return sentElsewhere.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .distinct()
                .toList();
    }

    /** A thing of another part of the office has begun. */
    void began(Id thing, Object event) {
        events.publish(new GenericDomainEventMessage<>("other", thing.toString(), 0, event));
        react();
    }

    /** Lets every process hear everything again from the beginning, as after a crash that lost its position. */
    void hearsEverythingAgain() {
        reactedTo = 0;
        react();
    }

    private void react() {
        while (reactedTo < log.size()) {
            EventMessage<?> event = log.get(reactedTo++);
            for (int time = 0; time < timesTold; time++) {
                processes.stream().filter(process -> process.canHandle(event)).forEach(process -> tell(process, event));
            }
        }
    }

    private static void tell(AnnotationEventHandlerAdapter process, EventMessage<?> event) {
        try {
            process.handle(event);
        } catch (Exception e) {
            throw new AssertionError("a process failed on " + event.getPayload(), e);
        }
    }

    private List<AnnotationEventHandlerAdapter> processes() {
        Reactions reactions =
                new Reactions(DefaultCommandGateway.builder().commandBus(bus).build(), ZONE);
        Histories histories = new Histories(events);
        return Stream.of(
                        new WhenOrderPlacedThenOpenTransferReservation(reactions),
                        new WhenOrderPlacedThenRequestPurchase(reactions),
                        new WhenOrderPlacedThenReserveStock(reactions, histories),
                        new WhenDepositConfirmedThenRequestPurchase(reactions, histories),
                        new WhenStockAwaitedThenOrderAwaitsGoods(reactions),
                        new WhenStockReservedThenGoodsAreSetAside(reactions),
                        new WhenPurchaseOrderedThenStockExpectsIt(reactions),
                        new WhenPurchaseDroppedThenStockForgetsIt(reactions, histories),
                        new WhenPurchaseArrivedThenReceiveStock(reactions, histories),
                        new WhenGoodsArrivedThenTellCustomer(reactions, histories),
                        new WhenOrderShippedThenIssueStock(reactions, histories),
                        new WhenOrderShippedThenFulfilReservations(reactions, histories),
                        new WhenOrderShippedThenTellCustomer(reactions),
                        new WhenOrderCancelledThenFreeStock(reactions, histories),
                        new WhenOrderCancelledThenReleaseReservations(reactions, histories),
                        new WhenOrderCancelledThenDropPurchases(reactions, histories),
                        new WhenOrderCancelledThenReturnDraw(reactions, histories),
                        new WhenStockSentThenExpectTransfer(reactions),
                        new WhenReturnReceivedThenReceiveStock(reactions),
                        new WhenReservationOpenedThenReserveStock(reactions, histories),
                        new WhenReservationReleasedThenFreeStock(reactions, histories),
                        new WhenReservationReleasedThenOrderAwaitsGoods(reactions, histories))
                .sorted(Comparator.comparing(
                        process -> OrderUtils.getOrder(process.getClass(), Ordered.LOWEST_PRECEDENCE)))
                .map(AnnotationEventHandlerAdapter::new)
                .toList();
    }

    private <A> void subscribe(Class<A> aggregate) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(aggregate),
                new ActingResolver(),
                new PolicyResolver(() -> PolicyInForce.AS_DELIVERED));
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(aggregate)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(aggregate)
                        .eventStore(events)
                        .parameterResolverFactory(parameters)
                        .cache(new AggregateCache(100))
                        .build())
                .build()
                .subscribe(bus);
    }

    /** Aggregates are private to their packages. */
    private static Class<?> classOf(String aggregate) {
        try {
            return Class.forName("io.countersign.command." + aggregate);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(aggregate, e);
        }
    }

    private static GenericCommandMessage<Object> message(Object command) {
        return new GenericCommandMessage<>(command, metadata());
    }

    private static Map<String, String> metadata() {
        return Map.of(
                MetadataKeys.ACTOR,
                new PersonId("assistant").value(),
                MetadataKeys.SENT_AT,
                GenericEventMessage.clock.instant().toString(),
                MetadataKeys.TODAY,
                LocalDate.ofInstant(GenericEventMessage.clock.instant(), ZONE).toString());
    }
}
