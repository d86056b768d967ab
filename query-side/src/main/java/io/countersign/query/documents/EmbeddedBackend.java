package io.countersign.query.documents;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server's way to its documents, which are found by {@code _id} whatever else a filter says.
 *
 * <p>As it comes, the server uses an index only where a filter names the index's fields and no others: it would read
 * the whole collection for {@code {_id, seen}}, the guard of every write. It holds each document that an index offers
 * against the whole filter anyway, so that the one document with this {@code _id} is all it needs to be offered.
 */
final class EmbeddedBackend extends H2Backend {

    private static final String ID = "_id";

    EmbeddedBackend(MVStore store) {
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new Database(name);
    }

    /** An inner class, because the constructor it inherits opens the collections that are there. */
    private final class Database extends H2Database {

        Database(String name) {
            super(name, getMvStore(), getCursorRegistry());
        }

        @Override
        protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
            return new Collection(
                    this, name, options, documentsOf(name), getMvStore().openMap("meta." + full(name)));
        }

        @Override
        protected Index<Object> openOrCreateUniqueIndex(
                String collection, String name, List<IndexKey> keys, boolean sparse) {
            return keys.size() == 1 && keys.getFirst().getKey().equals(ID)
                    ? new ById(name, keys, documentsOf(collection))
                    : super.openOrCreateUniqueIndex(collection, name, keys, sparse);
        }

        private MVMap<Object, Document> documentsOf(String collection) {
            return getMvStore()
                    .openMap(
                            "databases." + full(collection),
                            new MVMap.Builder<Object, Document>().valueType(new StoredDocument()));
        }

        private String full(String collection) {
            return getDatabaseName() + "." + collection;
        }
    }

    /** Does not count the bytes of each document before and after each write; nobody asks for them. */
    private final class Collection extends H2Collection {

        Collection(
                MongoDatabase database,
                String name,
                CollectionOptions options,
                MVMap<Object, Document> documents,
                MVMap<String, Object> counts) {
            super(database, name, options, documents, counts, getCursorRegistry());
        }

        @Override
        protected boolean tracksDataSize() {
            return false;
        }
    }

    /** The documents themselves as their index: they are kept by their ids, which are texts. */
    private static final class ById extends AbstractUniqueIndex<Object> {

        private final MVMap<Object, Document> documents;

        ById(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
            super(name, keys, false);
            this.documents = documents;
        }

        @Override
        public synchronized boolean canHandle(Document filter) {
            return filter.containsKey(ID) && super.canHandle(new Document(ID, filter.get(ID)));
        }

        @Override
        protected @Nullable Object getPosition(KeyValue key) {
            Object id = key.get(0);
            return id != null && documents.containsKey(id) ? id : null;
        }

        @Override
        public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
            // it has just been put among the documents
        }

        @Override
        protected boolean putKeyPosition(KeyValue key, Object position) {
            return true;
        }

        @Override
        protected @Nullable Object removeDocument(KeyValue key) {
            return getPosition(key);
        }

        @Override
        protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
            return documents.keySet().stream()
                    .map(id -> Map.entry(new KeyValue(id), id))
                    .toList();
        }

        @Override
        public long getCount() {
            return documents.sizeAsLong();
        }

        @Override
        public boolean isEmpty() {
            return documents.isEmpty();
        }

        @Override
        public long getDataSize() {
            return 0;
        }
    }
}
