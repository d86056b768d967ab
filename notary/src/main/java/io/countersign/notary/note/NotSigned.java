package io.countersign.notary.note;

/** A note that nobody whose key is known has signed, or that was changed afterwards. Its text must not be believed. */
public final class NotSigned extends RuntimeException {

    NotSigned(String message) {
        super(message);
    }
}
