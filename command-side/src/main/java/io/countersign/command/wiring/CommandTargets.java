package io.countersign.command.wiring;

import io.countersign.account.AccountCommand;
import io.countersign.metadata.MetadataKeys;
import io.countersign.order.OrderCommand;
import io.countersign.staff.StaffCommand;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Which aggregate a command is for, and which version of it the sender had seen. */
final class CommandTargets implements CommandTargetResolver {

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(targetOf(command.getPayload()), versionOf(command));
    }

    private static Object targetOf(Object command) {
        return switch (command) {
            case AccountCommand account -> account.account();
            case OrderCommand order -> order.order();
            case StaffCommand staff -> staff.person();
            default -> throw new IllegalArgumentException(command.getClass().getName() + " is for no aggregate");
        };
    }

    private static @Nullable Long versionOf(CommandMessage<?> command) {
        Object version = command.getMetaData().get(MetadataKeys.EXPECTED_VERSION);
        return version == null ? null : Long.valueOf(version.toString());
    }
}
