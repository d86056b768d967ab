package io.countersign.command.process;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;

/**
 * How a process sends its command: as an automation, for the person whose deed it follows, at the time of that deed.
 *
 * <p>The time is the event's and not the clock's, so that a command sent again after a crash is the same command.
 */
public final class Reactions {

    /** Names the position the reactions have reached. Renaming it would make them react to all of history. */
    public static final String GROUP = "reactions";

    private final CommandGateway commands;
    private final ZoneId zone;

    public Reactions(CommandGateway commands, ZoneId zone) {
        this.commands = commands;
        this.zone = zone;
    }

    /** Sends a command and returns when what it decided is durable. */
    void send(Object command, Object process, EventMessage<?> cause) {
        Map<String, String> metadata =
                metadata(MetadataKeys.AUTOMATION + process.getClass().getSimpleName(), cause);
        metadata.put(
                MetadataKeys.ON_BEHALF_OF,
                String.valueOf(cause.getMetaData()
                        .getOrDefault(
                                MetadataKeys.ON_BEHALF_OF, cause.getMetaData().get(MetadataKeys.ACTOR))));
        send(command, metadata);
    }

    /**
     * Sends a command that is a person's own decision, seen to by a process: under their name, with their authority, and
     * refused where they would be refused.
     */
    void sendAs(PersonId person, Object command, EventMessage<?> cause) {
        send(command, metadata(person.value(), cause));
    }

    private void send(Object command, Map<String, String> metadata) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata));
    }

    private Map<String, String> metadata(String actor, EventMessage<?> cause) {
        Map<String, String> metadata = new HashMap<>();
        metadata.put(MetadataKeys.ACTOR, actor);
        metadata.put(MetadataKeys.SENT_AT, cause.getTimestamp().toString());
        metadata.put(
                MetadataKeys.TODAY,
                cause.getTimestamp().atZone(zone).toLocalDate().toString());
        return metadata;
    }
}
