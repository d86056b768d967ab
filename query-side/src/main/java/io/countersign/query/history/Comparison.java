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
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The documents that are read and those that the log gives, by their hashes. */
final class Comparison<T> {

    private static final String ID = "_id";
    private static final int AT_ONCE = 250;
    private static final int VALUE_MAX = 200;

    private final MongoDocuments<T> live;
    private final TreeMap<String, Hash> hashesLive = new TreeMap<>();
    private final TreeMap<String, Hash> hashesFolded = new TreeMap<>();

    Comparison(MongoDocuments<T> live) {
        this.live = live;
    }

    /**
     * Takes in the documents that the log gives, and those with their ids that are read: some at a time, so that the server
     * has time for others in between.
     */
    void all(Collection<Seen<T>> folded, IntConsumer progress) {
        int taken = 0;
        List<Seen<T>> some = new ArrayList<>(AT_ONCE);
        for (Seen<T> document : folded) {
            some.add(document);
            if (some.size() == AT_ONCE) {
                again(idsOf(some), some);
                taken += some.size();
                progress.accept(taken);
                some.clear();
            }
        }
        again(idsOf(some), some);
    }

    /** Takes in what is read and was not asked for, because the log does not give it. Asked for while nobody writes. */
    void allThatIsTooMany() {
        if (live.count() != hashesLive.size()) {
            live.each(document -> hashesLive.putIfAbsent(idOf(document), Canonical.of(document)));
        }
    }

    private static <T> List<String> idsOf(List<Seen<T>> documents) {
        return documents.stream().map(Seen::id).toList();
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
    Difference firstDifference(Function<String, @Nullable Seen<T>> folded) {
        for (String id = firstThatDiffers(); id != null; id = firstThatDiffers()) {
            again(List.of(id), given(id, folded));
            Difference difference = differenceOf(id, folded);
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private @Nullable Difference differenceOf(String id, Function<String, @Nullable Seen<T>> folded) {
        List<BsonDocument> read = new ArrayList<>();
        live.each(List.of(id), read::add);
        List<BsonDocument> given = given(id, folded).stream().map(live::bson).toList();
        if (read.isEmpty() || given.isEmpty()) {
            return new Difference(id, null, shown(first(read)), shown(first(given)));
        }
        String field = Canonical.firstDifference(read.getFirst(), given.getFirst());
        return field == null
                ? null
                : new Difference(
                        id, field, shown(valueOf(read.getFirst(), field)), shown(valueOf(given.getFirst(), field)));
    }

    private static <T> List<Seen<T>> given(String id, Function<String, @Nullable Seen<T>> folded) {
        Seen<T> document = folded.apply(id);
        return document == null ? List.of() : List.of(document);
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
