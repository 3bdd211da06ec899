package stet.infra.tlog.bundle;

import static stet.infra.tlog.bundle.PathToRoot.NEVER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stet.infra.tlog.bundle.BundleReport.Check;
import stet.infra.tlog.bundle.Flaws.Flaw;
import stet.infra.tlog.bundle.Flaws.Kind;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.note.Vouching;
import stet.infra.tlog.tree.TileId;
import stet.infra.tlog.tree.TreeHead;

/** Says in sentences what an inspection found. */
final class Findings {
    private final Inspection seen;
    private final List<VerifierKey> witnesses;
    private final List<Check> checks = new ArrayList<>();

    Findings(Inspection seen, List<VerifierKey> witnesses) {
        this.seen = seen;
        this.witnesses = witnesses;
    }

    BundleReport report() {
        Checkpoint claimed = seen.claimed;
        TreeHead head = claimed == null ? TreeHead.EMPTY : claimed.head();
        successors();
        signature();
        cosignatures();
        flaw(Kind.FORM, "Every event can be read and is in its canonical form.");
        flaw(Kind.PLACE, head.size() + " events stand at their indices without a gap.");
        flaw(Kind.VERSION, seen.versions.streams() + " streams have their versions without a gap.");
        root(head);
        flaw(Kind.LEAF, "The recorded leaves are the events'.");
        tiles();
        checkpoints();
        kept();
        boolean signed = claimed != null && seen.distrust == null;
        Suspicion suspicion = suspicion();
        return new BundleReport(checks, signed ? head : null, suspicion.first(), suspicion.vouched());
    }

    private void signature() {
        Checkpoint claimed = seen.claimed;
        if (claimed == null) check(false, "The bundle has no checkpoint.");
        else if (seen.distrust != null) check(false, "The checkpoint isn't to be believed: " + seen.distrust);
        else
            check(
                    true,
                    "The checkpoint over " + claimed.head().size() + " events is signed by " + claimed.origin() + ".");
    }

    private void successors() {
        seen.succession.sentences().forEach(sentence -> check(true, sentence));
    }

    private void cosignatures() {
        SignedNote head = seen.headNote;
        if (head == null) return;
        for (Vouching vouching : Vouching.all(witnesses, head)) check(vouching.isGiven(), vouching.sentence());
    }

    private void flaw(Kind kind, String otherwise) {
        Optional<Flaw> flaw = seen.flaws.first(kind);
        check(flaw.isEmpty(), flaw.map(Flaw::sentence).orElse(otherwise));
    }

    private void root(TreeHead head) {
        if (seen.distrust != null) return;
        boolean leadsThere =
                seen.claimed != null && seen.events.agreed() == head.size() && seen.events.disagreed() == NEVER;
        check(
                leadsThere,
                "The events " + (leadsThere ? "lead" : "don't lead") + " to the signed root " + head.root() + ".");
    }

    private void tiles() {
        long expected = seen.next / TileId.WIDTH;
        if (seen.firstTile != NEVER) check(false, "The recorded tile " + seen.firstTile + " isn't the events'.");
        else if (seen.tileRoots == expected) check(true, "The recorded tiles are the events'.");
        else check(false, "The bundle has " + seen.tileRoots + " of " + expected + " tiles.");
    }

    private void checkpoints() {
        if (seen.badCheckpoints > 0)
            check(false, seen.badCheckpoints + " earlier checkpoints contradict the events or are badly signed.");
        else check(true, seen.checkpoints + " earlier checkpoints agree." + foreign());
    }

    private String foreign() {
        if (seen.foreignCheckpoints == 0) return "";
        return " " + seen.foreignCheckpoints + " are signed with keys that weren't given, and passed over.";
    }

    private void kept() {
        long size = seen.kept.head().size();
        if (size == 0) return;
        if (seen.flaws.first(Kind.KEPT).isEmpty())
            check(
                    seen.keptAgrees,
                    "The first " + size + " events are" + (seen.keptAgrees ? "" : "n't") + " those that were kept.");
        else flaw(Kind.KEPT, "");
    }

    private void check(boolean holds, String sentence) {
        checks.add(new Check(holds, sentence));
    }

    private Suspicion suspicion() {
        long keptLeaves = seen.kept.isWhole() ? seen.kept.head().size() : 0;
        return new Suspicion(
                seen.events,
                seen.leaves,
                seen.tiles,
                seen.flaws.index(),
                seen.flaws.index(Kind.LEAF),
                seen.firstTile,
                Math.min(keptLeaves, Math.min(seen.next, seen.flaws.index(Kind.KEPT))));
    }
}
