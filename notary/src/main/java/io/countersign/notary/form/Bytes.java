package io.countersign.notary.form;

import java.util.Arrays;

/** Bytes that nobody can change and that are equal when their contents are. */
public final class Bytes {

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** These bytes, copied. */
    public static Bytes of(byte[] value) {
        return new Bytes(value.clone());
    }

    /**
     * This text in UTF-8.
     *
     * @throws Malformed if the text has half a character
     */
    public static Bytes of(String text) {
        return new Bytes(Utf8.encode(text));
    }

    public int length() {
        return value.length;
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return value.clone();
    }

    /** A copy of the bytes from one place, inclusive, to another, exclusive. */
    public byte[] toArray(int from, int to) {
        return Arrays.copyOfRange(value, from, to);
    }

    /** The bytes from a place on. */
    public Bytes from(int place) {
        return new Bytes(Arrays.copyOfRange(value, place, value.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length + " bytes";
    }
}
