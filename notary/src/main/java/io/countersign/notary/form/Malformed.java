package io.countersign.notary.form;

/** Something that was read is not in the one form in which it is written. The message says where and why. */
public final class Malformed extends IllegalArgumentException {

    public Malformed(String message) {
        super(message);
    }
}
