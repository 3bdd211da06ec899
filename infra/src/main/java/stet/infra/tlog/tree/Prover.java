package stet.infra.tlog.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the proofs of a tree of one size, at the cost of a tile or two per level (RFC 9162 §2.1.3.1 and §2.1.4.1). */
public final class Prover {
    private final TileReader reader;
    private final Span tree;

    /**
     * Proves statements about one tree.
     *
     * @param size the size of the tree that the proofs end in; the store may hold more
     */
    public Prover(TileReader reader, long size) {
        this.reader = reader;
        this.tree = new Span(0, size);
    }

    public TreeHead head() {
        if (tree.size() == 0) return TreeHead.EMPTY;
        return new TreeHead(tree.size(), hashes(List.of(tree)).getFirst());
    }

    /** That the entry with that index is in the tree. */
    public InclusionProof inclusion(long index) {
        if (!tree.holds(index))
            throw new IllegalArgumentException("No entry " + index + " in a tree of " + tree.size());
        List<Span> path = new ArrayList<>();
        inclusionPath(index, tree, path);
        return new InclusionProof(index, hashes(path));
    }

    private static void inclusionPath(long index, Span span, List<Span> path) {
        if (span.size() == 1) return;
        boolean goesLeft = span.left().holds(index);
        inclusionPath(index, goesLeft ? span.left() : span.right(), path);
        path.add(goesLeft ? span.right() : span.left());
    }

    /** That the tree of the first {@code from} entries is the beginning of this one. */
    public ConsistencyProof consistency(long from) {
        if (from < 1 || from > tree.size())
            throw new IllegalArgumentException("No tree of " + from + " within one of " + tree.size());
        List<Span> path = new ArrayList<>();
        consistencyPath(from, tree, path);
        return new ConsistencyProof(hashes(path));
    }

    private static void consistencyPath(long from, Span span, List<Span> path) {
        if (span.to() == from) {
            if (span.from() > 0) path.add(span);
            return;
        }
        boolean goesLeft = from <= span.left().to();
        consistencyPath(from, goesLeft ? span.left() : span.right(), path);
        path.add(goesLeft ? span.right() : span.left());
    }

    private List<Hash> hashes(List<Span> spans) {
        List<Node> nodes =
                spans.stream().map(Span::nodes).flatMap(Collection::stream).toList();
        StoredNodes stored = StoredNodes.read(reader, tree.size(), nodes);
        return spans.stream().map(span -> span.hash(stored::hash)).toList();
    }
}
