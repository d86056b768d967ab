package io.countersign.store.metadata;

import io.countersign.metadata.MetadataKeys;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** While a message is handled, every log line says what began it: the same as its events say in their metadata. */
public final class CorrelationInLog implements MessageHandlerInterceptor<Message<?>> {

    private static final String KEY = MetadataKeys.CORRELATION;

    @Override
    public Object handle(UnitOfWork<? extends Message<?>> work, InterceptorChain chain) throws Exception {
        String before = MDC.get(KEY);
        MDC.put(KEY, ActorCorrelation.beginningOf(work.getMessage()));
        try {
            return chain.proceed();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            MDC.remove(KEY);
        } else {
            MDC.put(KEY, before);
        }
    }
}
