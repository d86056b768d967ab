package io.countersign.store.axonserver;

import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.event.Event;
import io.countersign.store.backup.NotEmpty;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.StoredEvent;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** Puts events into the log on a server as they were stored, at their old positions, after those that are there. */
public final class LogRestoredToServer {

    private static final int TOGETHER = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Supplier<EventChannel> channel;
    private final AxonServerEventLog log;
    private final EventForm form = new EventForm();
    private long last;
    private int waiting;
    private @Nullable AppendEventsTransaction together;

    public LogRestoredToServer(Supplier<EventChannel> channel) {
        this.channel = channel;
        this.log = new AxonServerEventLog(channel);
    }

    /** Looks how far the log is, and goes on after that: the position of the last event that is there; 0 for none. */
    public long goOn() {
        last = log.head();
        return last;
    }

    /** What is there, read as always. */
    public EventLog log() {
        return log;
    }

    /** Adds an event. Numbers that no event has are taken by fillers. */
    public void add(StoredEvent event) {
        while (last < event.position() - 1) {
            append(EventForm.filler(last + 1, event.recordedAt()));
        }
        append(form.written(event));
    }

    private void append(Event event) {
        AppendEventsTransaction begun = together == null ? begun() : together;
        together = begun;
        begun.appendEvent(event);
        last++;
        if (++waiting == TOGETHER) {
            end();
        }
    }

    private AppendEventsTransaction begun() {
        if (log.head() != last) {
            throw new NotEmpty("the log on the server, where somebody else is writing");
        }
        return channel.get().startAppendEventsTransaction();
    }

    /** Returns when all that were added are durable. */
    public void end() {
        AppendEventsTransaction begun = together;
        if (begun == null) {
            return;
        }
        together = null;
        waiting = 0;
        try {
            begun.commit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("the backup could not be put on the server", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while a backup was put on the server", e);
        }
    }
}
