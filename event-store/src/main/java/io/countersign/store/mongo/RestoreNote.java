package io.countersign.store.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.countersign.store.backup.NotEmpty;
import io.countersign.store.nodes.Part;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a restore writes down in a MongoDB that several processes share, since the log goes to a server bit by bit, and what the
 * parts of the program keep goes to a database of each: which log it is, whether all of it is there, and which parts have what
 * is theirs. A part that has not does not start, and the same restore goes on where it broke off.
 */
public final class RestoreNote {

    private static final String COLLECTION = "restore";
    private static final String ID = "log";
    private static final String ROOT = "root";
    private static final String LOG = "logIsThere";
    private static final String PARTS = "parts";

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
     * @return whether all of the log has been restored before
     * @throws NotEmpty when anything else is in the database, or another log was begun
     */
    public boolean begin(String root) {
        if (!isBegun() && database.listCollectionNames().first() != null) {
            throw new NotEmpty("the MongoDB database " + database.getName());
        }
        Bson first = Updates.combine(
                Updates.setOnInsert(ROOT, root),
                Updates.setOnInsert(LOG, false),
                Updates.setOnInsert(PARTS, List.of()));
        notes.updateOne(eq("_id", ID), first, new UpdateOptions().upsert(true));
        Document note = Objects.requireNonNull(found());
        if (!root.equals(note.getString(ROOT))) {
            throw new NotEmpty("the MongoDB database " + database.getName()
                    + ", where another log was begun (or this one up to another event)");
        }
        return note.getBoolean(LOG, false);
    }

    /** Says whether a restore was begun here. */
    public boolean isBegun() {
        return found() != null;
    }

    /** Says that all of the log is there. */
    public void noteLog() {
        notes.updateOne(eq("_id", ID), Updates.set(LOG, true));
    }

    /** Says that a part of the program has what is its own. */
    public void notePart(Part part) {
        notes.updateOne(eq("_id", ID), Updates.addToSet(PARTS, part.written()));
    }

    /**
     * Nothing starts on half of what was restored.
     *
     * @throws IllegalStateException when a restore was begun here and this part does not have what is its own
     */
    public void demandRestored(Part part) {
        Document note = found();
        if (note == null) {
            return;
        }
        List<String> restored = note.getList(PARTS, String.class, List.of());
        if (!restored.contains(part.written()) && !restored.contains(Part.WHOLE.written())) {
            throw new IllegalStateException("Countersign does not start: a restore was begun here, and the "
                    + part.written() + " has not got what is its own; run the restore for it once more, and it goes on"
                    + " where it was");
        }
    }

    private @Nullable Document found() {
        return notes.find(eq("_id", ID)).first();
    }
}
