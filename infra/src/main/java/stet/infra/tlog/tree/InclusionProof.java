package stet.infra.tlog.tree;

import java.util.List;

/**
 * That an entry stands at its index in a tree (RFC 9162 §2.1.3).
 *
 * @param path the siblings on the way from the leaf up to the root
 */
public record InclusionProof(long index, List<Hash> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Checks the proof as RFC 9162 §2.1.3.2 says; one hash too many or too few and it proves nothing. */
    public boolean proves(Hash leaf, TreeHead head) {
        if (index < 0 || index >= head.size()) return false;
        long node = index;
        long last = head.size() - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) return false;
            if (isRight(node) || node == last) {
                hash = Hash.node(sibling, hash);
                int skipped = levelsWithoutSibling(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(head.root());
    }

    private static boolean isRight(long node) {
        return (node & 1) == 1;
    }

    /** How many levels a node rises unpaired, until it is a right child. */
    static int levelsWithoutSibling(long node) {
        return node == 0 ? 0 : Long.numberOfTrailingZeros(node);
    }
}
