package io.countersign.store.wiring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True when somebody named a PostgreSQL server and nobody a MongoDB: other nodes could write, and not read. */
final class ViewsOfOnesOwn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment settings = context.getEnvironment();
        return !settings.getProperty("countersign.postgres.url", "").isBlank()
                && settings.getProperty("countersign.mongodb.uri", "").isBlank();
    }
}
