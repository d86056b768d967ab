package io.countersign.store.wiring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True when nobody named an Axon Server: the log is in PostgreSQL. */
public final class WithoutAxonServer implements Condition {

    private final WithAxonServer named = new WithAxonServer();

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !named.matches(context, metadata);
    }
}
