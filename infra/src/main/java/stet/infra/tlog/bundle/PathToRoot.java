package stet.infra.tlog.bundle;

import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.Frontier;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.TileId;
import stet.infra.tlog.tree.TreeHead;

/**
 * One of the ways to the root that a bundle offers: by the events, by the recorded leaves, or by the recorded tiles.
 * Wherever it meets a signed head, all of it up to there is what was signed.
 */
final class PathToRoot {
    static final long NEVER = Long.MAX_VALUE;

    private Frontier tiles = new Frontier();
    private Frontier frontier = new Frontier();
    private boolean whole = true;
    private long agreed;
    private long disagreed = NEVER;

    /** Goes on by a leaf; without it, this way leads nowhere from here on. */
    void append(@Nullable Hash leaf) {
        whole &= leaf != null;
        if (leaf != null && whole) frontier.append(leaf);
    }

    /** Puts a tile's recorded root in the place of its leaves. */
    void replaceTile(@Nullable Hash root) {
        whole &= root != null && tiles.size() + TileId.WIDTH == frontier.size();
        if (root == null || !whole) return;
        tiles.appendTile(root);
        frontier = tiles.copy();
    }

    /** Holds it against a signed head. Who once contradicted one isn't believed again, whatever was signed later. */
    void compare(TreeHead signed) {
        if (disagreed != NEVER) return;
        if (whole && frontier.head().equals(signed)) agreed = signed.size();
        else disagreed = signed.size();
    }

    /** Up to where, exclusively, it is what was signed. */
    long agreed() {
        return agreed;
    }

    /** The first signed size at which it isn't; {@link #NEVER} if there is none. */
    long disagreed() {
        return disagreed;
    }
}
