package io.countersign.store.wiring;

import java.util.UUID;

/** What a process is called, as no other is. */
record NodeName(String name) {

    static NodeName random() {
        return new NodeName(UUID.randomUUID().toString());
    }
}
