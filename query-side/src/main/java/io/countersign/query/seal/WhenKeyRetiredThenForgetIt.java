package io.countersign.query.seal;

import io.countersign.query.operations.Operations;
import io.countersign.seal.SealEvent.KeyRetired;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;

/** When a key of the seal is retired, its secret is deleted. */
@ProcessingGroup(Operations.GROUP)
@DisallowReplay
public final class WhenKeyRetiredThenForgetIt {

    private final KeyRing keys;

    public WhenKeyRetiredThenForgetIt(KeyRing keys) {
        this.keys = keys;
    }

    @EventHandler
    void on(KeyRetired event) {
        keys.retire(event.key());
    }
}
