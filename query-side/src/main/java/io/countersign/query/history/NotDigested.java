package io.countersign.query.history;

import io.countersign.store.log.StoredEvent;

/** An event could not be folded in. Its own content is not in the message. */
public final class NotDigested extends RuntimeException {

    NotDigested(StoredEvent event, RuntimeException cause) {
        super(
                "event " + event.position() + " (" + event.name() + "): "
                        + cause.getClass().getSimpleName(),
                cause);
    }
}
