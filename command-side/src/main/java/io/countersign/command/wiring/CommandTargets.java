package io.countersign.command.wiring;

import io.countersign.metadata.MetadataKeys;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Which aggregate a command is for, and which version of it the sender had seen. */
final class CommandTargets implements CommandTargetResolver {

    private static final ClassValue<Method> TARGET = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> command) {
            return Arrays.stream(command.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(TargetAggregateIdentifier.class))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(command.getName() + " is for no aggregate"));
        }
    };

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(targetOf(command.getPayload()), versionOf(command));
    }

    /** The aggregate that a command is for. */
    static Object targetOf(Object command) {
        try {
            return TARGET.get(command.getClass()).invoke(command);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(
                    command.getClass().getName() + " does not say which aggregate it is for", e);
        }
    }

    private static @Nullable Long versionOf(CommandMessage<?> command) {
        Object version = command.getMetaData().get(MetadataKeys.EXPECTED_VERSION);
        return version == null ? null : Long.valueOf(version.toString());
    }
}
