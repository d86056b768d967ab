package io.countersign.query.audit;

import io.countersign.store.log.StoredEvent;

/** An event that was read from the log. */
record Read(Object event, StoredEvent stored) {

    long position() {
        return stored.position();
    }
}
