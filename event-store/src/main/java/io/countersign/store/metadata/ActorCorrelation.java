package io.countersign.store.metadata;

import io.countersign.metadata.MetadataKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/** Copies who acted, for whom and why from each message to those it leads to, and so to every event. */
public final class ActorCorrelation implements CorrelationDataProvider {

    private static final List<String> COPIED =
            List.of(MetadataKeys.ACTOR, MetadataKeys.AUTHORITY, MetadataKeys.ON_BEHALF_OF, MetadataKeys.REQUEST);

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> correlation = new HashMap<>();
        for (String key : COPIED) {
            Object value = message.getMetaData().get(key);
            if (value != null) {
                correlation.put(key, value);
            }
        }
        correlation.put(MetadataKeys.CORRELATION, beginningOf(message));
        correlation.put(MetadataKeys.CAUSATION, message.getIdentifier());
        return correlation;
    }

    /** What began all of this: what the message says, or the message itself. */
    static String beginningOf(Message<?> message) {
        return message.getMetaData()
                .getOrDefault(MetadataKeys.CORRELATION, message.getIdentifier())
                .toString();
    }
}
