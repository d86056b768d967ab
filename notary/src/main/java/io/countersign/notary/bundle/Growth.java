package io.countersign.notary.bundle;

/** How the checkpoint in a bundle stands to one that was kept somewhere else. */
public sealed interface Growth {

    /** Both are over the same leaves. */
    record Same() implements Growth {}

    /** The later one has all that the earlier one had, unchanged and in the same places. */
    record Grown(long earlier, long later) implements Growth {}

    /** They are over different numbers of leaves; a consistency proof from one to the other has to be asked for. */
    record Unknown(long earlier, long later) implements Growth {}

    /** They contradict each other, or the one that was kept is not to be believed. */
    record Contradiction(Verdict.Broken why) implements Growth {}
}
