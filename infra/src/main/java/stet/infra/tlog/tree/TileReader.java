package stet.infra.tlog.tree;

import java.util.Collection;
import java.util.Map;

/** Where the tree's hashes are stored: the leaf hashes and one hash per full tile, and no others. */
@FunctionalInterface
public interface TileReader {

    /**
     * Reads tiles in one go.
     *
     * @return each asked tile, with exactly its width
     * @throws IllegalStateException if a hash isn't there; proofs can't be made from a store with holes
     */
    Map<TileId, Tile> read(Collection<TileId> tiles);
}
