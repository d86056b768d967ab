package io.countersign.store.axonserver;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.countersign.store.log.EventLog;
import io.countersign.store.log.Selection;
import io.countersign.store.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The log on Axon Server. The server hands out the whole of it in its order, or one stream without saying where in the log
 * its events are; which part of it is wanted is decided here.
 *
 * <p>Positions are ours: the server counts from 0, and we from 1.
 */
public final class AxonServerEventLog implements EventLog {

    private static final int AHEAD = 5_000;
    private static final int ASK_FOR_MORE_AFTER = 2_500;
    private static final int AHEAD_OF_ONE = 200;
    private static final int LOOK_FORWARD_MAX = 2_000;
    private static final int PLACES_KNOWN_MAX = 300_000;
    private static final int MOMENTS_KNOWN_MAX = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Supplier<EventChannel> channel;
    private final EventForm form = new EventForm();

    /** The position of an event never changes. */
    private final Cache<String, Long> places =
            Caffeine.newBuilder().maximumSize(PLACES_KNOWN_MAX).build();

    private final Cache<Instant, Known> known =
            Caffeine.newBuilder().maximumSize(MOMENTS_KNOWN_MAX).build();

    /** @param channel the server's channel for events, asked for each time: it may be another after a while */
    public AxonServerEventLog(Supplier<EventChannel> channel) {
        this.channel = channel;
    }

    @Override
    public void read(Selection selection, Consumer<? super StoredEvent> each) {
        if (selection.stream() == null) {
            readWhole(selection, each);
        } else {
            readStream(selection.stream(), selection, each);
        }
    }

    @Override
    public long head() {
        return answer(channel.get().getLastToken()) + 1;
    }

    /** The server gives every number to an event, in order. */
    @Override
    public long settled() {
        return head();
    }

    /** The server finds a time fast, but only where times go up. So it is looked for; what was looked at before is not again. */
    @Override
    public long knownAt(Instant moment) {
        Known before = known.get(moment, asked -> Known.NOTHING);
        long head = head();
        if (head <= before.looked()) {
            return before.position();
        }
        long[] last = {before.position()};
        walk(before.looked() + 1, head, AHEAD, (position, event) -> {
            if (!EventForm.isFiller(event) && !EventForm.recordedAt(event).isAfter(moment)) {
                last[0] = position;
            }
            return true;
        });
        known.put(moment, new Known(head, last[0]));
        return last[0];
    }

    @Override
    public long count(Selection selection) {
        long[] counted = {0};
        read(
                new Selection(
                        selection.stream(),
                        selection.names(),
                        selection.mentioning(),
                        selection.after(),
                        selection.upTo(),
                        selection.knownAt(),
                        0),
                event -> counted[0]++);
        return counted[0];
    }

    private void readWhole(Selection selection, Consumer<? super StoredEvent> each) {
        long first = Math.max(selection.after(), 0) + 1;
        long last = Math.min(lastWanted(selection), head());
        if (first > last) {
            return;
        }
        Predicate<Event> wanted = wanted(selection);
        int[] given = {0};
        walk(first, last, AHEAD, (position, event) -> {
            if (wanted.test(event)) {
                each.accept(form.read(position, event));
                given[0]++;
            }
            return selection.limit() == 0 || given[0] < selection.limit();
        });
    }

    private void readStream(String stream, Selection selection, Consumer<? super StoredEvent> each) {
        Predicate<Event> wanted = wanted(selection);
        List<Event> found = new ArrayList<>();
        channel.get()
                .openAggregateStream(stream, false)
                .asStream()
                .filter(wanted)
                .forEach(found::add);
        int given = 0;
        long before = 0;
        long last = found.isEmpty() ? 0 : lastWanted(selection);
        for (Event event : found) {
            long position = placeOf(event, before);
            before = position;
            if (position > last || selection.limit() > 0 && given >= selection.limit()) {
                return;
            }
            if (position > selection.after()) {
                each.accept(form.read(position, event));
                given++;
            }
        }
    }

    /**
     * Where in the log an event is. It is looked for a little further on than the one before it, then where the server says
     * that its time is, and then everywhere: the clocks of those who write may differ.
     */
    private long placeOf(Event event, long before) {
        Long known = places.getIfPresent(event.getMessageIdentifier());
        if (known != null) {
            return known;
        }
        long head = head();
        long position = before == 0 ? 0 : find(event, before + 1, Math.min(head, before + LOOK_FORWARD_MAX));
        if (position == 0) {
            long near = Math.max(1, answer(channel.get().getTokenAt(event.getTimestamp())) - 1);
            position = find(event, near, Math.min(head, near + LOOK_FORWARD_MAX));
        }
        if (position == 0) {
            position = find(event, 1, head);
        }
        if (position == 0) {
            throw new EventStoreException("the log does not have an event that its stream has");
        }
        return position;
    }

    private long find(Event event, long first, long last) {
        if (first > last) {
            return 0;
        }
        long[] found = {0};
        walk(first, last, AHEAD_OF_ONE, (position, passed) -> {
            places.put(passed.getMessageIdentifier(), position);
            if (passed.getMessageIdentifier().equals(event.getMessageIdentifier())) {
                found[0] = position;
            }
            return found[0] == 0;
        });
        return found[0];
    }

    /** From one position to another, or until somebody has seen enough. */
    private void walk(long first, long last, int ahead, Passing passing) {
        try (EventStream events = channel.get().openStream(first - 2, ahead, Math.min(ahead / 2, ASK_FOR_MORE_AFTER))) {
            long position = first - 1;
            while (position < last) {
                EventWithToken next = events.nextIfAvailable(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    throw new EventStoreException(
                            "the log could not be read", events.getError().orElse(null));
                }
                position = next.getToken() + 1;
                if (position > last || !passing.pass(position, next.getEvent())) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while the log was read", e);
        }
    }

    private long lastWanted(Selection selection) {
        Instant moment = selection.knownAt();
        return moment == null ? selection.upTo() : Math.min(selection.upTo(), knownAt(moment));
    }

    private static Predicate<Event> wanted(Selection selection) {
        byte[] mentioning = selection.mentioning() == null
                ? new byte[0]
                : selection.mentioning().getBytes(StandardCharsets.UTF_8);
        return event -> !EventForm.isFiller(event)
                && (selection.names().isEmpty()
                        || selection.names().contains(event.getPayload().getType()))
                && (mentioning.length == 0
                        || contains(event.getPayload().getData().toByteArray(), mentioning));
    }

    private static boolean contains(byte[] content, byte[] text) {
        for (int start = 0; start <= content.length - text.length; start++) {
            int same = 0;
            while (same < text.length && content[start + same] == text[same]) {
                same++;
            }
            if (same == text.length) {
                return true;
            }
        }
        return false;
    }

    private static long answer(CompletableFuture<Long> asked) {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("the server does not say how far the log is", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while the server was asked how far the log is", e);
        }
    }

    /**
     * The last event that had been recorded by a moment, among those that were looked at.
     *
     * @param looked the position of the last one that was
     */
    private record Known(long looked, long position) {

        static final Known NOTHING = new Known(0, 0);
    }

    @FunctionalInterface
    private interface Passing {

        /** Sees an event; says whether it wants to see more. */
        boolean pass(long position, Event event);
    }
}
