package io.countersign.query.documents;

import io.countersign.store.ahead.Ahead;
import java.nio.file.Path;

/** The server of the views, when it is our own, ahead of its use. */
public final class EmbeddedMongoAhead extends Ahead<EmbeddedMongo> {

    private EmbeddedMongoAhead(Path folder) {
        super("views", () -> EmbeddedMongo.start(folder));
    }

    /** Begins to {@linkplain EmbeddedMongo#start start} it in this folder. */
    public static EmbeddedMongoAhead begin(Path folder) {
        return new EmbeddedMongoAhead(folder);
    }
}
