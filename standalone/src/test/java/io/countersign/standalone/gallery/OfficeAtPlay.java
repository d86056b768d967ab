package io.countersign.standalone.gallery;

import io.countersign.account.AccountEvent;
import io.countersign.attempt.AttemptEvent.AttemptRefused;
import io.countersign.attempt.AttemptsId;
import io.countersign.command.rulebook.Refused;
import io.countersign.command.wiring.ActingResolver;
import io.countersign.command.wiring.AggregateCache;
import io.countersign.command.wiring.PolicyResolver;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.policy.PolicyEvent;
import io.countersign.policy.PolicyInForce;
import io.countersign.staff.StaffEvent;
import io.countersign.store.authority.Authorities;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.policy.Policies;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/**
 * The real accounts, orders, staff and policy without a store; what they say stands in a log that may be audited. Something
 * may also be written into that log around them.
 */
final class OfficeAtPlay {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int AGGREGATES_MAX = 10_000;

    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new StreamsInMemory()).build();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final Authorities authorities = new Authorities(events);
    private final Policies policies = new Policies(events);
    private final LogInMemory log = new LogInMemory();
    private final BiConsumer<Object, Long> told;
    private LocalDate today = LocalDate.of(2026, 1, 5);
    private long seconds;
    private PersonId actor = new PersonId("nobody");

    /** @param told told every event that the office itself brought about, and its position */
    OfficeAtPlay(BiConsumer<Object, Long> told) {
        this.told = told;
        events.subscribe(this::happened);
        for (String aggregate :
                List.of("account.CustomerAccount", "order.Order", "staff.StaffMember", "policy.Policy")) {
            subscribe(classOf(aggregate));
        }
    }

    LogInMemory log() {
        return log;
    }

    LocalDate today() {
        return today;
    }

    PolicyInForce policy() {
        return policies.inForce();
    }

    void dayPasses() {
        today = today.plusDays(1);
        seconds = 0;
    }

    /** Sends a command in somebody's name; whether it was accepted. */
    boolean does(PersonId person, Object command) {
        actor = person;
        tick();
        Map<String, Object> metadata = Map.of(
                MetadataKeys.ACTOR, person.value(),
                MetadataKeys.SENT_AT, now().toString(),
                MetadataKeys.TODAY, today.toString(),
                MetadataKeys.GRANTS, authorities.of(person, today).grants());
        boolean[] accepted = {false};
        bus.<Object, Object>dispatch(new GenericCommandMessage<>(command, metadata), (sent, result) -> {
            accepted[0] = !result.isExceptional();
            demandARefusal(command, result);
        });
        return accepted[0];
    }

    /** Writes an event of an account around the office, and says where it is. */
    long plant(AccountEvent event, PersonId person) {
        return plant(event.account().toString(), event, person);
    }

    /** Writes an event around the office, and says where it is. */
    long plant(String stream, Object event, PersonId person) {
        tick();
        return log.append(stream, event, now(), Map.of(MetadataKeys.ACTOR, person.value()));
    }

    /** Puts on record that somebody was refused. */
    long refused(PersonId person, String target) {
        AttemptsId attempts = AttemptsId.of(person, today);
        return plant(
                attempts.toString(),
                new AttemptRefused(attempts, person, "ApproveCreditRelease", target, List.of("CRL-9")),
                person);
    }

    private void happened(List<? extends EventMessage<?>> messages) {
        for (EventMessage<?> message : messages) {
            String stream = ((DomainEventMessage<?>) message).getAggregateIdentifier();
            long position = log.append(
                    stream, message.getPayload(), message.getTimestamp(), Map.of(MetadataKeys.ACTOR, actor.value()));
            if (message.getPayload() instanceof StaffEvent event) {
                authorities.forget(event.person());
            } else if (message.getPayload() instanceof PolicyEvent) {
                policies.forget();
            }
            told.accept(message.getPayload(), position);
        }
    }

    private Instant now() {
        return today.atTime(9, 0).atZone(ZONE).toInstant().plusSeconds(seconds);
    }

    private void tick() {
        seconds++;
        GenericEventMessage.clock = Clock.fixed(now(), ZONE);
    }

    private static void demandARefusal(Object command, CommandResultMessage<?> result) {
        if (result.isExceptional() && !(result.exceptionResult() instanceof Refused)) {
            throw new AssertionError(command.toString(), result.exceptionResult());
        }
    }

    private <A> void subscribe(Class<A> aggregate) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(aggregate),
                new ActingResolver(),
                new PolicyResolver(policies::inForce));
        AggregateAnnotationCommandHandler.<A>builder()
                .aggregateType(aggregate)
                .parameterResolverFactory(parameters)
                .repository(EventSourcingRepository.builder(aggregate)
                        .eventStore(events)
                        .parameterResolverFactory(parameters)
                        .cache(new AggregateCache(AGGREGATES_MAX))
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
}
