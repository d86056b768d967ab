package io.countersign.query.operations;

import io.countersign.operation.ViewEvent.ViewRebuildOrdered;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;

/** When somebody has ordered a view built anew, it is built beside the one that is read. */
@ProcessingGroup(Operations.GROUP)
@DisallowReplay
public final class WhenViewRebuildOrderedThenBuildIt {

    private final Rebuilds rebuilds;

    public WhenViewRebuildOrderedThenBuildIt(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @EventHandler
    void on(ViewRebuildOrdered event, TrackingToken token) {
        rebuilds.begin(event.view(), event.orderedBy(), token.position().orElseThrow());
    }
}
