package stet.infra.tlog.note;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
     * Replaces the current key by a new one of the same name and forgets the old one's private half.
     *
     * @param handover the checkpoint in which the old key names the new one, so that who trusts the old one learns of it
     * @return that note, signed with both
     */
    public SignedNote rotate(Checkpoint handover, SecureRandom random) throws IOException {
        KeyRing old = read().orElseThrow(() -> new IOException("There is no key in " + file + " to rotate."));
        KeyRing next = old.rotated(random);
        SignedNote note = Handover.sign(handover, old.current(), next.current());
        DurableFile.replace(file, format(next));
        return note;
    }

    private static String format(KeyRing keys) {
        List<String> lines = new ArrayList<>();
        lines.add(keys.current().encoded());
        keys.former().stream().map(VerifierKey::toString).forEach(lines::add);
        return HEAD + String.join("\n", lines) + "\n";
    }
}
