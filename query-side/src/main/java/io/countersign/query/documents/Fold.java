package io.countersign.query.documents;

import java.util.List;
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

    /** The document after an event, and what it hands on to other documents of the view; nothing for most views. */
    default Step<T> step(@Nullable T before, Object event, Recorded recorded) {
        return new Step<>(after(before, event, recorded), List.of());
    }

    /** Can an event change more documents than the one it belongs to? */
    default boolean handsOn() {
        return false;
    }

    /** Will nothing change this document any more? Whoever builds the view need not keep it in memory then. */
    default boolean isFinished(T document) {
        return false;
    }

    /** How much of what may be remembered a document takes; 1 is a small one. */
    default int weight(T document) {
        return 1;
    }

    /**
     * A document after an event.
     *
     * @param handedOn what other documents of the view are told of it
     */
    record Step<T>(T after, List<HandedOn<T>> handedOn) {

        public Step {
            handedOn = List.copyOf(handedOn);
        }
    }

    /**
     * Something that a document hands on because of an event. It has to follow from that document before the event, and
     * from the event: whoever folds the event again hands on the same.
     *
     * @param to the id of the document that is told
     */
    record HandedOn<T>(String to, Told<T> told) {}

    /** What becomes of a document that is told something. It may hand it on in its turn. */
    @FunctionalInterface
    interface Told<T> {

        /** @param before nothing when there is none yet */
        Step<T> step(@Nullable T before);
    }

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
