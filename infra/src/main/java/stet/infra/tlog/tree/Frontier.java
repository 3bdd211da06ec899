package stet.infra.tlog.tree;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The right edge of a growing tree: one hash per complete subtree, all that is needed to append and to know the root. */
public final class Frontier {
    private final @Nullable Hash[] complete = new @Nullable Hash[Long.SIZE];
    private long size;

    /** Goes on with a stored tree. */
    public static Frontier resume(long size, TileReader reader) {
        Frontier frontier = new Frontier();
        List<Node> nodes = new Span(0, size).nodes();
        StoredNodes stored = StoredNodes.read(reader, size, nodes);
        for (Node node : nodes) frontier.appendSubtree(node.level(), stored.hash(node), Frontier::forget);
        return frontier;
    }

    public long size() {
        return size;
    }

    /** Appends a leaf; the sink takes it and the roots of the tiles that it completes. */
    public void append(Hash leaf, HashSink sink) {
        appendSubtree(0, leaf, sink);
    }

    /** Appends a leaf to a tree that only its root is wanted of. */
    public void append(Hash leaf) {
        append(leaf, Frontier::forget);
    }

    /** Appends all leaves of a full tile at once. */
    public void appendTile(Hash tileRoot) {
        appendSubtree(TileId.HEIGHT, tileRoot, Frontier::forget);
    }

    private void appendSubtree(int height, Hash subtree, HashSink sink) {
        if (size % (1L << height) != 0)
            throw new IllegalStateException("No subtree of height " + height + " at " + size);
        int level = height;
        Hash hash = subtree;
        for (Hash left = complete[level]; left != null; left = complete[level]) {
            store(level, hash, sink);
            complete[level] = null;
            hash = Hash.node(left, hash);
            level++;
        }
        store(level, hash, sink);
        complete[level] = hash;
        size += 1L << height;
    }

    private void store(int level, Hash hash, HashSink sink) {
        if (level % TileId.HEIGHT == 0) sink.store(level / TileId.HEIGHT, size >> level, hash);
    }

    public TreeHead head() {
        if (size == 0) return TreeHead.EMPTY;
        Function<Node, Hash> known = node -> Objects.requireNonNull(complete[node.level()]);
        return new TreeHead(size, new Span(0, size).hash(known));
    }

    public Frontier copy() {
        Frontier copy = new Frontier();
        System.arraycopy(complete, 0, copy.complete, 0, complete.length);
        copy.size = size;
        return copy;
    }

    private static void forget(int tileLevel, long index, Hash hash) {}
}
