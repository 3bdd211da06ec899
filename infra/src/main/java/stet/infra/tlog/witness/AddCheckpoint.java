package stet.infra.tlog.witness;

import java.util.ArrayList;
import java.util.List;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.tree.ConsistencyProof;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * What a log sends a witness (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize size of the tree that the witness cosigned last, 0 before its first
 * @param proof from that tree to the checkpoint's
 */
public record AddCheckpoint(long oldSize, ConsistencyProof proof, SignedNote checkpoint) {
    /** No request is longer, in bytes. */
    public static final int LONGEST = 512 * 1024;

    private static final String OLD = "old ";
    private static final int LONGEST_PROOF = 63;

    /** The body of the request. */
    public String format() {
        StringBuilder body = new StringBuilder(OLD).append(oldSize).append('\n');
        for (Hash hash : proof.path()) body.append(hash).append('\n');
        return body.append('\n').append(checkpoint.format()).toString();
    }

    public static AddCheckpoint parse(byte[] bytes) {
        if (bytes.length > LONGEST) throw new Malformed("The request is too long.");
        String body = Strict.utf8(bytes);
        int blank = body.indexOf("\n\n");
        if (blank < 0) throw new Malformed("The request has no empty line before the checkpoint.");
        List<String> lines = List.of(body.substring(0, blank).split("\n", -1));
        if (!lines.getFirst().startsWith(OLD)) throw new Malformed("The request begins with the old size.");
        long oldSize = Strict.decimal(lines.getFirst().substring(OLD.length()));
        SignedNote checkpoint = SignedNote.parse(body.substring(blank + 2));
        return new AddCheckpoint(oldSize, proof(lines.subList(1, lines.size())), checkpoint);
    }

    private static ConsistencyProof proof(List<String> lines) {
        if (lines.size() > LONGEST_PROOF) throw new Malformed("No proof has " + lines.size() + " hashes.");
        List<Hash> path = new ArrayList<>();
        for (String line : lines) path.add(Hash.parse(line));
        return new ConsistencyProof(path);
    }
}
