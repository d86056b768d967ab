package io.countersign.store.upcasting;

import tools.jackson.databind.node.ObjectNode;

/** A step to a revision whose further fields may be absent: what was written before it already has its form. */
record NothingNew(String event, String from, String to) implements Upcaster {

    @Override
    public ObjectNode upcast(ObjectNode content) {
        return content;
    }
}
