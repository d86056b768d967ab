package io.countersign.store.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.countersign.store.backup.NotEmpty;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a restore writes down in a MongoDB that several processes share, since the log goes to a server bit by bit: which log
 * it is, and whether all of it is there. Until it is, nothing starts, and the same restore goes on where it broke off.
 */
public final class RestoreNote {

    private static final String COLLECTION = "restore";
    private static final String ID = "log";
    private static final String ROOT = "root";
    private static final String DONE = "done";

    private final MongoDatabase database;
    private final MongoCollection<Document> notes;

    public RestoreNote(MongoDatabase database) {
        this.database = database;
        this.notes = database.getCollection(COLLECTION);
    }

    /**
     * Begins, or goes on.
     *
     * @param root over the log that is restored
     * @return whether all of it has been restored before
     * @throws NotEmpty when anything else is in the database, or another log was begun
     */
    public boolean begin(String root) {
        Document note = found();
        if (note == null) {
            String there = database.listCollectionNames().first();
            if (there != null) {
                throw new NotEmpty("the MongoDB database " + database.getName());
            }
            notes.insertOne(new Document("_id", ID).append(ROOT, root).append(DONE, false));
            return false;
        }
        if (!root.equals(note.getString(ROOT))) {
            throw new NotEmpty("the MongoDB database " + database.getName()
                    + ", where another log was begun (or this one up to another event)");
        }
        return note.getBoolean(DONE, false);
    }

    /** Says whether a restore was begun here. */
    public boolean isBegun() {
        return found() != null;
    }

    /** Says that all of it is there. */
    public void done() {
        notes.updateOne(eq("_id", ID), Updates.set(DONE, true));
    }

    /**
     * Nothing starts on half a log.
     *
     * @throws IllegalStateException when a restore broke off here
     */
    public void demandNothingHalfDone() {
        Document note = found();
        if (note != null && !note.getBoolean(DONE, false)) {
            throw new IllegalStateException(
                    "Countersign does not start: a restore broke off here; run the same restore once"
                            + " more, and it goes on where it was");
        }
    }

    private @Nullable Document found() {
        return notes.find(eq("_id", ID)).first();
    }
}
