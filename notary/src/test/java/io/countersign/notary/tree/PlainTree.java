package io.countersign.notary.tree;

import java.util.ArrayList;
import java.util.List;

/** The definitions of RFC 9162, section 2.1, word for word and slowly: what the other classes are compared with. */
final class PlainTree {

    private PlainTree() {}

    /** MTH(D_n). */
    static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.ofBytes(new byte[0]);
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = split(leaves.size());
        return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    /** PATH(m, D_n). */
    static List<Hash> path(int m, List<Hash> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? joined(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : joined(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    /** PROOF(m, D_n). */
    static List<Hash> proof(int m, List<Hash> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Hash> subproof(int m, List<Hash> leaves, boolean whole) {
        int n = leaves.size();
        if (m == n) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? joined(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
                : joined(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> joined(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }
}
