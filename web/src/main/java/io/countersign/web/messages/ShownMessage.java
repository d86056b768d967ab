package io.countersign.web.messages;

import io.countersign.account.CustomerAccountId;
import io.countersign.message.MessageChannel;
import io.countersign.message.MessageKind;
import io.countersign.message.MessageQuery.Message;
import io.countersign.message.MessageQuery.State;
import io.countersign.people.PersonId;
import io.countersign.people.Region;
import io.countersign.web.people.ShownPerson;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as it is shown.
 *
 * @param account whose contact it is for
 * @param person the member of staff it is for
 * @param region whose managers it is for
 * @param about what led to it, as the name of a stream
 * @param problem why it was not taken the last time
 */
record ShownMessage(
        String id,
        MessageKind kind,
        MessageChannel channel,
        State state,
        @Nullable String account,
        @Nullable ShownPerson person,
        @Nullable String region,
        String text,
        String about,
        Instant queuedAt,
        int attempts,
        @Nullable String carrier,
        @Nullable String problem,
        @Nullable Instant triedAt) {

    static ShownMessage of(Message message, Map<PersonId, String> names) {
        CustomerAccountId account = message.account();
        Region region = message.region();
        return new ShownMessage(
                message.message().value(),
                message.kind(),
                message.channel(),
                message.state(),
                account == null ? null : account.value(),
                ShownPerson.ifAny(message.person(), names),
                region == null ? null : region.value(),
                message.text(),
                message.about(),
                message.queuedAt(),
                message.attempts(),
                message.carrier(),
                message.problem(),
                message.triedAt());
    }

    /** Everybody who has to do with it. */
    static Stream<PersonId> people(Message message) {
        return Stream.of(message.person()).filter(Objects::nonNull);
    }
}
