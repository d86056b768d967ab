package io.countersign.query.history;

import io.countersign.query.documents.DocumentsInMap;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.store.log.Selection;
import java.util.function.LongConsumer;

/**
 * Builds a view from the whole log: folds in memory, then writes each document once.
 *
 * <p>For a view that nobody reads while it is built.
 */
public final class Rebuild {

    private final LogFold log;
    private final Closings closings;

    public Rebuild(LogFold log, Closings closings) {
        this.log = log;
        this.closings = closings;
    }

    /**
     * Replaces a view by what the log says.
     *
     * @param progress told the position now and then
     * @return the position up to which the view has seen everything
     */
    public <T> long of(Fold<T> fold, MongoDocuments<T> documents, LongConsumer progress) {
        long head = log.head();
        DocumentsInMap<T> built = new DocumentsInMap<>(fold);
        long[] told = {0};
        log.read(Selection.ofNames(fold.events()).upTo(head), (event, stored) -> {
            built.fold(event, closings.recorded(stored));
            if (stored.position() - told[0] >= 50_000) {
                told[0] = stored.position();
                progress.accept(stored.position());
            }
        });
        documents.replaceAll(built.seen(), head);
        progress.accept(head);
        return head;
    }
}
