package io.countersign.query.wiring;

import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.registers.Register;
import io.countersign.query.registers.RegistersProjection;

/**
 * A live view.
 *
 * @param group who keeps it current
 * @param fold how it comes about
 * @param documents where it is kept
 */
record View<T>(String group, Fold<T> fold, MongoDocuments<T> documents) {

    /** A view that nobody else shares a group with. */
    static <T> View<T> alone(Fold<T> fold, MongoDocuments<T> documents) {
        return new View<>(fold.name(), fold, documents);
    }

    static <T> View<T> of(Register<T> register) {
        return new View<>(RegistersProjection.GROUP, register.fold(), register.documents());
    }
}
