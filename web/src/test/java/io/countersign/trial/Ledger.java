package io.countersign.trial;

import io.countersign.history.HistoryQuery.RecordedEvent;
import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.people.Role;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import io.countersign.staff.StaffQuery.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.axonframework.queryhandling.QueryExecutionException;

/** What the made-up sides share: who may do what, what was accepted, which events there are. */
final class Ledger {

    final Map<PersonId, StaffMember> staff = new LinkedHashMap<>();
    private final Map<String, Object> accepted = new LinkedHashMap<>();
    private final List<RecordedEvent> events = new ArrayList<>();

    /** Refuses a sender who may not send it, as the command side does. */
    void demandSender(Object command, MetaData metadata) {
        String actor = (String) metadata.get(MetadataKeys.ACTOR);
        if (actor == null || !isAutomation(actor) && !Permissions.maySend(roles(actor), command.getClass())) {
            throw new CommandExecutionException("not permitted", null, List.of(new Refusal("PERMISSION", "Not you.")));
        }
    }

    /** Refuses an asker who may not ask it, as the query side does. */
    void demandAsker(Object question, MetaData metadata) {
        String actor = (String) metadata.get(MetadataKeys.ACTOR);
        if (actor == null || !Permissions.mayAsk(roles(actor), question.getClass())) {
            throw new QueryExecutionException("not permitted", null, List.of(new Refusal("PERMISSION", "Not you.")));
        }
    }

    /** Was the same asked for before? The same number with other content is refused. */
    boolean isRepeated(String number, Object command, String rule) {
        Object before = accepted.putIfAbsent(number, command);
        if (before != null && !before.equals(command)) {
            throw refused(new Refusal(rule, "A number is used once."));
        }
        return before != null;
    }

    void forget(String number) {
        accepted.remove(number);
    }

    void demandVersion(String number, long version, MetaData metadata) {
        Object expected = metadata.get(MetadataKeys.EXPECTED_VERSION);
        if (expected != null && !expected.equals(Long.toString(version))) {
            throw new ConflictingAggregateVersionException(number, Long.parseLong(expected.toString()), version);
        }
    }

    void record(String stream, String name, String content, MetaData metadata) {
        Map<String, String> texts = new LinkedHashMap<>();
        metadata.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        long position = events.size() + 1L;
        long sequence =
                events.stream().filter(event -> event.stream().equals(stream)).count();
        events.add(new RecordedEvent(
                position, stream, sequence, name, "1", Instant.EPOCH, "event-" + position, content, texts));
    }

    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    static CommandExecutionException refused(Refusal... refusals) {
        return new CommandExecutionException("refused", null, List.of(refusals));
    }

    private Set<Role> roles(String actor) {
        if (isAutomation(actor)) {
            return Set.of(Role.values());
        }
        StaffMember member = staff.get(new PersonId(actor));
        return member == null || member.dismissed() ? Set.of() : Set.copyOf(member.roles());
    }

    private static boolean isAutomation(String actor) {
        return actor.startsWith(MetadataKeys.AUTOMATION);
    }
}
