package io.countersign.notary.tree;

import io.countersign.notary.form.Malformed;
import io.countersign.notary.form.StrictBase64;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 hash: of a leaf, of two hashes below it, of an empty tree, or of any bytes. */
public final class Hash {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    private final byte[] value;

    private Hash(byte[] value) {
        this.value = value;
    }

    /**
     * The hash with these 32 bytes.
     *
     * @throws Malformed if there are more or fewer
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new Malformed("a hash of " + bytes.length + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /**
     * The hash that these 64 lower-case digits stand for.
     *
     * @throws Malformed if they are not
     */
    public static Hash ofHex(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new Malformed("not a hash in hexadecimal digits");
        }
        return new Hash(HexFormat.of().parseHex(hex));
    }

    /**
     * The hash that this Base64 stands for.
     *
     * @throws Malformed if it is none
     */
    public static Hash ofBase64(String base64) {
        return of(StrictBase64.decode(base64));
    }

    /** The hash of a leaf, {@code SHA-256(0x00 || leaf)}: RFC 9162, section 2.1.1. */
    public static Hash ofLeaf(byte[] leaf) {
        Hash hash = new Hash(new byte[LENGTH]);
        new Hasher().leaf(leaf, hash.value);
        return hash;
    }

    /** The hash above two others, {@code SHA-256(0x01 || left || right)}: RFC 9162, section 2.1.1. */
    public static Hash ofNode(Hash left, Hash right) {
        Hash hash = new Hash(new byte[LENGTH]);
        new Hasher().node(left.value, 0, right.value, 0, hash.value, 0);
        return hash;
    }

    /** The hash of any bytes, as {@code sha256sum} prints it; that of nothing is the root of an empty tree. */
    public static Hash ofBytes(byte[] bytes) {
        Hash hash = new Hash(new byte[LENGTH]);
        new Hasher().bytes(bytes, hash.value);
        return hash;
    }

    static Hash at(byte[] hashes, int offset) {
        return new Hash(Arrays.copyOfRange(hashes, offset, offset + LENGTH));
    }

    void copyTo(byte[] hashes, int offset) {
        System.arraycopy(value, 0, hashes, offset, LENGTH);
    }

    public byte[] toArray() {
        return value.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    public String base64() {
        return StrictBase64.encode(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(value, hash.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return hex();
    }
}
