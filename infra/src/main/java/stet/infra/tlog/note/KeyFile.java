package stet.infra.tlog.note;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import stet.infra.tlog.tree.Malformed;

/** A key ring in a file that stands outside the database: who copies the database can't sign. */
public final class KeyFile {
    private static final String COMMENT = "#";
    private static final String HEAD = """
            # Signs checkpoints. Whoever reads this file can sign in this log's name: keep it out of the database's backups.
            """;

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    /** Reads the keys, or creates the first one. */
    public KeyRing readOrCreate(String name, KeyType type, SecureRandom random) throws IOException {
        Optional<KeyRing> present = read();
        if (present.isPresent()) return present.get();
        KeyRing first = KeyRing.generate(name, type, random);
        try {
            DurableFile.create(file, format(first));
            return first;
        } catch (FileAlreadyExistsException e) {
            return read().orElseThrow();
        }
    }

    /** Reads the keys. A file that others may read is refused, as it may have been copied. */
    public Optional<KeyRing> read() throws IOException {
        if (Files.notExists(file)) return Optional.empty();
        if (DurableFile.isReadableByOthers(file))
            throw new IOException(
                    "Others can read the key in " + file + ": make it yours alone (chmod 600), or rotate it.");
        return Optional.of(parse(Files.readAllLines(file)));
    }

    private static KeyRing parse(List<String> lines) {
        List<String> keys = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith(COMMENT))
                .toList();
        if (keys.isEmpty()) throw new Malformed("The key file has no key.");
        List<VerifierKey> former = keys.stream().skip(1).map(VerifierKey::parse).toList();
        return new KeyRing(SigningKey.parse(keys.getFirst()), former);
    }

    /**
     * Replaces the current key by a new one of the same name and forgets the old one's private half. Until the handover is kept
     * both are on file, so that neither is lost when that fails, or when the power does.
     *
     * @param handover the checkpoint in which the old key names the new one, so that who trusts the old one learns of it
     * @param keep keeps that note, signed with both; when it fails, the key stays the old one
     * @return that note
     */
    public SignedNote rotate(Checkpoint handover, SecureRandom random, Consumer<SignedNote> keep) throws IOException {
        KeyRing old = read().orElseThrow(() -> new IOException("There is no key in " + file + " to rotate."));
        KeyRing next = old.rotated(random);
        SignedNote note = Handover.sign(handover, old.current(), next.current());
        DurableFile.replace(successor(), format(next));
        keep.accept(note);
        DurableFile.move(successor(), file);
        return note;
    }

    private Path successor() {
        return file.resolveSibling(file.getFileName() + ".next");
    }

    /** Whether a change of the key is under way, or was cut short. */
    public boolean isChanging() {
        return Files.exists(successor());
    }

    /**
     * Ends a change of the key that was cut short.
     *
     * @param isKept whether a handover to a key was kept: then that is the key from now on, and otherwise the old one stays
     */
    public void recover(Predicate<VerifierKey> isKept) throws IOException {
        if (Files.notExists(successor())) return;
        KeyRing next = parse(Files.readAllLines(successor()));
        if (isKept.test(next.current().verifier())) DurableFile.move(successor(), file);
        else Files.delete(successor());
    }

    private static String format(KeyRing keys) {
        List<String> lines = new ArrayList<>();
        lines.add(keys.current().encoded());
        keys.former().stream().map(VerifierKey::toString).forEach(lines::add);
        return HEAD + String.join("\n", lines) + "\n";
    }
}
