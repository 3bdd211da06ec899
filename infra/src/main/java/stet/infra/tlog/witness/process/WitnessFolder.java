package stet.infra.tlog.witness.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import stet.infra.tlog.note.Checkpoint;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.Verification;
import stet.infra.tlog.note.VerifierKey;
import stet.infra.tlog.tree.Hash;
import stet.infra.tlog.tree.Malformed;
import stet.infra.tlog.tree.TreeHead;
import stet.infra.tlog.witness.WitnessState;

/** What a witness cosigned last, a file per log, in a folder that only one process at a time may use. */
final class WitnessFolder implements WitnessState, AutoCloseable {
    private static final String LOCK = "lock";
    private static final String HALF_WRITTEN = ".*.new";

    private final Path folder;
    private final FileChannel lock;
    private final Map<String, Latest> latest = new ConcurrentHashMap<>();

    private WitnessFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Takes the folder, which comes before the key: a key without its folder has lost its memory, and is refused.
     *
     * @throws IOException with a sentence for people, if the folder can't be had
     */
    static WitnessFolder take(Path folder, Path key) throws IOException {
        Path file = folder.resolve(LOCK);
        if (Files.exists(key) && Files.notExists(file))
            throw new IOException(
                    "The key in " + key + " has been used, but " + folder
                            + " remembers nothing of it, so a fork could be cosigned: bring that folder back, or start with a new key.");
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(file, CREATE, WRITE);
        if (!isLocked(lock)) {
            lock.close();
            throw new IOException(
                    "Another witness is using the folder " + folder + ": stop it, or choose another folder.");
        }
        try (DirectoryStream<Path> leftOver = Files.newDirectoryStream(folder, HALF_WRITTEN)) {
            for (Path half : leftOver) Files.delete(half);
        }
        return new WitnessFolder(folder, lock);
    }

    private static boolean isLocked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /**
     * Remembers a log's last cosigned checkpoint.
     *
     * @throws IOException if what is on file isn't what this witness signed: going on without it could cosign a fork
     */
    void recall(String origin, VerifierKey witness) throws IOException {
        try {
            Optional<SignedNote> note = file(origin).read();
            if (note.isPresent()) latest.put(origin, believed(note.get(), origin, witness));
        } catch (Malformed e) {
            throw new IOException("What was cosigned last of " + origin + ", in " + path(origin)
                    + ", can't be relied on: " + e.getMessage() + " Bring that file back as it was.");
        }
    }

    private static Latest believed(SignedNote note, String origin, VerifierKey witness) {
        if (note.verify(List.of(witness)) instanceof Verification.Refused(String sentence))
            throw new Malformed(sentence);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) throw new Malformed("It is of " + checkpoint.origin() + ".");
        return new Latest(checkpoint.head(), note);
    }

    @Override
    public Optional<Latest> latest(String origin) {
        return Optional.ofNullable(latest.get(origin));
    }

    @Override
    public synchronized boolean advance(String origin, TreeHead known, Latest next) {
        if (!latest(origin).map(Latest::head).orElse(TreeHead.EMPTY).equals(known)) return false;
        try {
            file(origin).write(next.note());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        latest.put(origin, next);
        return true;
    }

    private NoteFile file(String origin) {
        return new NoteFile(path(origin));
    }

    private Path path(String origin) {
        return folder.resolve(HexFormat.of().formatHex(Hash.sha256(origin)) + ".checkpoint");
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
