package io.countersign.query.seal;

import io.countersign.notary.form.Bytes;
import io.countersign.notary.leaf.Leaf;
import io.countersign.store.log.StoredEvent;
import io.countersign.store.postgres.PostgresEventStorage;

/** What is sealed of an event: all that is stored of it, untouched. */
public final class Leaves {

    private Leaves() {}

    /** The leaf of an event. */
    public static Leaf of(StoredEvent stored) {
        return new Leaf(
                stored.position(),
                stored.eventId(),
                stored.aggregateType(),
                stored.stream(),
                stored.sequence(),
                stored.name(),
                stored.revision(),
                PostgresEventStorage.micros(stored.recordedAt()),
                Bytes.of(stored.content().value()),
                Bytes.of(stored.metadata().value()));
    }
}
