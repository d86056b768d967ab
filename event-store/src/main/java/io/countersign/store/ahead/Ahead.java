package io.countersign.store.ahead;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store of our own that starts while the program is still getting ready to use it.
 *
 * @param <T> the store
 */
public abstract class Ahead<T extends AutoCloseable> {

    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

    private final CompletableFuture<T> starting;
    private boolean taken;

    /** Begins. Somebody has to {@linkplain #take take} it, or to {@linkplain #abandon abandon} it. */
    protected Ahead(String name, Supplier<T> start) {
        starting = CompletableFuture.supplyAsync(
                start, work -> Thread.ofPlatform().name(name).start(work));
    }

    /**
     * The store, which is the caller's from then on.
     *
     * @throws RuntimeException why it did not start
     */
    public final synchronized T take() {
        taken = true;
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops it, when nobody has taken it: returns when it has begun and ended. */
    public final synchronized void abandon() {
        if (!taken) {
            starting.handle((store, failure) -> { // whoever did not take it has a failure of their own to tell
                        if (store != null) {
                            close(store);
                        }
                        return store;
                    })
                    .join();
        }
    }

    private static void close(AutoCloseable store) {
        try {
            store.close();
        } catch (Exception e) {
            LOG.error("what was started ahead could not be stopped", e);
        }
    }
}
