package io.countersign.notary.tree;

import io.countersign.notary.form.Malformed;
import java.util.List;

/**
 * Leads from a leaf to the root of the tree: RFC 9162, section 2.1.3.
 *
 * @param index the leaf's place in the tree, from 0
 * @param size how many leaves the tree has
 * @param hashes what the leaf is hashed with on its way, from the leaf up
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {

    public InclusionProof {
        demandPlace(index, size);
        hashes = List.copyOf(hashes);
    }

    static void demandPlace(long index, long size) {
        if (index < 0 || index >= size) {
            throw new Malformed("a tree of " + size + " leaves has none at " + index);
        }
    }

    /** Whether the leaf with this hash stands at this place of the tree with this root. RFC 9162, section 2.1.3.2. */
    public boolean proves(Hash leaf, Hash root) {
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash other : hashes) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                hash = Hash.ofNode(other, hash);
                while (!isRight(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }
}
