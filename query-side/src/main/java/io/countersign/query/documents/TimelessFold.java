package io.countersign.query.documents;

import org.jspecify.annotations.Nullable;

/**
 * How a view comes about that does not look at when its events were recorded.
 *
 * @param <T> the view's document
 */
public interface TimelessFold<T> extends Fold<T> {

    /** Which document an event belongs to; nothing when it changes none. */
    @Nullable
    String documentOf(Object event);

    /**
     * The document after an event.
     *
     * @param before nothing when there is none yet
     * @throws Fold.UnknownDocument when the event speaks of something the view has never seen
     */
    T after(@Nullable T before, Object event);

    @Override
    default @Nullable String documentOf(Object event, Recorded recorded) {
        return documentOf(event);
    }

    @Override
    default T after(@Nullable T before, Object event, Recorded recorded) {
        return after(before, event);
    }
}
