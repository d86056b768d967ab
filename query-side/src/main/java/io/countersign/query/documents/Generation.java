package io.countersign.query.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import io.countersign.query.documents.Documents.Page;
import io.countersign.query.documents.Documents.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One set of documents of a view, in a collection of its own, and what is remembered of it. A view that is built anew
 * gets the next one.
 */
final class Generation<T> {

    static final int FIRST = 1;
    static final String ID = "_id";
    private static final int READS_MAX = 500;
    static final String SEEN = "seen";
    static final String STATE = "state";

    private static final char BETWEEN = '_';

    private final int number;
    private final MongoDatabase database;
    private final MongoCollection<Document> collection;
    private final Codec<T> codec;
    private final Cache<String, Seen<T>> known;
    private volatile boolean everythingKnown;
    private volatile boolean gone;

    private Generation(int number, Fold<T> fold, MongoDatabase database, int rememberedMax, boolean everythingKnown) {
        this.number = number;
        this.database = database;
        this.collection = database.getCollection(collectionOf(fold.name(), number));
        this.codec = database.getCodecRegistry().get(fold.document());
        this.everythingKnown = everythingKnown;
        this.known = Caffeine.newBuilder()
                .maximumWeight(rememberedMax)
                .weigher((String id, Seen<T> seen) -> fold.weight(seen.state()))
                .executor(Runnable::run)
                .evictionListener((id, seen, cause) -> this.everythingKnown = false)
                .build();
    }

    /** One whose documents are stored already. */
    static <T> Generation<T> stored(int number, Fold<T> fold, MongoDatabase database, int rememberedMax) {
        return new Generation<>(number, fold, database, rememberedMax, false);
    }

    /** One without documents; whatever was left under its name is dropped. */
    static <T> Generation<T> empty(int number, Fold<T> fold, MongoDatabase database, int rememberedMax) {
        Generation<T> empty = new Generation<>(number, fold, database, rememberedMax, true);
        empty.dropIfThere();
        return empty;
    }

    /** The name of the collection: the view's own for the first generation, then with a number behind it. */
    static String collectionOf(String view, int number) {
        return number == FIRST ? view : view + BETWEEN + number;
    }

    /** Is this the collection of some generation of a view? */
    static boolean isOf(String view, String collection) {
        return collection.equals(view)
                || collection.startsWith(view + BETWEEN)
                        && collection.substring(view.length() + 1).matches("[1-9][0-9]*");
    }

    int number() {
        return number;
    }

    String collection() {
        return collection.getNamespace().getCollectionName();
    }

    /** Is it dropped, or about to be? What was read from it before this said yes is right. */
    boolean isGone() {
        return gone;
    }

    void drop() {
        gone = true;
        dropIfThere();
        known.invalidateAll();
    }

    /** The embedded server complains of what is not there. */
    private void dropIfThere() {
        if (database.listCollectionNames().into(new ArrayList<>()).contains(collection())) {
            collection.drop();
        }
    }

    @Nullable
    Seen<T> read(String id) {
        Seen<T> remembered = known.getIfPresent(id);
        if (remembered != null || everythingKnown) {
            return remembered;
        }
        Document stored = collection.find(Filters.eq(ID, id)).first();
        return stored == null ? null : remember(seen(stored));
    }

    Map<String, T> all() {
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

    Page<T> page(@Nullable String after, int limit, List<Where<T>> where) {
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

    /** How many documents there are, as the server knows without looking at them. */
    long count() {
        return collection.estimatedDocumentCount();
    }

    /** How many of these are stored. */
    long howManyAreThere(Collection<String> ids) {
        return collection.countDocuments(Filters.in(ID, ids));
    }

    Map<String, T> findAll(Collection<String> ids) {
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

    /** Hands over every document as it is read: as it is stored, or as it is remembered where that differs. */
    void eachAsRead(Consumer<BsonDocument> each) {
        collection.withDocumentClass(BsonDocument.class).find().forEach(stored -> each.accept(asRead(stored)));
    }

    /** Hands over these documents as they are read, where they are there. */
    void eachAsRead(Collection<String> ids, Consumer<BsonDocument> each) {
        collection
                .withDocumentClass(BsonDocument.class)
                .find(Filters.in(ID, ids))
                .forEach(stored -> each.accept(asRead(stored)));
    }

    private BsonDocument asRead(BsonDocument stored) {
        Seen<T> remembered = known.getIfPresent(stored.getString(ID).getValue());
        return remembered != null && remembered.seen() == stored.getInt64(SEEN).getValue() ? bson(remembered) : stored;
    }

    /** The document as it would be stored. */
    BsonDocument bson(Seen<T> document) {
        return stored(document).toBsonDocument(Document.class, collection.getCodecRegistry());
    }

    /** Writes, and says how many of the writes found what they expected. */
    int write(List<WriteModel<Document>> writes) {
        BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        return result.getMatchedCount()
                + result.getInsertedCount()
                + result.getUpserts().size();
    }

    Seen<T> remember(Seen<T> read) {
        Seen<T> newest = known.asMap().merge(read.id(), read, (one, other) -> one.seen() >= other.seen() ? one : other);
        return Objects.requireNonNull(newest);
    }

    /** Forgets what was remembered, so that the next question reads what is stored. */
    void forgetAll() {
        everythingKnown = false;
        known.invalidateAll();
    }

    Document stored(Seen<T> document) {
        return new Document(ID, document.id()).append(SEEN, document.seen()).append(STATE, document.state());
    }

    private Seen<T> seen(Document stored) {
        Document state = stored.get(STATE, Document.class);
        T read = codec.decode(
                state.toBsonDocument(Document.class, collection.getCodecRegistry())
                        .asBsonReader(),
                DecoderContext.builder().build());
        return new Seen<>(stored.getString(ID), stored.getLong(SEEN), read);
    }
}
