package stet.infra.tlog.tree;

/**
 * A complete subtree: the leaves from {@code index << level} to before {@code (index + 1) << level}.
 *
 * @param level its height; a leaf has 0
 * @param index its place among the nodes of its level
 */
record Node(int level, long index) {

    /** The tile whose hashes yield this node (C2SP tlog-tiles: eight levels in a tile). */
    TileId tile(long treeSize) {
        int height = heightInTile();
        return TileId.of(level / TileId.HEIGHT, index >> (TileId.HEIGHT - height), treeSize);
    }

    Hash from(Tile tile) {
        int height = heightInTile();
        int first = (int) ((index << height) % TileId.WIDTH);
        return tile.subtree(first, height);
    }

    private int heightInTile() {
        return level % TileId.HEIGHT;
    }
}
