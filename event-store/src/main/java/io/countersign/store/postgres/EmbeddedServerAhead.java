package io.countersign.store.postgres;

import io.countersign.store.ahead.Ahead;
import java.nio.file.Path;

/** PostgreSQL of our own, ahead of its use. */
public final class EmbeddedServerAhead extends Ahead<EmbeddedServer> {

    private EmbeddedServerAhead(Path folder) {
        super("postgres", () -> EmbeddedServer.start(folder));
    }

    /** Begins to {@linkplain EmbeddedServer#start start} it in this folder. */
    public static EmbeddedServerAhead begin(Path folder) {
        return new EmbeddedServerAhead(folder);
    }
}
