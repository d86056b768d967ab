package io.countersign.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.countersign.account.CustomerAccountId;
import io.countersign.command.carrier.Carrier;
import io.countersign.command.carrier.LogCarrier;
import io.countersign.command.process.HandToCarrierAgain.Patience;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageCommand.NoteFailure;
import io.countersign.message.MessageCommand.NoteSending;
import io.countersign.message.MessageEvent.MessageFailed;
import io.countersign.message.MessageEvent.MessageQueued;
import io.countersign.message.MessageEvent.MessageSent;
import io.countersign.message.MessageId;
import io.countersign.message.MessageKind;
import io.countersign.metadata.MetadataKeys;
import io.countersign.refusal.NotReached;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.upcasting.Upcasters;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final MessageId MESSAGE = new MessageId("shipped-SO-1");
    private static final MessageQueued QUEUED = new MessageQueued(
            MESSAGE,
            MessageKind.GOODS_SHIPPED,
            MessageChannel.MAIL,
            new CustomerAccountId("C001"),
            null,
            null,
            "已发货",
            "order-SO-1");

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final LogInMemory log = new LogInMemory();
    private final List<CommandMessage<?>> sent = new ArrayList<>();
    private final FakeCarrier carrier = new FakeCarrier();
    private final Outbox outbox = new Outbox(events, List.of(carrier, new LogCarrier()), noting());
    private final WhenMessageQueuedThenHandToCarrier process = new WhenMessageQueuedThenHandToCarrier(outbox);

    @BeforeEach
    void a_message_is_queued() {
        happened(QUEUED);
    }

    @Test
    void a_queued_message_is_handed_to_a_carrier_and_that_is_noted() {
        process.on(QUEUED);

        assertThat(carrier.taken).containsExactly(QUEUED);
        assertThat(noted()).containsExactly(new NoteSending(MESSAGE, "fake"));
        assertThat(sent.getFirst().getMetaData())
                .containsEntry(MetadataKeys.ACTOR, "automation:WhenMessageQueuedThenHandToCarrier")
                .containsEntry(MetadataKeys.ON_BEHALF_OF, "assistant");
    }

    @Test
    void a_message_that_was_sent_is_not_handed_over_again_whoever_asks() {
        process.on(QUEUED);
        process.on(QUEUED);
        outbox.deliver(MESSAGE, this);

        assertThat(carrier.taken).hasSize(1);
        assertThat(noted()).hasSize(1);
    }

    @Test
    void a_message_that_nobody_queued_is_not_handed_over() {
        outbox.deliver(new MessageId("unknown"), this);

        assertThat(carrier.taken).isEmpty();
        assertThat(sent).isEmpty();
    }

    @Test
    void what_a_carrier_does_not_take_is_noted_with_the_reason() {
        carrier.problem = "no mail address is known";

        process.on(QUEUED);

        assertThat(noted()).containsExactly(new NoteFailure(MESSAGE, "fake", "no mail address is known"));
    }

    @Test
    void of_a_carrier_that_breaks_only_the_kind_of_break_is_noted() {
        carrier.breaks = true;

        process.on(QUEUED);

        assertThat(noted()).containsExactly(new NoteFailure(MESSAGE, "fake", "IllegalStateException"));
    }

    @Test
    void it_is_no_attempt_when_it_could_not_be_asked_who_a_message_is_for() {
        carrier.away = true;
        assertThatExceptionOfType(NotReached.class).isThrownBy(() -> process.on(QUEUED));
        assertThat(noted()).isEmpty();

        carrier.away = false;
        process.on(QUEUED);
        assertThat(noted()).containsExactly(new NoteSending(MESSAGE, "fake"));
    }

    @Test
    void the_first_carrier_that_carries_a_channel_takes_its_messages() {
        MessageQueued text = new MessageQueued(
                new MessageId("text"),
                MessageKind.GOODS_SHIPPED,
                MessageChannel.SMS,
                new CustomerAccountId("C001"),
                null,
                null,
                "已发货",
                "order-SO-1");
        happened(text);

        process.on(text);

        assertThat(carrier.taken).isEmpty();
        assertThat(noted()).containsExactly(new NoteSending(text.message(), "log"));
    }

    @Test
    void what_failed_is_tried_again_until_it_is_taken() {
        HandToCarrierAgain again = again(5);
        carrier.problem = "ConnectException";
        process.on(QUEUED);
        again.tryAgain();
        carrier.problem = "";
        again.tryAgain();
        again.tryAgain();

        assertThat(noted())
                .containsExactly(
                        new NoteFailure(MESSAGE, "fake", "ConnectException"),
                        new NoteFailure(MESSAGE, "fake", "ConnectException"),
                        new NoteSending(MESSAGE, "fake"));
        assertThat(carrier.taken).hasSize(1);
    }

    @Test
    void what_failed_often_enough_stays_failed() {
        HandToCarrierAgain again = again(3);
        carrier.problem = "ConnectException";
        process.on(QUEUED);
        again.tryAgain();
        again.tryAgain();
        again.tryAgain();
        again.tryAgain();

        assertThat(noted()).hasSize(3);
    }

    @Test
    void what_failed_before_the_program_stopped_is_tried_again_after_it_started() {
        carrier.problem = "ConnectException";
        process.on(QUEUED);
        carrier.problem = "";

        again(5).tryAgain();

        assertThat(noted()).endsWith(new NoteSending(MESSAGE, "fake"));
    }

    private HandToCarrierAgain again(int attemptsMax) {
        return new HandToCarrierAgain(
                log,
                new EventReading(Upcasters.ALL),
                outbox,
                new Patience(attemptsMax, Duration.ZERO, Duration.ofMinutes(5)));
    }

    private List<Object> noted() {
        return sent.stream().<Object>map(CommandMessage::getPayload).toList();
    }

    private Reactions noting() {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(NoteSending.class.getName(), command -> {
            NoteSending note = (NoteSending) command.getPayload();
            sent.add(command);
            happened(new MessageSent(note.message(), note.carrier(), 1 + failures(note.message())));
            return null;
        });
        bus.subscribe(NoteFailure.class.getName(), command -> {
            NoteFailure note = (NoteFailure) command.getPayload();
            sent.add(command);
            happened(new MessageFailed(note.message(), note.carrier(), note.problem(), 1 + failures(note.message())));
            return null;
        });
        return new Reactions(DefaultCommandGateway.builder().commandBus(bus).build(), ZoneId.of("Asia/Shanghai"));
    }

    private int failures(MessageId message) {
        return (int) events.readEvents(message.toString())
                .asStream()
                .filter(event -> event.getPayload() instanceof MessageFailed)
                .count();
    }

    private void happened(io.countersign.message.MessageEvent event) {
        String stream = event.message().toString();
        long sequence = events.lastSequenceNumberFor(stream).orElse(-1L) + 1;
        events.publish(new GenericDomainEventMessage<>(
                "Message", stream, sequence, event, Map.of(MetadataKeys.ACTOR, "assistant")));
        log.append(stream, event, Instant.EPOCH);
    }

    private static final class FakeCarrier implements Carrier {

        private final List<MessageQueued> taken = new ArrayList<>();
        private String problem = "";
        private boolean breaks;
        private boolean away;

        @Override
        public String name() {
            return "fake";
        }

        @Override
        public boolean carries(MessageChannel channel) {
            return channel == MessageChannel.MAIL;
        }

        @Override
        public void take(MessageQueued message) throws NotTaken {
            if (away) {
                throw new NotReached("the views have not followed");
            }
            if (breaks) {
                throw new IllegalStateException("somebody@example.com");
            }
            if (!problem.isEmpty()) {
                throw new NotTaken(problem);
            }
            taken.add(message);
        }
    }
}
