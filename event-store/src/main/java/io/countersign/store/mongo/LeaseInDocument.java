package io.countersign.store.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.countersign.store.nodes.Lease;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The right to be in charge of one kind of process, in one document, without a clock that several have to agree on.
 *
 * <p>Whoever holds it raises a number now and then. Another one that has seen the same number for the whole term, by the
 * time that has gone by in its own process, takes it over, unless the number is raised at that very moment.
 */
public final class LeaseInDocument implements Lease {

    private static final String COLLECTION = "node_in_charge";
    private static final String NODE = "node";
    private static final String BEAT = "beat";

    private final MongoCollection<Document> leases;
    private final String kind;
    private final String node;
    private final LongSupplier nanos;
    private @Nullable Document seen;
    private long seenSince;

    /**
     * @param kind the kind of process that it is about
     * @param node the name of this node, which no other has
     */
    public LeaseInDocument(MongoDatabase database, String kind, String node) {
        this(database, kind, node, System::nanoTime);
    }

    LeaseInDocument(MongoDatabase database, String kind, String node, LongSupplier nanos) {
        this.leases = database.getCollection(COLLECTION);
        this.kind = kind;
        this.node = node;
        this.nanos = nanos;
    }

    @Override
    public boolean take() {
        if (changed(and(eq("_id", kind), eq(NODE, node)))) {
            return true;
        }
        Document now = leases.find(eq("_id", kind)).first();
        if (now == null) {
            return isFirst();
        }
        if (now.getString(NODE) == null) {
            return changed(now);
        }
        if (!now.equals(seen)) {
            seen = now;
            seenSince = nanos.getAsLong();
            return false;
        }
        return nanos.getAsLong() - seenSince >= TERM.toNanos() && changed(now);
    }

    @Override
    public void giveBack() {
        leases.updateOne(and(eq("_id", kind), eq(NODE, node)), Updates.set(NODE, null));
    }

    /** Makes it this node's with another beat, if it is still as it was seen. */
    private boolean changed(Bson asSeen) {
        Bson beat = Updates.combine(Updates.set(NODE, node), Updates.inc(BEAT, 1L));
        return leases.updateOne(asSeen, beat).getMatchedCount() == 1;
    }

    private boolean isFirst() {
        try {
            leases.insertOne(new Document("_id", kind).append(NODE, node).append(BEAT, 1L));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
