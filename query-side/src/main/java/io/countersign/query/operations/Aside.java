package io.countersign.query.operations;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Does something in a thread of its own, outside the unit of work of whoever waits for it: what a follower does again is
 * committed or undone by itself.
 */
public final class Aside implements AutoCloseable {

    private final ThreadLocal<Boolean> here = ThreadLocal.withInitial(() -> false);
    private final ExecutorService doing = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("dead letters").daemon().unstarted(() -> {
                here.set(true);
                task.run();
            }));

    <R> R call(Supplier<R> what) {
        if (here.get()) {
            return what.get(); // an order that was parked itself is tried again: nobody else would come to do it
        }
        try {
            return CompletableFuture.supplyAsync(what, doing).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    void run(Runnable what) {
        call(() -> {
            what.run();
            return Boolean.TRUE;
        });
    }

    @Override
    public void close() {
        doing.shutdown();
    }
}
