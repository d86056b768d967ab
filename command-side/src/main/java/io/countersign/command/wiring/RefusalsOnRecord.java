package io.countersign.command.wiring;

import io.countersign.attempt.AttemptCommand.RecordRefusedAttempt;
import io.countersign.attempt.AttemptsId;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.permission.RefusedAttempts;
import io.countersign.refusal.Refusal;
import io.countersign.store.commit.GroupCommitCommandBus.FollowUp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.HandlerExecutionException;

/**
 * Whoever is refused something about money or authority is on record with it.
 *
 * <p>It is a command of its own, to a stream of its own: the thing that somebody tried to touch is not touched.
 */
final class RefusalsOnRecord implements FollowUp {

    private static final String RECORDING = MetadataKeys.AUTOMATION + "RefusalsOnRecord";

    @Override
    public Optional<CommandMessage<?>> after(CommandMessage<?> command, Throwable failure) {
        Object actor = command.getMetaData().get(MetadataKeys.ACTOR);
        List<String> codes = codesOf(failure);
        if (actor == null
                || actor.toString().startsWith(MetadataKeys.AUTOMATION)
                || codes.isEmpty()
                || !RefusedAttempts.ON_RECORD.contains(command.getPayloadType())) {
            return Optional.empty();
        }
        PersonId person = new PersonId(actor.toString());
        LocalDate day = LocalDate.parse(
                Objects.requireNonNull(command.getMetaData().get(MetadataKeys.TODAY), MetadataKeys.TODAY)
                        .toString());
        return Optional.of(GenericCommandMessage.asCommandMessage(new RecordRefusedAttempt(
                        AttemptsId.of(person, day),
                        person,
                        command.getPayloadType().getSimpleName(),
                        CommandTargets.targetOf(command.getPayload()).toString(),
                        codes))
                .andMetaData(because(command, person)));
    }

    private static Map<String, Object> because(CommandMessage<?> command, PersonId person) {
        Map<String, Object> metadata = new HashMap<>();
        for (String key : List.of(MetadataKeys.SENT_AT, MetadataKeys.TODAY, MetadataKeys.REQUEST)) {
            Object value = command.getMetaData().get(key);
            if (value != null) {
                metadata.put(key, value);
            }
        }
        metadata.put(MetadataKeys.ACTOR, RECORDING);
        metadata.put(MetadataKeys.ON_BEHALF_OF, person.value());
        metadata.put(
                MetadataKeys.CORRELATION,
                command.getMetaData().getOrDefault(MetadataKeys.CORRELATION, command.getIdentifier()));
        return metadata;
    }

    private static List<String> codesOf(Throwable failure) {
        if (!(failure instanceof HandlerExecutionException refused)
                || !(refused.getDetails().orElse(null) instanceof List<?> details)) {
            return List.of();
        }
        return details.stream()
                .filter(Refusal.class::isInstance)
                .map(refusal -> ((Refusal) refusal).code())
                .toList();
    }
}
