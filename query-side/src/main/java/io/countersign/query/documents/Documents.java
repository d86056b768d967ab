package io.countersign.query.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the documents of one view are kept.
 *
 * @param <T> the view's document
 */
public interface Documents<T> {

    /** Folds one event into the document it belongs to, unless that has been done before. */
    void fold(Object event, Recorded recorded);

    /** Folds one event into a view that does not look at the time. */
    default void fold(Object event, long position) {
        fold(event, Recorded.at(position));
    }

    /** The document with this id. */
    Optional<T> find(String id);

    /** Those of these documents that there are, by id. */
    Map<String, T> findAll(Collection<String> ids);

    /** All documents, by id. For views of a few thousand documents only. */
    Map<String, T> all();

    /**
     * So many documents after an id, in the order of the ids.
     *
     * @param after the last id of the page before
     * @param where only documents whose fields have these values
     */
    Page<T> page(@Nullable String after, int limit, List<Where<T>> where);

    /**
     * A page of documents.
     *
     * @param next the id to ask after for the following page; nothing when this is the last
     */
    record Page<T>(List<T> documents, @Nullable String next) {

        /** A page of at most so many of these documents, which may be one more than that. */
        public static <T> Page<T> of(List<Seen<T>> found, int limit) {
            boolean more = found.size() > limit;
            List<Seen<T>> page = more ? found.subList(0, limit) : found;
            return new Page<>(
                    page.stream().map(Seen::state).toList(),
                    more ? page.getLast().id() : null);
        }
    }

    /**
     * A field and the value it must have.
     *
     * @param field the component of the document's record
     * @param value the value as it is stored
     * @param read reads it from a document
     */
    record Where<T>(String field, String value, Function<T, Object> read) {

        boolean holdsFor(T document) {
            return read.apply(document).equals(value);
        }
    }
}
