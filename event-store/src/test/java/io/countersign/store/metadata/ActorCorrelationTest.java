package io.countersign.store.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.countersign.metadata.MetadataKeys;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.Test;

class ActorCorrelationTest {

    private final ActorCorrelation correlation = new ActorCorrelation();

    @Test
    void who_acted_under_which_authority_for_whom_and_on_which_request_is_copied() {
        Map<String, String> sent = Map.of(
                MetadataKeys.ACTOR, "automation:test",
                MetadataKeys.AUTHORITY, "automation",
                MetadataKeys.ON_BEHALF_OF, "p-1",
                MetadataKeys.REQUEST, "request-1");

        Map<String, ?> copied = correlation.correlationDataFor(new GenericMessage<>("command", sent));

        sent.forEach((key, value) -> assertThat(copied.get(key)).isEqualTo(value));
    }

    @Test
    void the_first_message_begins_a_correlation_and_causes_the_next() {
        Message<String> message = new GenericMessage<>("command");

        assertThat(Map.copyOf(correlation.correlationDataFor(message)))
                .isEqualTo(Map.of(
                        MetadataKeys.CORRELATION, message.getIdentifier(),
                        MetadataKeys.CAUSATION, message.getIdentifier()));
    }

    @Test
    void a_later_message_keeps_the_correlation_and_is_the_cause() {
        Message<String> message = new GenericMessage<>("event", Map.of(MetadataKeys.CORRELATION, "the first"));

        assertThat(correlation.correlationDataFor(message))
                .isEqualTo(
                        Map.of(MetadataKeys.CORRELATION, "the first", MetadataKeys.CAUSATION, message.getIdentifier()));
    }

    @Test
    void when_it_was_sent_and_what_the_sender_had_seen_stays_with_the_command() {
        Message<String> message = new GenericMessage<>(
                "command",
                Map.of(
                        MetadataKeys.SENT_AT, "2026-01-05T08:00:00Z",
                        MetadataKeys.TODAY, "2026-01-05",
                        MetadataKeys.EXPECTED_VERSION, "3"));

        assertThat(correlation.correlationDataFor(message).keySet())
                .isEqualTo(Set.of(MetadataKeys.CORRELATION, MetadataKeys.CAUSATION));
    }
}
