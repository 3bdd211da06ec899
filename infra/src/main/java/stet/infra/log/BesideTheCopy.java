package stet.infra.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stet.infra.engine.StetProperties;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.KeyFile;
import stet.infra.tlog.note.KeyRing;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.TreeHead;

/**
 * What a copy of the database leaves out: the key that signs the log, and what was signed last.
 *
 * @param keys the folder of the key and of the checkpoint that was signed last
 * @param memory where that is remembered once more
 */
public record BesideTheCopy(Path keys, Path memory) {

    /** Of the newsroom that the settings are those of. */
    public static BesideTheCopy of(LogProperties settings, StetProperties stet) {
        return new BesideTheCopy(
                settings.folder(stet).toAbsolutePath().normalize(),
                settings.memory(stet).toAbsolutePath().normalize());
    }

    /**
     * The public halves of the keys, the current one first; empty when there is none.
     *
     * @throws IOException when they can't be read, or others can read them, too
     * @throws stet.infra.tlog.tree.Malformed when they are spoilt
     */
    public List<VerifierKey> verifiers() throws IOException {
        return new KeyFile(keys.resolve("key")).read().map(KeyRing::verifiers).orElse(List.of());
    }

    /**
     * The largest tree that is known to be signed; empty when nothing is known.
     *
     * @param first the log's first key
     */
    public Optional<TreeHead> signedLast(VerifierKey first) throws IOException {
        Optional<SignedNote> here = new NoteFile(lastSigned()).read();
        return Stream.concat(here.stream(), Elsewhere.in(memory, first).read().stream())
                .map(note -> Checkpoint.parse(note.text()).head())
                .max((one, other) -> Long.compare(one.size(), other.size()));
    }

    /**
     * Has the next start of Stet know nothing of what was signed last; it is kept beside, for whoever asks.
     *
     * @return where it is kept
     */
    public List<Path> setAside(VerifierKey first, Instant now) throws IOException {
        List<Path> aside = new ArrayList<>();
        for (Path file : List.of(lastSigned(), Elsewhere.in(memory, first).file()))
            if (Files.exists(file)) {
                String name = file.getFileName() + ".before-" + now.toString().replace(":", "");
                aside.add(Files.move(file, file.resolveSibling(name)));
            }
        return aside;
    }

    private Path lastSigned() {
        return keys.resolve("last-signed");
    }
}
