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

    private final ExecutorService doing = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("dead letters").daemon().unstarted(task));

    <R> R call(Supplier<R> what) {
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
