package io.countersign.store.backup;

import io.countersign.metadata.MetadataKeys;
import io.countersign.store.log.EventReading;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.upcasting.Upcasters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be known of a log that is cut off: what had begun before the cut and was done after it has to be done again.
 *
 * <p>Everything that follows from one request has the same correlation. So whoever follows the log goes back to before the
 * first event of each request that has events on both sides of the cut. What it does twice, the ledger takes once.
 */
public final class Cut {

    /** Those who speak to people outside: what they have said cannot be unsaid, and is not said again. */
    private static final Set<String> OUTWARD = Set.of("messages");

    /** A request has long come to its end when so many others have begun. */
    private static final int REQUESTS_MAX = 100_000;

    private final EventReading reading = new EventReading(Upcasters.ALL);
    private final Map<String, Long> begun = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REQUESTS_MAX;
        }
    };
    private final Set<String> streams = new TreeSet<>();
    private long last;
    private long goBackTo = Long.MAX_VALUE;

    /** An event that stays. */
    public void stays(StoredEvent event) {
        begun.putIfAbsent(correlationOf(event), event.position());
        streams.add(event.stream());
        last = event.position();
    }

    /** An event that is cut off. */
    public void goes(StoredEvent event) {
        Long first = begun.get(correlationOf(event));
        if (first != null) {
            goBackTo = Math.min(goBackTo, first - 1);
        }
    }

    /** From where on each follows the log that is left. */
    public Map<String, Long> followers(Map<String, Long> whole) {
        Map<String, Long> left = new TreeMap<>(whole);
        left.replaceAll((follower, position) ->
                Math.min(position, OUTWARD.contains(follower) ? last : Math.min(last, goBackTo)));
        return left;
    }

    /** Everything that something has happened to. */
    public Set<String> streams() {
        return Collections.unmodifiableSet(streams);
    }

    private String correlationOf(StoredEvent event) {
        return reading.metadata(event).getOrDefault(MetadataKeys.CORRELATION, event.eventId());
    }
}
