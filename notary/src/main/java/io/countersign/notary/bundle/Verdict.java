package io.countersign.notary.bundle;

/** What was found out about an item. */
public sealed interface Verdict {

    /**
     * The event was sealed exactly so.
     *
     * @param index its place in the tree, from 0
     */
    record Proven(long index) implements Verdict {}

    /** The event is stored; no checkpoint covers it yet. Ask again later. */
    record NotYetSealed() implements Verdict {}

    /**
     * Something is wrong.
     *
     * @param where the file in the bundle, or which part of the whole
     * @param reason what is wrong with it
     * @param detail more about it in English; may be empty
     */
    record Broken(String where, Reason reason, String detail) implements Verdict {}
}
