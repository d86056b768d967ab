package io.countersign.query.wiring;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True when nobody named a MongoDB server, so that one of our own is started. */
final class WithoutExternalMongo implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !isNamed(context.getEnvironment());
    }

    static boolean isNamed(Environment settings) {
        return !settings.getProperty("countersign.mongodb.uri", "").isBlank();
    }
}
