package io.countersign.command.wiring;

import io.countersign.metadata.MetadataKeys;
import io.countersign.people.Acting;
import io.countersign.people.Grant;
import io.countersign.people.PersonId;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Gives a handler who acts and when, from the command's metadata. */
public final class ActingResolver implements ParameterResolverFactory, ParameterResolver<Acting> {

    @Override
    public @Nullable ParameterResolver<Acting> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Acting.class ? this : null;
    }

    @Override
    public Acting resolveParameterValue(Message<?> message) {
        return new Acting(
                new PersonId(text(message, MetadataKeys.ACTOR)),
                Instant.parse(text(message, MetadataKeys.SENT_AT)),
                LocalDate.parse(text(message, MetadataKeys.TODAY)),
                grants(message));
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().containsKey(MetadataKeys.ACTOR);
    }

    private static List<Grant> grants(Message<?> message) {
        return message.getMetaData().get(MetadataKeys.GRANTS) instanceof List<?> grants
                ? grants.stream().map(Grant.class::cast).toList()
                : List.of();
    }

    private static String text(Message<?> message, String key) {
        Object value = message.getMetaData().get(key);
        if (value == null) {
            throw new IllegalArgumentException("a command says in its metadata: " + key);
        }
        return value.toString();
    }
}
