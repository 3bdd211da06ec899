package stet.infra.tlog.bundle;

import static stet.infra.tlog.bundle.PathToRoot.NEVER;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.TileId;

/**
 * Where the first bad entry stands, as narrowly as the bundle tells.
 *
 * <p>A root alone says that something is wrong, not what. So each way to the root that agrees with a signed head vouches
 * for its part: the signed heads on the way for the events before them, the recorded leaves for single events, the
 * recorded tiles for 256 at a time, and what was kept from earlier for all that it holds.
 *
 * @param certain the first index at which something is wrong for certain
 * @param firstLeaf the first index at which the recorded leaf isn't the event's
 * @param firstTile the first tile whose recorded root isn't the events'
 * @param keptGood up to where, exclusively, the events are those that were kept
 */
record Suspicion(
        PathToRoot events,
        PathToRoot leaves,
        PathToRoot tiles,
        long certain,
        long firstLeaf,
        long firstTile,
        long keptGood) {

    /** What is wrong for certain at one index, unless a range before it is wrong somewhere. */
    @Nullable
    IndexRange first() {
        List<IndexRange> ranges = new ArrayList<>();
        if (certain != NEVER) ranges.add(IndexRange.of(certain));
        if (events.disagreed() != NEVER && events.disagreed() <= certain) ranges.add(unvouched(events.disagreed() - 1));
        if (isTileSigned() && tileEnd() < certain) ranges.add(unvouched(tileEnd()));
        if (firstTile != NEVER && tileEnd() < vouched()) ranges.add(new IndexRange(tileStart(), tileEnd()));
        return ranges.stream()
                .min(Comparator.comparingLong(IndexRange::from).thenComparingLong(IndexRange::to))
                .orElse(null);
    }

    private IndexRange unvouched(long to) {
        return new IndexRange(Math.min(vouched(), to), to);
    }

    /** Up to where, exclusively, some signature vouches for the events. */
    long vouched() {
        long byLeaves = Math.min(firstLeaf, leaves.agreed());
        long byTiles = Math.min(firstTile, tiles.agreed() / TileId.WIDTH) * TileId.WIDTH;
        return Math.max(Math.max(events.agreed(), keptGood), Math.max(byLeaves, byTiles));
    }

    /** Whether the first tile that isn't the events' is the one that was signed. */
    private boolean isTileSigned() {
        return firstTile < tiles.agreed() / TileId.WIDTH;
    }

    private long tileStart() {
        return firstTile * TileId.WIDTH;
    }

    private long tileEnd() {
        return tileStart() + TileId.WIDTH - 1;
    }
}
