package io.countersign.store.axonserver;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** The command bus of this process, as callers in others see it: whatever fails crosses the wire as a {@link Failure}. */
final class ForCallersElsewhere implements CommandBus {

    private final CommandBus here;

    ForCallersElsewhere(CommandBus here) {
        this.here = here;
    }

    @Override
    public <C> void dispatch(CommandMessage<C> command) {
        here.dispatch(command);
    }

    @Override
    public <C, R> void dispatch(CommandMessage<C> command, CommandCallback<? super C, ? super R> callback) {
        here.<C, R>dispatch(command, (handled, result) -> callback.onResult(handled, told(result)));
    }

    private static <R> CommandResultMessage<? extends R> told(CommandResultMessage<? extends R> result) {
        if (!result.isExceptional()) {
            return result;
        }
        Failure failure = Failure.of(result.exceptionResult());
        return GenericCommandResultMessage.asCommandResultMessage(
                new CommandExecutionException(failure.kind().name(), null, failure));
    }

    @Override
    public Registration subscribe(String command, MessageHandler<? super CommandMessage<?>> handler) {
        return here.subscribe(command, handler);
    }

    @Override
    public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerHandlerInterceptor(interceptor);
    }

    @Override
    public Registration registerDispatchInterceptor(MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        return here.registerDispatchInterceptor(interceptor);
    }
}
