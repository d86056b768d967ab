package io.countersign.query.documents;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a view comes about: for each kind of event the document that follows.
 *
 * <p>The live view, a view as of an earlier day, a rebuilt view and a certified one all run the same fold.
 *
 * @param <T> the view's document, an immutable record that knows no framework
 */
public interface Fold<T> {

    /** What the view is called; also the name of its collection. */
    String name();

    /**
     * Which edition of its rules this is. Whoever changes what a document holds, or what an event means for it, counts one
     * on: at the next start the view is built anew.
     */
    default int revision() {
        return 1;
    }

    /** The document's class. */
    Class<T> document();

    /** The stored names of the events that change it. */
    Set<String> events();

    /** Which document an event belongs to; nothing when it changes none. */
    @Nullable
    String documentOf(Object event, Recorded recorded);

    /**
     * The document after an event.
     *
     * @param before nothing when there is none yet
     * @throws UnknownDocument when the event speaks of something the view has never seen
     */
    T after(@Nullable T before, Object event, Recorded recorded);

    /** The document before an event, which has to be there. */
    static <T> T demand(@Nullable T before, Object event) {
        if (before == null) {
            throw new UnknownDocument(event);
        }
        return before;
    }

    /** An event speaks of something the view has never seen. */
    final class UnknownDocument extends RuntimeException {

        UnknownDocument(Object event) {
            super(event.getClass().getSimpleName() + " is about something that this view has never seen");
        }
    }
}
