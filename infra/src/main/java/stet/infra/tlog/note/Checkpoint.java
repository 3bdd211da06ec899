package stet.infra.tlog.note;

import java.util.Collection;
import java.util.List;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;
import stet.infra.tlog.tree.TreeHead;

/**
 * What a log signs: which log it is, and its whole content in one hash (C2SP tlog-checkpoint).
 *
 * @param origin the log's name, which is its key's name too
 * @param extensions further lines, without meaning here
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {
    private static final int ROOT_LINE = 2;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
    }

    private static void checkLine(String line) {
        if (line.isEmpty() || line.indexOf('\n') >= 0) throw new Malformed("A checkpoint has no empty lines.");
    }

    public Checkpoint(String origin, TreeHead head) {
        this(origin, head, List.of());
    }

    public static Checkpoint parse(String text) {
        List<String> lines = Strict.lines(text);
        if (lines.size() <= ROOT_LINE) throw new Malformed("A checkpoint has origin, size and root, a line each.");
        TreeHead head = new TreeHead(Strict.decimal(lines.get(1)), Hash.parse(lines.get(ROOT_LINE)));
        return new Checkpoint(lines.getFirst(), head, lines.subList(ROOT_LINE + 1, lines.size()));
    }

    public String text() {
        StringBuilder text = new StringBuilder(origin + "\n" + head.size() + "\n" + head.root() + "\n");
        for (String extension : extensions) text.append(extension).append('\n');
        return text.toString();
    }

    public SignedNote sign(SigningKey... keys) {
        return SignedNote.sign(text(), keys);
    }

    /** Reads a checkpoint that its own log must have signed with one of these keys. */
    public static Opening open(SignedNote note, Collection<VerifierKey> trusted) {
        return switch (note.verify(trusted)) {
            case Verification.Refused(String sentence) -> new Opening.Refused(sentence);
            case Verification.Verified(List<NoteSignature> signatures) -> open(parse(note.text()), signatures, trusted);
        };
    }

    private static Opening open(
            Checkpoint checkpoint, List<NoteSignature> signatures, Collection<VerifierKey> trusted) {
        List<KeyName> signers = signatures.stream().map(NoteSignature::key).toList();
        boolean signedByItsLog = trusted.stream()
                .filter(key -> key.type() == KeyType.ED25519 && signers.contains(key.name()))
                .anyMatch(key -> key.name().name().equals(checkpoint.origin));
        if (signedByItsLog) return new Opening.Opened(checkpoint, signatures);
        return new Opening.Refused("The log " + checkpoint.origin + " didn't sign it itself.");
    }
}
