package io.countersign.store.axonserver;

import io.countersign.refusal.NotReached;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.callbacks.NoOpCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/**
 * The command bus that goes through the server to whoever handles a command. Its callers hear of what failed as if it had
 * been handled here.
 */
public final class CommandsThroughServer implements CommandBus {

    private final AxonServerCommandBus server;

    CommandsThroughServer(AxonServerCommandBus server) {
        this.server = server;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        dispatch(command, NoOpCallback.INSTANCE);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        server.<C, R>dispatch(command, (sent, result) -> callback.onResult(sent, heard(result)));
    }

    private static <R> CommandResultMessage<? extends R> heard(CommandResultMessage<? extends R> result) {
        return result.isExceptional()
                ? GenericCommandResultMessage.asCommandResultMessage(failureIn(result.exceptionResult()))
                : result;
    }

    /** Whoever handles commands says why one failed; what says nothing is the server, or the way to it. */
    private static Throwable failureIn(Throwable thrown) {
        return thrown instanceof HandlerExecutionException handled
                        && handled.getDetails().orElse(null) instanceof Failure failure
                ? failure.ofCommand()
                : new NotReached("no command side was reached", thrown);
    }

    @Override
    public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
        return server.subscribe(command, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return server.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return server.registerDispatchInterceptor(interceptor);
    }
}
