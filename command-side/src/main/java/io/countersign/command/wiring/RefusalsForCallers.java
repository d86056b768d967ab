package io.countersign.command.wiring;

import io.countersign.command.rulebook.Refused;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Tells a caller, who may be on another machine, which rules did not hold: only details cross the wire. */
final class RefusalsForCallers implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Refused refused) {
            throw new CommandExecutionException(refused.getMessage(), null, refused.refusals());
        }
    }
}
