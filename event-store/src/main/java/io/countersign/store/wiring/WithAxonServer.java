package io.countersign.store.wiring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True when somebody named an Axon Server, which then has the log and carries messages. */
public final class WithAxonServer implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment()
                .getProperty("countersign.axon.servers", "")
                .isBlank();
    }
}
