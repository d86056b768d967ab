package io.countersign.standalone.watch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one sees who looks now and then. However many ask, one looks at a time, and nobody looks again for a while; while
 * what is looked at does not answer, nothing is known, and nobody waits long to be told so.
 *
 * @param <T> what is seen
 */
final class Glance<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);

    private final String name;
    private final Supplier<T> look;
    private final long keptNanos;
    private final long patienceNanos;
    private @Nullable CompletableFuture<T> looking;
    private long began;

    /**
     * @param name what is looked at
     * @param kept how long nobody looks again
     * @param patience how long whoever asks waits, from the beginning of the look
     */
    Glance(String name, Supplier<T> look, Duration kept, Duration patience) {
        this.name = name;
        this.look = look;
        this.keptNanos = kept.toNanos();
        this.patienceNanos = patience.toNanos();
    }

    /** What is seen; nothing when the look failed or takes too long. */
    Optional<T> seen() {
        CompletableFuture<T> asked;
        long patienceLeft;
        synchronized (this) {
            asked = looking();
            patienceLeft = patienceNanos - (System.nanoTime() - began);
        }
        try {
            return Optional.of(asked.get(Math.max(0, patienceLeft), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private CompletableFuture<T> looking() {
        CompletableFuture<T> last = looking;
        if (last == null || last.isDone() && System.nanoTime() - began >= keptNanos) {
            last = CompletableFuture.supplyAsync(this::lookOrSay, this::onThreadOfItsOwn);
            looking = last;
            began = System.nanoTime();
        }
        return last;
    }

    private T lookOrSay() {
        try {
            return look.get();
        } catch (RuntimeException e) {
            LOG.debug("{} could not be looked at", name, e);
            throw e;
        }
    }

    /** What is away may hold a thread for half a minute, and nothing else may have to wait for that. */
    private void onThreadOfItsOwn(Runnable task) {
        Thread.ofPlatform().daemon().name("glance at " + name).start(task);
    }
}
