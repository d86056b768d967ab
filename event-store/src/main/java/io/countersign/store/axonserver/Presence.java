package io.countersign.store.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.ReplyChannel;
import io.axoniq.axonserver.connector.ResultStream;
import io.axoniq.axonserver.connector.query.QueryDefinition;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.countersign.refusal.NotReached;
import io.countersign.store.nodes.Part;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/**
 * Whether the server passes messages on to this process, and to others.
 *
 * <p>A process is connected before the server knows what it handles. So each answers to a name of its own, which it gives
 * to the server after everything else: when somebody is reached under that name by way of the server, the rest is known too.
 */
public final class Presence implements SmartLifecycle {

    private static final int PHASE = DEFAULT_PHASE - 3072; // after everything that handles messages, before web servers
    private static final String NAME = "countersign.presence.";
    private static final long PATIENCE_MILLIS = 2_000;
    private static final int LOAD = 100;

    private final Supplier<AxonServerConnection> server;
    private final Part part;
    private final String node;
    private volatile boolean running;

    /** @param node the name of this process, which no other has */
    public Presence(Supplier<AxonServerConnection> server, Part part, String node) {
        this.server = server;
        this.part = part;
        this.node = node;
    }

    @Override
    public void start() {
        AxonServerConnection connection = server.get();
        if (part.decides()) {
            connection
                    .commandChannel()
                    .registerCommandHandler(
                            asked -> CompletableFuture.completedFuture(here(asked)),
                            LOAD,
                            commandName(node),
                            commandName(Part.COMMAND_SIDE.written()));
        }
        if (part.answers()) {
            connection
                    .queryChannel()
                    .registerQueryHandler(
                            Presence::here,
                            new QueryDefinition(queryName(node), String.class),
                            new QueryDefinition(queryName(Part.QUERY_SIDE.written()), String.class));
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Is this process reached by way of the server?
     *
     * @throws NotReached when it is not
     */
    public void demandHere() {
        if (part.decides()) {
            demandCommand(node);
        }
        if (part.answers()) {
            demandQuery(node);
        }
        if (part == Part.WEB && !server.get().isConnected()) {
            throw new NotReached("the server is not connected");
        }
    }

    /**
     * Does anybody decide?
     *
     * @throws NotReached when nobody does
     */
    public void demandCommandSide() {
        demandCommand(Part.COMMAND_SIDE.written());
    }

    /**
     * Does anybody answer?
     *
     * @throws NotReached when nobody does
     */
    public void demandQuerySide() {
        demandQuery(Part.QUERY_SIDE.written());
    }

    private void demandCommand(String whom) {
        Command command = Command.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setName(commandName(whom))
                .setClientId(node)
                .setComponentName(part.written())
                .build();
        try {
            CommandResponse answer =
                    server.get().commandChannel().sendCommand(command).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            demand(answer.getErrorCode());
        } catch (ExecutionException | TimeoutException e) {
            throw new NotReached("no answer by way of the server", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void demandQuery(String whom) {
        QueryRequest question = QueryRequest.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setQuery(queryName(whom))
                .setClientId(node)
                .setComponentName(part.written())
                .build();
        try (ResultStream<QueryResponse> answers = server.get().queryChannel().query(question)) {
            QueryResponse answer = answers.nextIfAvailable(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new NotReached("no answer by way of the server");
            }
            demand(answer.getErrorCode());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void demand(String errorCode) {
        if (!errorCode.isEmpty()) {
            throw new NotReached("the server reaches nobody: " + errorCode);
        }
    }

    private static NotReached interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new NotReached("interrupted while the server was asked", e);
    }

    private static CommandResponse here(Command asked) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(asked.getMessageIdentifier())
                .build();
    }

    private static void here(QueryRequest asked, ReplyChannel<QueryResponse> reply) {
        reply.sendLast(QueryResponse.newBuilder()
                .setMessageIdentifier(UUID.randomUUID().toString())
                .setRequestIdentifier(asked.getMessageIdentifier())
                .build());
    }

    private static String commandName(String whom) {
        return NAME + "command." + whom;
    }

    private static String queryName(String whom) {
        return NAME + "query." + whom;
    }
}
