package stet.infra.tlog.note;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.Strict;

/**
 * A text with signatures below it, good or bad: the text means nothing until {@link #verify} says who signed it (C2SP
 * signed-note, Format).
 *
 * @param text ends in a newline
 * @param signatures in the order of their lines
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    static final int LONGEST = 256 * 1024;

    /** More are in no note. */
    public static final int MOST_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        Strict.lines(text);
        if (signatures.isEmpty()) throw new Malformed("The note isn't signed at all.");
        if (signatures.size() > MOST_SIGNATURES) throw new Malformed("The note has too many signatures.");
    }

    public static SignedNote sign(String text, SigningKey... keys) {
        return new SignedNote(
                text, Arrays.stream(keys).map(key -> key.sign(text)).toList());
    }

    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > LONGEST) throw new Malformed("The note is longer than " + LONGEST + " bytes.");
        return parse(Strict.utf8(bytes));
    }

    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0) throw new Malformed("The note has no empty line before its signatures.");
        List<String> lines = Strict.lines(note.substring(blank + 2));
        return new SignedNote(
                note.substring(0, blank + 1),
                lines.stream().map(NoteSignature::parse).toList());
    }

    /** The note as it is sent and stored. */
    public String format() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) note.append(signature.line()).append('\n');
        return note.toString();
    }

    public byte[] bytes() {
        return format().getBytes(StandardCharsets.UTF_8);
    }

    /** The same text with more signatures; a key's newer one replaces its older. */
    public SignedNote with(Collection<NoteSignature> more) {
        List<KeyName> replaced = more.stream().map(NoteSignature::key).toList();
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.removeIf(signature -> replaced.contains(signature.key()));
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /** Who of the trusted keys signed; one bad signature by any of them spoils the note, unknown ones are ignored. */
    public Verification verify(Collection<VerifierKey> trusted) {
        Set<NoteSignature> good = new LinkedHashSet<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : trusted) {
                if (!key.name().equals(signature.key())) continue;
                if (!key.verifies(text, signature))
                    return new Verification.Refused("The signature of " + key.name() + " isn't good.");
                good.add(signature);
            }
        }
        if (good.isEmpty()) return new Verification.Refused("None of the trusted keys signed it.");
        return new Verification.Verified(List.copyOf(good));
    }

    /** When a witness cosigned it, by the witness's own clock; empty if it didn't. */
    public Optional<Instant> cosignedAt(VerifierKey witness) {
        return verify(List.of(witness)) instanceof Verification.Verified(var good)
                ? Optional.of(good.getFirst().cosignedAt())
                : Optional.empty();
    }
}
