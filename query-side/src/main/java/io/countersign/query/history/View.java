package io.countersign.query.history;

import io.countersign.operation.ViewName;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;

/**
 * A live view.
 *
 * @param group who keeps it current
 * @param fold how it comes about
 * @param documents where it is kept
 */
public record View<T>(String group, Fold<T> fold, MongoDocuments<T> documents) {

    /** A view that nobody else shares a group with. */
    public static <T> View<T> alone(Fold<T> fold, MongoDocuments<T> documents) {
        return new View<>(fold.name(), fold, documents);
    }

    /** What it is called. */
    public ViewName name() {
        return new ViewName(fold.name());
    }
}
