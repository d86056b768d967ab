package io.countersign.query.seal;

import io.countersign.query.operations.Operations;
import io.countersign.seal.SealEvent.KeyOrdered;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** When a key of the seal is ordered, it is made, and signs beside the others. */
@ProcessingGroup(Operations.GROUP)
@DisallowReplay
public final class WhenKeyOrderedThenMakeIt {

    private final KeyRing keys;
    private final Sealing sealing;

    public WhenKeyOrderedThenMakeIt(KeyRing keys, Sealing sealing) {
        this.keys = keys;
        this.sealing = sealing;
    }

    @EventHandler
    void on(KeyOrdered event) {
        keys.create();
        sealing.noteKeys(event.orderedBy());
    }
}
