package stet.infra.tlog.bundle;

import static stet.infra.tlog.bundle.PathToRoot.NEVER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.entry.LogEntry;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Handover;
import stet.infra.tlog.note.Handover.Succession;
import stet.infra.tlog.note.Opening;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Frontier;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TileId;
import stet.infra.tlog.tree.TreeHead;

/** One reading of a bundle, front to back, holding no more than its edge and the streams' versions. */
final class Inspection {
    private static final int MOST_HANDOVERS = 1000;

    final PathToRoot events = new PathToRoot();
    final PathToRoot leaves = new PathToRoot();
    final PathToRoot tiles = new PathToRoot();
    final StreamVersions versions = new StreamVersions();
    final Flaws flaws = new Flaws();
    final Kept kept;

    /** The first checkpoint, signed or not. */
    @Nullable
    SignedNote headNote;

    /** What the first checkpoint says of itself, signed or not. */
    @Nullable
    Checkpoint claimed;

    /** Why the first checkpoint isn't believed. */
    @Nullable
    String distrust;

    long next;
    long checkpoints;
    long foreignCheckpoints;
    long badCheckpoints;
    long tileRoots;
    long firstTile = NEVER;
    boolean keptAgrees;

    Succession succession;

    private final List<SignedNote> handovers = new ArrayList<>();
    private final Queue<TreeHead> ahead = new PriorityQueue<>(Comparator.comparingLong(TreeHead::size));
    private Frontier tile = new Frontier();

    Inspection(List<VerifierKey> trusted, Kept kept) {
        this.succession = Handover.follow(trusted, List.of());
        this.kept = kept;
    }

    void read(BundleReader reader) throws IOException {
        try {
            for (BundleLine line = reader.next(); !(line instanceof BundleLine.End); line = reader.next()) read(line);
        } catch (Malformed e) {
            String where = "Line " + (reader.line() + 1) + " of the bundle can't be read: ";
            flaws.add(Flaws.Kind.FORM, next, where + e.getMessage());
        }
        finish();
    }

    private void read(@Nullable BundleLine line) {
        switch (line) {
            case null -> throw new Malformed("The bundle is cut off; its last line is missing.");
            case BundleLine.KeyChange(SignedNote handover) -> keyChange(handover);
            case BundleLine.Signed(SignedNote note) when claimed == null -> begin(note);
            case BundleLine.Signed(SignedNote note) -> checkpoint(note);
            case BundleLine.Event event -> event(event);
            case BundleLine.TileRoot root -> tileRoot(root);
            case BundleLine.Vkey vkey -> {} // who believed this one would believe anyone
            case BundleLine.End end -> throw new IllegalStateException("The end is the reader's");
        }
    }

    private void keyChange(SignedNote handover) {
        if (claimed != null) throw new Malformed("A key's handover stands before the checkpoint.");
        if (handovers.size() == MOST_HANDOVERS) throw new Malformed("No log changed its key so often.");
        handovers.add(handover);
    }

    private void begin(SignedNote note) {
        succession = Handover.follow(succession.trusted(), handovers);
        claimed = Checkpoint.parse(note.text());
        headNote = note;
        TreeHead head = claimed.head();
        if (kept.head().size() > 0 && kept.head().size() <= head.size()) ahead.add(kept.head());
        if (Checkpoint.open(note, succession.trusted()) instanceof Opening.Refused(String sentence))
            distrust = sentence;
        else ahead.add(head);
        handovers.forEach(handover -> hold(handover, head));
    }

    /** The checkpoint at which the key changed is one of the log's as any other. */
    private void hold(SignedNote handover, TreeHead head) {
        if (Checkpoint.open(handover, succession.trusted()) instanceof Opening.Opened(var checkpoint, var signatures)) {
            if (checkpoint.head().size() <= head.size()) ahead.add(checkpoint.head());
            else badCheckpoints++;
        }
    }

    private void event(BundleLine.Event event) {
        if (claimed == null) throw new Malformed("A bundle begins with its checkpoint.");
        settle(next);
        place(event.index());
        byte[] json = event.json();
        Hash leaf = json == null ? null : Hash.leaf(json);
        if (json == null) flaws.add(Flaws.Kind.PLACE, event.index(), "Event " + event.index() + " is missing.");
        else content(event.index(), json);
        if (leaf == null || !leaf.equals(event.leaf()))
            flaws.add(Flaws.Kind.LEAF, event.index(), "The recorded leaf " + event.index() + " isn't the event's.");
        grow(leaf, event.leaf());
        hold(event.index(), leaf);
    }

    private void place(long index) {
        if (index > next) {
            flaws.add(Flaws.Kind.PLACE, next, "Event " + next + " is missing.");
            grow(null, null);
        }
        if (index < next) {
            flaws.add(Flaws.Kind.PLACE, index, "Event " + index + " is there twice.");
            grow(null, null);
        }
        next = Math.max(next, index + 1);
    }

    private void content(long index, byte[] json) {
        try {
            LogEntry entry = LogEntry.parse(json);
            if (entry.index() != index)
                flaws.add(Flaws.Kind.PLACE, index, "Event " + entry.index() + " stands at index " + index + ".");
            if (!versions.isNext(entry.stream(), entry.version()))
                flaws.add(
                        Flaws.Kind.VERSION,
                        index,
                        "Version " + entry.version() + " doesn't come next in " + entry.stream() + ".");
        } catch (Malformed e) {
            flaws.add(Flaws.Kind.FORM, index, "Event " + index + " can't be read: " + e.getMessage());
        }
    }

    private void grow(@Nullable Hash leaf, @Nullable Hash recorded) {
        events.append(leaf);
        leaves.append(recorded);
        tiles.append(recorded);
        if (leaf != null) tile.append(leaf);
    }

    private void hold(long index, @Nullable Hash leaf) {
        if (kept.leaves().hasNext() && !kept.leaves().next().equals(leaf))
            flaws.add(Flaws.Kind.KEPT, index, "Event " + index + " isn't the one that was kept.");
    }

    /** Compares with the heads whose size is reached, once all that belongs to them was read. */
    private void settle(long size) {
        while (!ahead.isEmpty() && ahead.element().size() <= size) {
            TreeHead head = ahead.remove();
            compare(head);
            if (head.equals(kept.head())) keptAgrees = events.agreed() == head.size();
        }
    }

    private void tileRoot(BundleLine.TileRoot root) {
        boolean inPlace = next == (root.index() + 1) * TileId.WIDTH;
        if (inPlace) tileRoots++;
        if (!inPlace || !tile.head().root().equals(root.root())) firstTile = Math.min(firstTile, root.index());
        tiles.replaceTile(inPlace ? root.root() : null);
        tile = new Frontier();
    }

    private void checkpoint(SignedNote note) {
        switch (Checkpoint.open(note, succession.trusted())) {
            case Opening.Opened(Checkpoint checkpoint, var signatures) -> checkpoint(checkpoint.head());
            case Opening.Refused(String sentence) -> {
                if (isKnown(note)) badCheckpoints++;
                else foreignCheckpoints++;
            }
        }
    }

    private boolean isKnown(SignedNote note) {
        return note.signatures().stream()
                .anyMatch(signature ->
                        succession.trusted().stream().anyMatch(key -> key.name().equals(signature.key())));
    }

    private void checkpoint(TreeHead signed) {
        if (signed.size() >= next) compare(signed);
        if (events.agreed() == signed.size()) checkpoints++;
        else badCheckpoints++;
    }

    private void finish() {
        TreeHead head = claimed == null ? TreeHead.EMPTY : claimed.head();
        if (claimed != null && next < head.size())
            flaws.add(Flaws.Kind.PLACE, next, "Event " + next + " and all after it are missing.");
        if (next > head.size())
            flaws.add(Flaws.Kind.PLACE, head.size(), "Event " + head.size() + " stands behind the signed ones.");
        if (kept.head().size() > head.size())
            flaws.add(
                    Flaws.Kind.KEPT,
                    head.size(),
                    "The log had " + kept.head().size() + " entries and now has only " + head.size()
                            + ": was an older backup restored?");
        settle(head.size());
    }

    private void compare(TreeHead signed) {
        events.compare(signed);
        leaves.compare(signed);
        tiles.compare(signed);
    }
}
