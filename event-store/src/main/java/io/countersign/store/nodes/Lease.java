package io.countersign.store.nodes;

import java.time.Duration;

/** The right to be in charge, for a few seconds at a time. */
public interface Lease {

    /** For how long it holds unless it is renewed. */
    Duration TERM = Duration.ofSeconds(5);

    /** Takes or renews it, where nobody else holds it. */
    boolean take();

    /** Gives it back, so that another need not wait for its end. */
    void giveBack();
}
