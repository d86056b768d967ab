package io.countersign.command.wiring;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import io.countersign.staff.StaffQuery.Authority;
import io.countersign.store.authority.Authorities;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Lets a command through only when its sender may send it, and notes under which authority. */
final class CommandPermission implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final String AS_AUTOMATION = "automation";

    private final Authorities authorities;

    CommandPermission(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = work.getMessage();
        Object actor = command.getMetaData().get(MetadataKeys.ACTOR);
        if (actor == null) {
            throw denied(command);
        }
        String authority = authorityFor(command, actor.toString());
        work.transformMessage(sent -> sent.andMetaData(java.util.Map.of(MetadataKeys.AUTHORITY, authority)));
        return chain.proceed();
    }

    private String authorityFor(CommandMessage<?> command, String actor) {
        if (actor.startsWith(MetadataKeys.AUTOMATION)) {
            if (!Permissions.TO_SEND.containsKey(command.getPayloadType())) {
                throw denied(command);
            }
            return AS_AUTOMATION;
        }
        PersonId person = new PersonId(actor);
        Authority authority = authorities.of(person);
        if (!maySend(authority, command)) {
            authorities.forget(person); // what was remembered may be a moment old
            authority = authorities.of(person);
            if (!maySend(authority, command)) {
                throw denied(command);
            }
        }
        return authority.roles() + " " + authority.regions();
    }

    private static boolean maySend(Authority authority, CommandMessage<?> command) {
        return !authority.roles().isEmpty()
                && Permissions.maySend(Set.copyOf(authority.roles()), command.getPayloadType());
    }

    private static CommandExecutionException denied(CommandMessage<?> command) {
        return new CommandExecutionException(
                "not permitted: " + command.getPayloadType().getSimpleName(),
                null,
                java.util.List.of(
                        new Refusal("PERMISSION", "Who may send this is written down; you are not among them.")));
    }
}
