package io.countersign.store.upcasting;

import tools.jackson.databind.node.ObjectNode;

/**
 * Turns one revision of an event into the next. It adds or renames; it never changes what a field means.
 */
public interface Upcaster {

    /** The stored name of the event. */
    String event();

    /** The revision it reads. */
    String from();

    /** The revision it writes. */
    String to();

    /** The content of the next revision. */
    ObjectNode upcast(ObjectNode content);
}
