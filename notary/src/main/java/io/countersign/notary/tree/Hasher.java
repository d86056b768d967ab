package io.countersign.notary.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 for one thread, without new objects for each hash. */
final class Hasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;
    private final byte[] pair = new byte[1 + 2 * Hash.LENGTH];

    Hasher() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        pair[0] = NODE;
    }

    void bytes(byte[] bytes, byte[] to) {
        sha256.update(bytes);
        digest(to, 0);
    }

    void leaf(byte[] leaf, byte[] to) {
        sha256.update(LEAF);
        sha256.update(leaf);
        digest(to, 0);
    }

    /** Hashes two hashes. The result may take the place of one of them. */
    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] to, int toAt) {
        System.arraycopy(left, leftAt, pair, 1, Hash.LENGTH);
        System.arraycopy(right, rightAt, pair, 1 + Hash.LENGTH, Hash.LENGTH);
        sha256.update(pair);
        digest(to, toAt);
    }

    private void digest(byte[] to, int at) {
        try {
            sha256.digest(to, at, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("32 bytes hold a SHA-256 hash", e);
        }
    }
}
