package stet.infra.tlog.note;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.InclusionProof;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * All that an outsider needs to see that an entry is in the log, in one file (C2SP tlog-proof).
 *
 * @param extra what else the entry's reader wants to know, in base64; nobody vouches for it
 */
public record TlogProof(@Nullable String extra, InclusionProof inclusion, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST_PATH = 63;

    public TlogProof(InclusionProof inclusion, SignedNote checkpoint) {
        this(null, inclusion, checkpoint);
    }

    public String format() {
        StringBuilder proof = new StringBuilder(HEADER).append('\n');
        if (extra != null) proof.append(EXTRA).append(extra).append('\n');
        proof.append(INDEX).append(inclusion.index()).append('\n');
        for (Hash hash : inclusion.path()) proof.append(hash).append('\n');
        return proof.append('\n').append(checkpoint.format()).toString();
    }

    public static TlogProof parse(byte[] bytes) {
        if (bytes.length > 2 * SignedNote.LONGEST) throw new Malformed("The proof is too long.");
        String text = Strict.utf8(bytes);
        int blank = text.indexOf("\n\n");
        if (blank < 0) throw new Malformed("The proof has no empty line before its checkpoint.");
        Iterator<String> lines =
                List.of(text.substring(0, blank).split("\n", -1)).iterator();
        if (!lines.next().equals(HEADER)) throw new Malformed("A proof begins with " + HEADER + ".");
        return parse(lines, SignedNote.parse(text.substring(blank + 2)));
    }

    private static TlogProof parse(Iterator<String> lines, SignedNote checkpoint) {
        String line = next(lines);
        String extra = null;
        if (line.startsWith(EXTRA)) {
            extra = Base64.getEncoder().encodeToString(Strict.base64(line.substring(EXTRA.length())));
            line = next(lines);
        }
        if (!line.startsWith(INDEX)) throw new Malformed("The proof doesn't say the entry's index.");
        long index = Strict.decimal(line.substring(INDEX.length()));
        List<Hash> path = new ArrayList<>();
        while (lines.hasNext()) path.add(Hash.parse(lines.next()));
        if (path.size() > LONGEST_PATH) throw new Malformed("No proof has " + path.size() + " hashes.");
        return new TlogProof(extra, new InclusionProof(index, path), checkpoint);
    }

    private static String next(Iterator<String> lines) {
        if (!lines.hasNext()) throw new Malformed("The proof ends before the entry's index.");
        return lines.next();
    }

    /** Why the proof doesn't show that the entry is in a log signed with one of these keys; empty if it does. */
    public Optional<String> refuses(byte[] entry, Collection<VerifierKey> trusted) {
        return switch (Checkpoint.open(checkpoint, trusted)) {
            case Opening.Refused(String sentence) -> Optional.of(sentence);
            case Opening.Opened(Checkpoint signed, var signatures) ->
                inclusion.proves(Hash.leaf(entry), signed.head())
                        ? Optional.empty()
                        : Optional.of("The entry isn't at index " + inclusion.index() + " of the signed log.");
        };
    }
}
