package stet.infra.tlog.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.Keys;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.SigningKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.MemoryTiles;
import stet.infra.tlog.tree.Prover;

/** A dishonest log: its key signs two pasts, which agree only at the beginning. */
public final class TwoPasts {
    public static final String ORIGIN = "example.org/stet";
    public static final SigningKey KEY = Keys.log(ORIGIN);
    public static final int COMMON = 10;

    private static final int LENGTH = 5000;
    private static final MemoryTiles TOLD = MemoryTiles.of(leaves("told"));
    private static final MemoryTiles FORKED = MemoryTiles.of(leaves("forked"));

    private TwoPasts() {}

    private static List<Hash> leaves(String past) {
        List<Hash> leaves = new ArrayList<>();
        for (int index = 0; index < LENGTH; index++) {
            String entry = (index < COMMON ? "common" : past) + index;
            leaves.add(Hash.leaf(entry.getBytes(StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    public static Prover told(long size) {
        return new Prover(TOLD, size);
    }

    public static Prover forked(long size) {
        return new Prover(FORKED, size);
    }

    public static SignedNote signed(Prover past) {
        return new Checkpoint(ORIGIN, past.head()).sign(KEY);
    }
}
