package io.countersign.command.process;

import io.countersign.metadata.MetadataKeys;
import io.countersign.store.nodes.Duty;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the diary now and then and sends what is due.
 *
 * <p>An entry is struck when its command was handled, and also when it was refused: then the day has nothing to bring.
 * One that fails for another reason stays and is tried again.
 */
public final class DiaryReader implements Duty {

    private static final Logger LOG = LoggerFactory.getLogger(DiaryReader.class);

    private static final int AT_ONCE_MAX = 500;
    private static final long LOOK_AGAIN_SECONDS = 1;

    private final Diary diary;
    private final CommandGateway commands;
    private final Clock clock;
    private final ZoneId zone;
    private @Nullable ScheduledExecutorService looking;

    /** Reads this diary by this clock. */
    public DiaryReader(Diary diary, CommandGateway commands, Clock clock, ZoneId zone) {
        this.diary = diary;
        this.commands = commands;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Sends everything that is due now, and returns when all of it was handled.
     *
     * @return how many entries were struck
     */
    public synchronized int read() {
        int struck = 0;
        List<Diary.Entry> due;
        int before;
        do {
            before = struck;
            due = diary.dueBy(LocalDate.ofInstant(clock.instant(), zone), AT_ONCE_MAX);
            Map<Diary.Entry, CompletableFuture<Object>> answers = new LinkedHashMap<>();
            due.forEach(entry -> answers.put(entry, commands.send(message(entry))));
            for (Map.Entry<Diary.Entry, CompletableFuture<Object>> answer : answers.entrySet()) {
                struck += settled(answer.getKey(), answer.getValue()) ? 1 : 0;
            }
        } while (struck > before && due.size() == AT_ONCE_MAX);
        return struck;
    }

    @Override
    public void start() {
        ScheduledExecutorService begun = Executors.newSingleThreadScheduledExecutor(
                task -> Thread.ofPlatform().name("diary").daemon().unstarted(task));
        looking = begun;
        begun.scheduleWithFixedDelay(this::readOrSay, LOOK_AGAIN_SECONDS, LOOK_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        ScheduledExecutorService begun = looking;
        if (begun != null) {
            begun.shutdown();
        }
    }

    private void readOrSay() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.warn("the diary could not be read; it is tried again", e);
        }
    }

    private boolean settled(Diary.Entry entry, CompletableFuture<Object> answer) {
        Throwable failure = answer.handle((done, failed) -> failed).join();
        if (failure != null && !isRefusal(failure)) {
            LOG.warn("{} of {} is tried again", entry.page(), entry.target(), failure);
            return false;
        }
        diary.strike(entry);
        return true;
    }

    private static boolean isRefusal(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof AggregateNotFoundException
                || cause instanceof CommandExecutionException refused
                        && refused.getDetails().isPresent();
    }

    private GenericCommandMessage<Object> message(Diary.Entry entry) {
        Instant now = clock.instant();
        return new GenericCommandMessage<>(
                entry.command(),
                Map.of(
                        MetadataKeys.ACTOR,
                        MetadataKeys.AUTOMATION + "Diary",
                        MetadataKeys.REQUEST,
                        "diary " + entry.dueOn(),
                        MetadataKeys.SENT_AT,
                        now.toString(),
                        MetadataKeys.TODAY,
                        LocalDate.ofInstant(now, zone).toString()));
    }
}
