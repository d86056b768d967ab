package io.countersign.notary.tree;

import io.countersign.notary.form.Malformed;
import java.util.List;

/**
 * Shows that a tree only grew: nothing that it had was changed, taken away or moved. RFC 9162, section 2.1.4.
 *
 * @param earlier how many leaves the tree had, at least 1
 * @param later how many it has, at least as many
 * @param hashes what leads from one root to the other
 */
public record ConsistencyProof(long earlier, long later, List<Hash> hashes) {

    public ConsistencyProof {
        demandSizes(earlier, later);
        hashes = List.copyOf(hashes);
    }

    static void demandSizes(long earlier, long later) {
        if (earlier < 1 || later < earlier) {
            throw new Malformed("a tree does not grow from " + earlier + " leaves to " + later);
        }
    }

    /** Whether the tree with the one root grew to the tree with the other. RFC 9162, section 2.1.4.2. */
    public boolean proves(Hash earlierRoot, Hash laterRoot) {
        if (earlier == later) {
            return hashes.isEmpty() && earlierRoot.equals(laterRoot);
        }
        long node = earlier - 1;
        long last = later - 1;
        while (isRight(node)) {
            node >>= 1;
            last >>= 1;
        }
        boolean wasComplete = node == 0;
        if (!wasComplete && hashes.isEmpty()) {
            return false;
        }
        Hash start = wasComplete ? earlierRoot : hashes.get(0);
        Hash before = start;
        Hash after = start;
        for (Hash other : hashes.subList(wasComplete ? 0 : 1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(node) || node == last) {
                before = Hash.ofNode(other, before);
                after = Hash.ofNode(other, after);
                while (!isRight(node) && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                after = Hash.ofNode(after, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }
}
