package io.countersign.query.operations;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * Has the command side put on record what came of an order. The query side sends no other commands than these: it notes
 * what it has done to its own documents, and decides nothing.
 */
public final class Notes {

    private final CommandGateway commands;
    private final Clock clock;
    private final ZoneId zone;

    public Notes(CommandGateway commands, Clock clock, ZoneId zone) {
        this.commands = commands;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Notes something, and returns when it is durable.
     *
     * @param what did it, an automation
     * @param orderedBy the person who wanted it
     */
    public void note(Object command, Object what, PersonId orderedBy) {
        Instant now = clock.instant();
        commands.sendAndWait(new GenericCommandMessage<>(
                command,
                Map.of(
                        MetadataKeys.ACTOR,
                        MetadataKeys.AUTOMATION + what.getClass().getSimpleName(),
                        MetadataKeys.ON_BEHALF_OF,
                        orderedBy.value(),
                        MetadataKeys.SENT_AT,
                        now.toString(),
                        MetadataKeys.TODAY,
                        LocalDate.ofInstant(now, zone).toString())));
    }
}
