package stet.infra.tlog.tree;

import static stet.infra.tlog.tree.InclusionProof.levelsWithoutSibling;

import java.util.ArrayList;
import java.util.List;

/**
 * That a tree begins with all entries of an older one, in their order (RFC 9162 §2.1.4).
 *
 * @param path hashes from the bottom of the common part up to the root
 */
public record ConsistencyProof(List<Hash> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Checks the proof as RFC 9162 §2.1.4.2 says. Of an empty older tree nothing can be proved. */
    public boolean proves(TreeHead older, TreeHead newer) {
        if (older.size() == 0 || older.size() > newer.size()) return false;
        if (older.size() == newer.size()) return path.isEmpty() && older.root().equals(newer.root());
        if (path.isEmpty()) return false;
        return climb(older, newer, complete(older) ? prepend(older.root()) : path);
    }

    private static boolean complete(TreeHead head) {
        return Long.bitCount(head.size()) == 1;
    }

    private List<Hash> prepend(Hash root) {
        List<Hash> hashes = new ArrayList<>(path.size() + 1);
        hashes.add(root);
        hashes.addAll(path);
        return hashes;
    }

    private static boolean climb(TreeHead older, TreeHead newer, List<Hash> hashes) {
        int common = Long.numberOfTrailingZeros(older.size());
        long node = (older.size() - 1) >> common;
        long last = (newer.size() - 1) >> common;
        Hash olderRoot = hashes.getFirst();
        Hash newerRoot = hashes.getFirst();
        for (Hash hash : hashes.subList(1, hashes.size())) {
            if (last == 0) return false;
            if ((node & 1) == 1 || node == last) {
                olderRoot = Hash.node(hash, olderRoot);
                newerRoot = Hash.node(hash, newerRoot);
                int skipped = levelsWithoutSibling(node);
                node >>= skipped;
                last >>= skipped;
            } else {
                newerRoot = Hash.node(newerRoot, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && olderRoot.equals(older.root()) && newerRoot.equals(newer.root());
    }
}
