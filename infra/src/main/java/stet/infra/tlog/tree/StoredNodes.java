package stet.infra.tlog.tree;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Nodes of a tree of some size, computed from the tiles that hold them, all read at once. */
record StoredNodes(long treeSize, Map<TileId, Tile> tiles) {

    static StoredNodes read(TileReader reader, long treeSize, Collection<Node> nodes) {
        Set<TileId> needed = new HashSet<>();
        for (Node node : nodes) needed.add(node.tile(treeSize));
        return new StoredNodes(treeSize, needed.isEmpty() ? Map.of() : reader.read(needed));
    }

    Hash hash(Node node) {
        TileId id = node.tile(treeSize);
        Tile tile = tiles.get(id);
        if (tile == null) throw new IllegalStateException("The store has no " + id.path() + ".");
        return node.from(tile);
    }
}
