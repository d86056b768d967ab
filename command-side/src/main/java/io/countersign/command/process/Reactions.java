package io.countersign.command.process;

import io.countersign.metadata.MetadataKeys;
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
        Map<String, String> metadata = new HashMap<>();
        metadata.put(
                MetadataKeys.ACTOR, MetadataKeys.AUTOMATION + process.getClass().getSimpleName());
        metadata.put(
                MetadataKeys.ON_BEHALF_OF,
                String.valueOf(cause.getMetaData()
                        .getOrDefault(
                                MetadataKeys.ON_BEHALF_OF, cause.getMetaData().get(MetadataKeys.ACTOR))));
        metadata.put(MetadataKeys.SENT_AT, cause.getTimestamp().toString());
        metadata.put(
                MetadataKeys.TODAY,
                cause.getTimestamp().atZone(zone).toLocalDate().toString());
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata));
    }
}
