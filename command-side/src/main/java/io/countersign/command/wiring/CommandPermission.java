package io.countersign.command.wiring;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import io.countersign.permission.Permissions;
import io.countersign.refusal.Refusal;
import io.countersign.store.authority.Authorities;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

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
        List<Grant> grants = grantsFor(command, actor.toString());
        String authority = grants.isEmpty() ? AS_AUTOMATION : written(grants);
        work.transformMessage(
                sent -> sent.andMetaData(Map.of(MetadataKeys.AUTHORITY, authority, MetadataKeys.GRANTS, grants)));
        return chain.proceed();
    }

    private List<Grant> grantsFor(CommandMessage<?> command, String actor) {
        if (actor.startsWith(MetadataKeys.AUTOMATION)) {
            if (!Permissions.TO_SEND.containsKey(command.getPayloadType())) {
                throw denied(command);
            }
            return List.of();
        }
        PersonId person = new PersonId(actor);
        LocalDate today = dayOf(command);
        List<Grant> grants = authorities.of(person, today).grants();
        if (!maySend(grants, command)) {
            authorities.forget(person); // what was remembered may be a moment old
            grants = authorities.of(person, today).grants();
            if (!maySend(grants, command)) {
                throw denied(command);
            }
        }
        return grants;
    }

    private static @Nullable LocalDate dayOf(CommandMessage<?> command) {
        Object today = command.getMetaData().get(MetadataKeys.TODAY);
        return today == null ? null : LocalDate.parse(today.toString());
    }

    private static boolean maySend(List<Grant> grants, CommandMessage<?> command) {
        return Permissions.maySend(
                grants.stream().map(Grant::role).collect(Collectors.toSet()), command.getPayloadType());
    }

    /** Own roles and regions, then each role that was lent, with whose it is. */
    private static String written(List<Grant> grants) {
        List<Grant> own =
                grants.stream().filter(grant -> grant.delegation() == null).toList();
        String owned = own.stream().map(Grant::role).toList() + " "
                + own.stream().findFirst().map(Grant::regions).orElse(List.of());
        return Stream.concat(
                        Stream.of(owned),
                        grants.stream()
                                .filter(grant -> grant.delegation() != null)
                                .map(CommandPermission::lent))
                .collect(Collectors.joining(", "));
    }

    private static String lent(Grant grant) {
        return grant.role() + " " + grant.regions() + " of " + grant.delegatedBy() + " by " + grant.delegation();
    }

    private static CommandExecutionException denied(CommandMessage<?> command) {
        return new CommandExecutionException(
                "not permitted: " + command.getPayloadType().getSimpleName(),
                null,
                List.of(new Refusal("PERMISSION", "Who may send this is written down; you are not among them.")));
    }
}
