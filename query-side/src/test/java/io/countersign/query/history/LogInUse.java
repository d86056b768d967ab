package io.countersign.query.history;

import io.countersign.store.log.EventLog;
import io.countersign.store.log.LogInMemory;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A log in memory that may be written while it is read. */
public final class LogInUse implements EventLog {

    private final LogInMemory log = new LogInMemory();

    /** Adds an event at the end. */
    public synchronized void append(String stream, Object event) {
        log.append(stream, event, Instant.EPOCH);
    }

    @Override
    public void read(Selection selection, Consumer<? super StoredEvent> each) {
        List<StoredEvent> events = new ArrayList<>();
        synchronized (this) {
            log.read(selection, events::add);
        }
        events.forEach(each);
    }

    @Override
    public synchronized long head() {
        return log.head();
    }

    @Override
    public long settled() {
        return head();
    }

    @Override
    public synchronized long knownAt(Instant moment) {
        return log.knownAt(moment);
    }

    @Override
    public synchronized long count(Selection selection) {
        return log.count(selection);
    }
}
