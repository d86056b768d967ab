package io.countersign.query.documents;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Documents in a map: for questions "as of" another day, for rebuilding, for certifying and for tests. */
public final class DocumentsInMap<T> implements Documents<T> {

    private final Fold<T> fold;
    private final Map<String, Seen<T>> documents = new HashMap<>();

    public DocumentsInMap(Fold<T> fold) {
        this.fold = fold;
    }

    @Override
    public void fold(Object event, Recorded recorded) {
        Folding.of(fold, event, recorded, documents::get)
                .forEach((id, changed) -> documents.put(id, changed.document()));
    }

    /** Folds a part of an event; the same position may come again. */
    public void foldPart(Object event, Recorded recorded) {
        String id = fold.documentOf(event, recorded);
        if (id != null) {
            Seen<T> before = documents.get(id);
            documents.put(
                    id,
                    new Seen<>(
                            id,
                            recorded.position(),
                            fold.after(before == null ? null : before.state(), event, recorded)));
        }
    }

    @Override
    public Optional<T> find(String id) {
        return Optional.ofNullable(documents.get(id)).map(Seen::state);
    }

    @Override
    public Map<String, T> findAll(Collection<String> ids) {
        Map<String, T> found = new TreeMap<>();
        ids.forEach(id -> find(id).ifPresent(document -> found.put(id, document)));
        return found;
    }

    @Override
    public Map<String, T> all() {
        Map<String, T> all = new TreeMap<>();
        documents.forEach((id, seen) -> all.put(id, seen.state()));
        return all;
    }

    @Override
    public Page<T> page(@Nullable String after, int limit, List<Where<T>> where) {
        return Page.of(
                documents.values().stream()
                        .filter(seen -> after == null || seen.id().compareTo(after) > 0)
                        .filter(seen -> where.stream().allMatch(one -> one.holdsFor(seen.state())))
                        .sorted(Comparator.comparing(Seen::id))
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    /** Puts a document in its place as it was folded before. */
    public void put(Seen<T> document) {
        documents.put(document.id(), document);
    }

    /** Lets go of a document. */
    public void drop(String id) {
        documents.remove(id);
    }

    /** The document with this id and the position it has seen. */
    public Optional<Seen<T>> seen(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /** The documents with the position each has seen. */
    public Collection<Seen<T>> seen() {
        return documents.values();
    }
}
