package io.countersign.query.history;

import io.countersign.operation.ViewQuery.Difference;
import io.countersign.query.documents.Canonical;
import io.countersign.query.documents.Canonical.Hash;
import io.countersign.query.documents.MongoDocuments;
import io.countersign.query.documents.Seen;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The documents that are read and those that the log gives, by their hashes. */
final class Comparison<T> {

    private static final String ID = "_id";
    private static final int TOLD_EVERY = 500;
    private static final int VALUE_MAX = 200;

    private final MongoDocuments<T> live;
    private final TreeMap<String, Hash> hashesLive = new TreeMap<>();
    private final TreeMap<String, Hash> hashesFolded = new TreeMap<>();

    Comparison(MongoDocuments<T> live) {
        this.live = live;
    }

    /** Takes all documents in. */
    void all(Collection<Seen<T>> folded, IntConsumer progress) {
        int[] taken = {0};
        live.each(document -> {
            hashesLive.put(idOf(document), Canonical.of(document));
            tell(++taken[0], progress);
        });
        for (Seen<T> document : folded) {
            hashesFolded.put(document.id(), Canonical.of(live.bson(document)));
            tell(++taken[0], progress);
        }
    }

    private static void tell(int taken, IntConsumer progress) {
        if (taken % TOLD_EVERY == 0) {
            progress.accept(taken);
        }
    }

    /** Takes in what has been written since. */
    void again(Collection<String> written, Collection<Seen<T>> folded) {
        if (!written.isEmpty()) {
            live.each(written, document -> hashesLive.put(idOf(document), Canonical.of(document)));
        }
        folded.forEach(document -> hashesFolded.put(document.id(), Canonical.of(live.bson(document))));
    }

    /** How many documents the log gives. */
    int documents() {
        return hashesFolded.size();
    }

    String digestLive() {
        return Canonical.of(hashesLive);
    }

    String digestFolded() {
        return Canonical.of(hashesFolded);
    }

    /** The first document, by its id, that is not what the log gives. Asked for while nobody writes. */
    @Nullable
    Difference firstDifference(Folded<T> folded) {
        for (String id = firstThatDiffers(); id != null; id = firstThatDiffers()) {
            again(List.of(id), folded.these(List.of(id)));
            Difference difference = differenceOf(id, folded);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable Difference differenceOf(String id, Folded<T> folded) {
        List<BsonDocument> read = new ArrayList<>();
        live.each(List.of(id), read::add);
        List<BsonDocument> given =
                folded.these(List.of(id)).stream().map(live::bson).toList();
        if (read.isEmpty() || given.isEmpty()) {
            return new Difference(id, null, shown(first(read)), shown(first(given)));
        }
        String field = Canonical.firstDifference(read.getFirst(), given.getFirst());
        return field == null
                ? null
                : new Difference(
                        id, field, shown(valueOf(read.getFirst(), field)), shown(valueOf(given.getFirst(), field)));
    }

    private static @Nullable BsonDocument first(List<BsonDocument> documents) {
        return documents.isEmpty() ? null : documents.getFirst();
    }

    private @Nullable String firstThatDiffers() {
        if (hashesLive.equals(hashesFolded)) {
            return null;
        }
        String first = null;
        for (Map.Entry<String, Hash> document : hashesFolded.entrySet()) {
            if (!document.getValue().equals(hashesLive.get(document.getKey()))) {
                first = document.getKey();
                break;
            }
        }
        for (String document : hashesLive.keySet()) {
            if (first != null && document.compareTo(first) >= 0) {
                break;
            }
            if (!hashesFolded.containsKey(document)) {
                return document;
            }
        }
        return first;
    }

    private static String idOf(BsonDocument document) {
        return document.getString(ID).getValue();
    }

    private static @Nullable BsonValue valueOf(BsonDocument document, String path) {
        BsonValue value = document;
        for (String name : path.split("\\.")) {
            if (!(value instanceof BsonDocument nested)) {
                return null;
            }
            value = nested.get(name);
        }
        return value;
    }

    private static @Nullable String shown(@Nullable BsonValue value) {
        if (value == null || value.isNull()) {
            return null;
        }
        String text = value instanceof BsonString string
                ? string.getValue()
                : value instanceof BsonDocument document
                        ? document.toJson()
                        : value.isNumber()
                                ? Long.toString(value.asNumber().longValue())
                                : value.isBoolean()
                                        ? Boolean.toString(value.asBoolean().getValue())
                                        : new BsonDocument("value", value).toJson();
        return text.length() <= VALUE_MAX ? text : text.substring(0, VALUE_MAX) + "…";
    }
}
