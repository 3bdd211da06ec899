package stet.infra.tlog.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * A checkpoint at which a log changed its key. Its text names the successor, for anyone could put another signature below a
 * text that doesn't; the old key signs that, and the new one too, which shows that it is there.
 */
public final class Handover {
    /** Stands before the number of a handover's lines, where several follow each other. */
    public static final String WORD = "handover ";

    private static final String SUCCESSOR = "successor ";

    private Handover() {}

    static SignedNote sign(Checkpoint at, SigningKey old, SigningKey next) {
        return new Checkpoint(at.origin(), at.head(), List.of(SUCCESSOR + next.verifier())).sign(old, next);
    }

    /** The key that took over, if one of these named it and it is there. */
    public static Optional<VerifierKey> successor(SignedNote handover, Collection<VerifierKey> trusted) {
        try {
            return Checkpoint.open(handover, trusted) instanceof Opening.Opened(Checkpoint checkpoint, var signatures)
                    ? named(checkpoint).filter(key -> handover.verify(List.of(key)) instanceof Verification.Verified)
                    : Optional.empty();
        } catch (Malformed none) {
            return Optional.empty();
        }
    }

    private static Optional<VerifierKey> named(Checkpoint checkpoint) {
        List<VerifierKey> keys = checkpoint.extensions().stream()
                .filter(line -> line.startsWith(SUCCESSOR))
                .map(line -> VerifierKey.parse(line.substring(SUCCESSOR.length())))
                .filter(key -> key.type() == KeyType.ED25519)
                .filter(key -> key.name().name().equals(checkpoint.origin()))
                .toList();
        return keys.size() == 1 ? Optional.of(keys.getFirst()) : Optional.empty();
    }

    /** Whom someone believes who believes these keys, and reads these handovers, in any order. */
    public static Succession follow(Collection<VerifierKey> given, Collection<SignedNote> handovers) {
        List<VerifierKey> trusted = new ArrayList<>(given);
        List<SignedNote> rest = new ArrayList<>(handovers);
        boolean learned = true;
        while (learned) learned = rest.removeIf(handover -> learn(handover, trusted));
        return new Succession(trusted, trusted.subList(given.size(), trusted.size()));
    }

    private static boolean learn(SignedNote handover, List<VerifierKey> trusted) {
        Optional<VerifierKey> next = successor(handover, trusted);
        next.filter(key -> !trusted.contains(key)).ifPresent(trusted::add);
        return next.isPresent();
    }

    /**
     * Keys that are believed.
     *
     * @param learned those of them that were not given, but named by one that is believed
     */
    public record Succession(List<VerifierKey> trusted, List<VerifierKey> learned) {
        public Succession {
            trusted = List.copyOf(trusted);
            learned = List.copyOf(learned);
        }

        /** Why each that was not given is believed, for people. */
        public List<String> sentences() {
            return learned.stream()
                    .map(key -> "The key " + key + " was named as successor by one that is believed.")
                    .toList();
        }
    }

    /** Several, one after the other. */
    public static String format(Collection<SignedNote> handovers) {
        StringBuilder text = new StringBuilder();
        for (SignedNote handover : handovers) text.append(format(handover));
        return text.toString();
    }

    public static String format(SignedNote handover) {
        String note = handover.format();
        return WORD + note.lines().count() + "\n" + note;
    }

    public static List<SignedNote> parseAll(byte[] bytes) {
        List<SignedNote> handovers = new ArrayList<>();
        Iterator<String> lines = Strict.utf8(bytes).lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (!line.startsWith(WORD)) throw new Malformed("A handover begins with how many lines it has.");
            StringBuilder note = new StringBuilder();
            for (long rest = Strict.decimal(line.substring(WORD.length())); rest > 0 && lines.hasNext(); rest--)
                note.append(lines.next()).append('\n');
            handovers.add(SignedNote.parse(note.toString()));
        }
        return handovers;
    }
}
