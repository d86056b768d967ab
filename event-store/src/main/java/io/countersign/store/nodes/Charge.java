package io.countersign.store.nodes;

/** Whether this node is the one that does what one node does for all. */
public final class Charge {

    private final boolean always;
    private volatile boolean given;
    private volatile long sureUntil = System.nanoTime();

    private Charge(boolean always) {
        this.always = always;
    }

    /** The charge of a node that is the only one. */
    public static Charge ofTheOnlyOne() {
        return new Charge(true);
    }

    /** The charge of one among several nodes; it is not given to it yet. */
    public static Charge amongSeveral() {
        return new Charge(false);
    }

    /**
     * Is it given to this node? When in doubt it is not: a node that was held up, and does not know what happened
     * meanwhile, is not in charge.
     */
    public boolean isHere() {
        return always || given && System.nanoTime() - sureUntil < 0;
    }

    /** Is there no other node? */
    public boolean isOfTheOnlyOne() {
        return always;
    }

    /** What was said last; it may have run out. */
    boolean isGiven() {
        return given;
    }

    void give(boolean ours) {
        given = ours;
    }

    /** @param nanos a moment of {@link System#nanoTime}, until which no other node can be given it */
    void sureUntil(long nanos) {
        sureUntil = nanos;
    }
}
