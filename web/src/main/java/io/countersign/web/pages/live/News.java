package io.countersign.web.pages.live;

import io.countersign.history.HistoryQuery.FollowLog;
import io.countersign.people.PersonId;
import io.countersign.web.sending.Messages;
import io.countersign.web.sending.Messages.Sender;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells every browser that listens which kinds of things have moved on. The log is followed as long as somebody
 * listens; one question is asked for all of them together.
 */
@Component
final class News implements Listeners, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int ALIVE_EVERY = 50;
    private static final int LISTENERS_MAX = 1_000;
    private static final PersonId READERS = new PersonId("readers");

    private final Messages messages;
    private final Set<SseEmitter> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("news").daemon().factory());
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private long position = -1;
    private int looked;

    News(Messages messages) {
        this.messages = messages;
        clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Adds somebody who listens, until the connection ends. Too many are not listened to, and try again. */
    SseEmitter listen() {
        SseEmitter listener = new SseEmitter(0L);
        if (listeners.size() >= LISTENERS_MAX) {
            listener.complete();
            return listener;
        }
        listener.onCompletion(() -> listeners.remove(listener));
        listener.onError(failed -> listeners.remove(listener));
        listeners.add(listener);
        send(listener, "alive", Map.of());
        return listener;
    }

    @Override
    public int count() {
        return listeners.size();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
        listeners.forEach(SseEmitter::complete);
        senders.shutdownNow();
    }

    private void look() {
        if (listeners.isEmpty()) {
            position = -1;
            return;
        }
        try {
            FollowLog.Moved moved = messages.ask(
                    new FollowLog(position), FollowLog.Moved.class, Sender.automation("news", READERS, "news"));
            position = moved.position();
            moved.kinds().forEach(kind -> tell("moved", Map.of("topic", kind, "version", moved.position())));
            looked++;
            if (looked % ALIVE_EVERY == 0) {
                tell("alive", Map.of());
            }
        } catch (RuntimeException e) {
            LOG.warn("The log could not be followed for those who listen; it is tried again.", e);
        }
    }

    private void tell(String event, Map<String, ?> news) {
        listeners.forEach(listener -> senders.execute(() -> send(listener, event, news)));
    }

    private void send(SseEmitter listener, String event, Map<String, ?> news) {
        SseEventBuilder written = SseEmitter.event().name(event).data(news);
        try {
            listener.send(written);
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
            LOG.debug("Somebody no longer listens.", gone);
        }
    }
}
