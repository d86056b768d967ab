package io.countersign.query.wiring;

import com.mongodb.client.MongoDatabase;
import io.countersign.query.documents.Fold;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.documents.Writing;
import io.countersign.query.history.Reached;
import io.countersign.query.registers.Register;
import io.countersign.store.nodes.Charge;

/** Makes registers. */
final class Registers {

    private static final int DOCUMENTS_MAX = 20_000;

    private final MongoDatabase database;
    private final Writing writing;
    private final Reached reached;
    private final Charge charge;

    Registers(MongoDatabase database, Writing writing, Reached reached, Charge charge) {
        this.database = database;
        this.writing = writing;
        this.reached = reached;
        this.charge = charge;
    }

    /** The register that comes about like this. */
    <T> Register<T> of(Fold<T> fold) {
        return new Register<>(
                fold, new MongoDocuments<>(fold, database, DOCUMENTS_MAX, writing, charge::isHere), reached::demand);
    }
}
