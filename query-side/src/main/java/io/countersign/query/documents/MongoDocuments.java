package io.countersign.query.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import io.countersign.store.processing.Processing.TryAgain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Documents in MongoDB, folded in memory and written once for each batch of events.
 *
 * <p>Every write names the position that the document had when it was read. Where another process was faster the write
 * finds nothing; the batch is then handled again from what is really there. Only what every server with MongoDB's
 * protocol has is used: reads by {@code _id} and one bulk write.
 */
public final class MongoDocuments<T> implements Documents<T> {

    private static final String ID = "_id";
    private static final String SEEN = "seen";
    private static final String STATE = "state";
    private static final int WRITES_MAX = 2_000;
    private static final int READS_MAX = 500;

    private final Fold<T> fold;
    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> positions;
    private final Codec<T> codec;
    private final Writing writing;
    private final Cache<String, Seen<T>> known;
    private volatile boolean everythingKnown;

    /**
     * Documents of a view.
     *
     * @param rememberedMax so many documents are kept in memory
     * @param writing does what must be kept together
     */
    public MongoDocuments(Fold<T> fold, MongoDatabase database, int rememberedMax, Writing writing) {
        this.fold = fold;
        this.collection = database.getCollection(fold.name());
        this.positions = database.getCollection("view_positions");
        this.codec = database.getCodecRegistry().get(fold.document());
        this.writing = writing;
        this.known = Caffeine.newBuilder()
                .maximumSize(rememberedMax)
                .executor(Runnable::run)
                .evictionListener((id, seen, cause) -> everythingKnown = false)
                .build();
    }

    @Override
    public void fold(Object event, Recorded recorded) {
        String id = fold.documentOf(event, recorded);
        if (id == null) {
            return;
        }
        Batch batch = batch();
        Seen<T> before = batch.current(id);
        if (before == null || before.seen() < recorded.position()) {
            T after = fold.after(before == null ? null : before.state(), event, recorded);
            batch.change(new Seen<>(id, recorded.position(), after));
        }
    }

    @Override
    public Optional<T> find(String id) {
        return Optional.ofNullable(read(id)).map(Seen::state);
    }

    @Override
    public Map<String, T> findAll(Collection<String> ids) {
        Map<String, T> found = new TreeMap<>();
        List<String> unknown = new ArrayList<>();
        boolean nothingElse = everythingKnown;
        for (String id : ids) {
            Seen<T> remembered = known.getIfPresent(id);
            if (remembered != null) {
                found.put(id, remembered.state());
            } else {
                unknown.add(id);
            }
        }
        if (!nothingElse || !everythingKnown) { // asked again: something may have been forgotten just now
            for (int from = 0; from < unknown.size(); from += READS_MAX) {
                List<String> some = unknown.subList(from, Math.min(unknown.size(), from + READS_MAX));
                for (Document document : collection.find(Filters.in(ID, some))) {
                    Seen<T> read = remember(seen(document));
                    found.put(read.id(), read.state());
                }
            }
        }
        return found;
    }

    @Override
    public Map<String, T> all() {
        Map<String, T> all = new TreeMap<>();
        if (everythingKnown) {
            known.asMap().forEach((id, seen) -> all.put(id, seen.state()));
        }
        if (!everythingKnown) { // asked again: something may have been forgotten just now
            all.clear();
            everythingKnown = true; // an eviction from here on takes it back
            for (Document document : collection.find()) {
                Seen<T> read = seen(document);
                all.put(read.id(), remember(read).state());
            }
        }
        return all;
    }

    @Override
    public Page<T> page(@Nullable String after, int limit, List<Where<T>> where) {
        List<Bson> conditions = new ArrayList<>();
        if (after != null) {
            conditions.add(Filters.gt(ID, after));
        }
        for (Where<T> one : where) {
            conditions.add(Filters.eq(STATE + "." + one.field(), one.value()));
        }
        List<Seen<T>> found = new ArrayList<>();
        collection
                .find(conditions.isEmpty() ? Filters.empty() : Filters.and(conditions))
                .sort(Sorts.ascending(ID))
                .limit(limit + 1)
                .map(this::seen)
                .into(found);
        return Page.of(found, limit);
    }

    /** The position of the last event that is certainly in the stored documents; 0 when there are none. */
    public long position() {
        Document stored = positions.find(Filters.eq(ID, fold.name())).first();
        return stored == null ? 0 : stored.getLong(SEEN);
    }

    /** Throws all documents away and stores these instead, which have seen everything up to a position. */
    public void replaceAll(Collection<Seen<T>> documents, long position) {
        writing.together(() -> {
            positions.deleteOne(Filters.eq(ID, fold.name()));
            collection.drop();
        });
        forgetAll();
        List<WriteModel<Document>> inserts = new ArrayList<>(WRITES_MAX);
        for (Seen<T> document : documents) {
            inserts.add(new InsertOneModel<>(stored(document)));
            if (inserts.size() == WRITES_MAX) {
                insert(inserts);
            }
        }
        if (!inserts.isEmpty()) {
            insert(inserts);
        }
        writing.together(() -> storePosition(position));
    }

    private void insert(List<WriteModel<Document>> inserts) {
        writing.together(() -> collection.bulkWrite(inserts, new BulkWriteOptions().ordered(false)));
        inserts.clear();
    }

    /** Forgets what was remembered, so that the next question reads what is stored. */
    public void forgetAll() {
        everythingKnown = false;
        known.invalidateAll();
    }

    private @Nullable Seen<T> read(String id) {
        Seen<T> remembered = known.getIfPresent(id);
        if (remembered != null || everythingKnown) {
            return remembered;
        }
        Document stored = collection.find(Filters.eq(ID, id)).first();
        if (stored == null) {
            return null;
        }
        return remember(seen(stored));
    }

    private Seen<T> remember(Seen<T> read) {
        Seen<T> newest = known.asMap().merge(read.id(), read, (one, other) -> one.seen() >= other.seen() ? one : other);
        return Objects.requireNonNull(newest);
    }

    private Seen<T> seen(Document stored) {
        Document state = stored.get(STATE, Document.class);
        T read = codec.decode(
                state.toBsonDocument(Document.class, collection.getCodecRegistry())
                        .asBsonReader(),
                org.bson.codecs.DecoderContext.builder().build());
        return new Seen<>(stored.getString(ID), stored.getLong(SEEN), read);
    }

    private Document stored(Seen<T> document) {
        return new Document(ID, document.id()).append(SEEN, document.seen()).append(STATE, document.state());
    }

    private void storePosition(long position) {
        positions.replaceOne(
                Filters.eq(ID, fold.name()),
                new Document(ID, fold.name()).append(SEEN, position),
                new ReplaceOptions().upsert(true));
    }

    private Batch batch() {
        UnitOfWork<?> work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource("documents of " + fold.name(), key -> {
            Batch batch = new Batch();
            work.onPrepareCommit(committing -> batch.write());
            work.afterCommit(committed -> known.putAll(batch.changed));
            work.onRollback(rolledBack -> forgetAll());
            return batch;
        });
    }

    private final class Batch {

        private final Map<String, Long> seenBefore = new HashMap<>();
        private final Map<String, Seen<T>> changed = new LinkedHashMap<>();

        /** The document as this batch has it so far, read where the batch meets it first. */
        @Nullable
        Seen<T> current(String id) {
            Seen<T> changedHere = changed.get(id);
            if (changedHere != null) {
                return changedHere;
            }
            Seen<T> before = read(id);
            if (before != null) {
                seenBefore.put(id, before.seen());
            }
            return before;
        }

        void change(Seen<T> after) {
            changed.put(after.id(), after);
        }

        void write() {
            if (changed.isEmpty()) {
                return;
            }
            List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
            long position = 0;
            for (Seen<T> document : changed.values()) {
                position = Math.max(position, document.seen());
                Long before = seenBefore.get(document.id());
                writes.add(
                        before == null
                                ? new InsertOneModel<>(stored(document))
                                : new ReplaceOneModel<>(
                                        new Document(ID, document.id()).append(SEEN, before), stored(document)));
            }
            long reached = position;
            writing.together(() -> {
                demandAllWritten(writes);
                storePosition(reached);
            });
        }

        private void demandAllWritten(List<WriteModel<Document>> writes) {
            try {
                BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
                if (result.getMatchedCount() + result.getInsertedCount() != writes.size()) {
                    throw new TryAgain("another process has written " + fold.name());
                }
            } catch (MongoBulkWriteException e) {
                throw new TryAgain("another process has written " + fold.name() + ": " + e.getMessage());
            }
        }
    }
}
