package io.countersign.query.documents;

/**
 * How writes that belong together are done: the documents of a batch, and the position they bring the view to.
 *
 * <p>A server of its own is simply told. The embedded one keeps either all of them or none when the process dies.
 */
@FunctionalInterface
public interface Writing {

    /** Does these writes. */
    void together(Runnable writes);

    /**
     * Makes sure that what was written survives the end of this process, if the disk has room for it; else it is folded again
     * at the next start. A server of its own sees to that itself.
     */
    default void keep() {}
}
