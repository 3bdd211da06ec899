package stet.infra.tlog.bundle;

import org.jspecify.annotations.Nullable;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.Hash;

/** A piece of a bundle, most of them a line of the file. */
sealed interface BundleLine {
    String HEADER = "stet-bundle/v1";
    String VKEY = "vkey ";
    String CHECKPOINT = "checkpoint ";
    String EVENT = "event ";
    String TILE = "tile ";
    String END = "end";

    /** What stands where the store had nothing. */
    String ABSENT = "-";

    /** A key that the log says it signs with; nobody need believe it. */
    record Vkey(String vkey) implements BundleLine {}

    /** A checkpoint at which the key changed; all of them stand before the first checkpoint. */
    record KeyChange(SignedNote handover) implements BundleLine {}

    /** A checkpoint over all events before it; the first one, before any event, is over all that follow. */
    record Signed(SignedNote note) implements BundleLine {}

    /** An event. */
    final class Event implements BundleLine {
        private final long index;
        private final @Nullable Hash leaf;
        private final byte @Nullable [] json;

        Event(long index, @Nullable Hash leaf, byte @Nullable [] json) {
            this.index = index;
            this.leaf = leaf;
            this.json = json;
        }

        /** Where the store says that it stands. */
        long index() {
            return index;
        }

        /** The leaf hash that the store recorded. */
        @Nullable
        Hash leaf() {
            return leaf;
        }

        /** The event's bytes, shared, not copied. */
        byte @Nullable [] json() {
            return json;
        }
    }

    /** The root that the store recorded of a full tile of leaves, behind the last of them. */
    record TileRoot(long index, @Nullable Hash root) implements BundleLine {}

    /** The last line: nothing was cut off. */
    record End() implements BundleLine {}
}
