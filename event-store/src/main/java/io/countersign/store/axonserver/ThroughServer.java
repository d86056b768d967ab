package io.countersign.store.axonserver;

import io.countersign.store.commit.GroupCommitCommandBus;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Both buses of a process through the server. Commands to one aggregate go to one process, while it is there. */
public final class ThroughServer {

    private final @Nullable GroupCommitCommandBus here;
    private final AxonServerCommandBus commands;
    private final AxonServerQueryBus queries;

    /**
     * @param plumbing writes what the framework keeps for itself
     * @param here handles commands in this process; nothing where none are handled
     */
    public ThroughServer(
            AxonServerConnectionManager connections,
            AxonServerConfiguration settings,
            Serializer plumbing,
            @Nullable GroupCommitCommandBus here) {
        this.here = here;
        Serializer wire = WireSerializer.create();
        CommandBus handling = here == null ? SimpleCommandBus.builder().build() : here;
        commands = AxonServerCommandBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(new ForCallersElsewhere(handling))
                .serializer(wire)
                .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
                .build();
        QueryBus answering = SimpleQueryBus.builder()
                .transactionManager(NoTransactionManager.INSTANCE)
                .build();
        answering.registerHandlerInterceptor(new QueriesThroughServer.Telling());
        queries = AxonServerQueryBus.builder()
                .axonServerConnectionManager(connections)
                .configuration(settings)
                .localSegment(answering)
                .updateEmitter(answering.queryUpdateEmitter())
                .messageSerializer(wire)
                .genericSerializer(plumbing)
                .build();
        commands.start();
        queries.start();
    }

    /** Commands, to whoever handles them. */
    public CommandsThroughServer commands() {
        return new CommandsThroughServer(commands);
    }

    /** Questions, to whoever answers them. */
    public QueriesThroughServer queries() {
        return new QueriesThroughServer(queries);
    }

    /** Takes no more commands from the server, and returns when those that were taken are durable and answered. */
    public void endCommands() {
        commands.disconnect();
        if (here != null) {
            here.close();
        }
    }

    /** Takes no more questions from the server. */
    public void endQueries() {
        queries.disconnect();
    }
}
