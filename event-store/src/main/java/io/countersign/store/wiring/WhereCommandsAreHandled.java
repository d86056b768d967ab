package io.countersign.store.wiring;

import io.countersign.store.nodes.Part;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** True in a process that handles commands. */
final class WhereCommandsAreHandled implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return Part.of(context.getEnvironment().getProperty("countersign.part", Part.WHOLE.written()))
                .decides();
    }
}
