package io.countersign.command.process;

import io.countersign.metadata.MetadataKeys;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

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
    private volatile boolean carefully;

    public Reactions(CommandGateway commands, ZoneId zone) {
        this.commands = commands;
        this.zone = zone;
    }

    /**
     * Sends a command. What a batch of events leads to is sent together and is durable before the batch counts as
     * handled. After a batch that failed they are sent one by one, so that the one event to blame is found and parked.
     */
    void send(Object command, Object process, EventMessage<?> cause) {
        CompletableFuture<Object> answer =
                commands.send(GenericCommandMessage.asCommandMessage(command).andMetaData(metadata(process, cause)));
        if (carefully || !CurrentUnitOfWork.isStarted()) {
            join(answer);
        } else {
            sentTogether().add(answer);
        }
    }

    private List<CompletableFuture<Object>> sentTogether() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(Reactions.class.getName(), key -> {
            List<CompletableFuture<Object>> answers = new ArrayList<>();
            batch.onPrepareCommit(committing -> answers.forEach(Reactions::join));
            batch.onRollback(rolledBack -> carefully = true);
            batch.afterCommit(committed -> carefully = false);
            return answers;
        });
    }

    private static void join(CompletableFuture<Object> answer) {
        try {
            answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    private Map<String, String> metadata(Object process, EventMessage<?> cause) {
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
        return metadata;
    }
}
