package io.countersign.query.registers;

import io.countersign.query.documents.Documents;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.history.View;
import java.util.function.Consumer;

/**
 * A small live view: its fold says how it comes about, and one follower of the log keeps all registers current.
 *
 * @param <T> the view's document
 */
public final class Register<T> {

    private final Fold<T> fold;
    private final MongoDocuments<T> documents;
    private final Consumer<String> await;

    /** @param await waits until the registers have seen what is durable now, and says so when they have not in time */
    public Register(Fold<T> fold, MongoDocuments<T> documents, Consumer<String> await) {
        this.fold = fold;
        this.documents = documents;
        this.await = await;
    }

    /** The documents as fresh as the log is now. */
    public Documents<T> current() {
        await.accept(RegistersProjection.GROUP);
        return documents;
    }

    /** How the view comes about. */
    public Fold<T> fold() {
        return fold;
    }

    /** It among all the live views. */
    public View<T> view() {
        return new View<>(RegistersProjection.GROUP, fold, documents);
    }

    /** Where the view is kept. */
    public MongoDocuments<T> documents() {
        return documents;
    }
}
