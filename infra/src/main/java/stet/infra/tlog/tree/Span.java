package stet.infra.tlog.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The leaves from one index to before another, as one argument D[from:to] of RFC 9162 §2.1; {@code from} is aligned as
 * the splits of that definition leave it.
 */
record Span(long from, long to) {

    long size() {
        return to - from;
    }

    boolean holds(long leaf) {
        return from <= leaf && leaf < to;
    }

    /** The left part, as wide as the largest power of two below the size. */
    Span left() {
        return new Span(from, from + Long.highestOneBit(size() - 1));
    }

    Span right() {
        return new Span(left().to, to);
    }

    /** The complete subtrees that it consists of, from left to right. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        for (long at = from; at < to; ) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(to - at);
            nodes.add(new Node(level, at >> level));
            at += 1L << level;
        }
        return nodes;
    }

    /** Its Merkle Tree Hash, from the hashes of its complete subtrees. */
    Hash hash(Function<Node, Hash> known) {
        List<Node> nodes = nodes();
        Hash hash = known.apply(nodes.getLast());
        for (Node node : nodes.subList(0, nodes.size() - 1).reversed()) hash = Hash.node(known.apply(node), hash);
        return hash;
    }
}
