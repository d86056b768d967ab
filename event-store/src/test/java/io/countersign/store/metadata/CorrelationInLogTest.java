package io.countersign.store.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.countersign.metadata.MetadataKeys;
import java.util.Map;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CorrelationInLogTest {

    private final CorrelationInLog interceptor = new CorrelationInLog();

    @AfterEach
    void forget() {
        MDC.clear();
    }

    @Test
    void while_a_message_is_handled_log_lines_say_what_began_it() throws Exception {
        assertThat(handling("the first", () -> MDC.get(MetadataKeys.CORRELATION)))
                .isEqualTo("the first");
        assertThat(MDC.get(MetadataKeys.CORRELATION)).isNull();
    }

    @Test
    void afterwards_they_say_what_they_said_before_whatever_happened() {
        MDC.put(MetadataKeys.CORRELATION, "before");

        assertThatThrownBy(() -> handling("the first", () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");

        assertThat(MDC.get(MetadataKeys.CORRELATION)).isEqualTo("before");
    }

    private Object handling(String correlation, InterceptorChain chain) throws Exception {
        GenericMessage<String> message = new GenericMessage<>("event", Map.of(MetadataKeys.CORRELATION, correlation));
        DefaultUnitOfWork<GenericMessage<String>> work = new DefaultUnitOfWork<>(message);
        return interceptor.handle(work, chain);
    }
}
