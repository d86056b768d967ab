package io.countersign.store.postgres;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A server of our own that starts while the program is still getting ready to use it. */
public final class EmbeddedServerAhead {

    private final CompletableFuture<EmbeddedServer> starting;
    private boolean taken;

    private EmbeddedServerAhead(CompletableFuture<EmbeddedServer> starting) {
        this.starting = starting;
    }

    /** Begins. Somebody has to {@linkplain #take take} it, or to {@linkplain #abandon abandon} it. */
    public static EmbeddedServerAhead begin(Path folder) {
        return new EmbeddedServerAhead(CompletableFuture.supplyAsync(
                () -> EmbeddedServer.start(folder),
                work -> Thread.ofPlatform().name("postgres").start(work)));
    }

    /**
     * The server, which is the caller's from then on.
     *
     * @throws IllegalStateException as {@link EmbeddedServer#start} does
     */
    public synchronized EmbeddedServer take() {
        taken = true;
        try {
            return starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Stops it, when nobody has taken it: returns when it has begun and ended. */
    public synchronized void abandon() {
        if (!taken) {
            starting.handle((server, failure) -> {
                        if (server != null) {
                            server.close();
                        }
                        return server;
                    })
                    .join();
        }
    }
}
