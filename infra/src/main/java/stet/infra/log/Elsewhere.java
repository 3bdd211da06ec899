package stet.infra.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import stet.infra.tlog.note.NoteFile;
import stet.infra.tlog.note.SignedNote;
import stet.infra.tlog.note.VerifierKey;

/**
 * What was signed last, remembered outside of the folder that holds the database and the keys: an older copy of all of that,
 * put back, fits together and tells nothing by itself.
 */
final class Elsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(Elsewhere.class);

    private final Path file;
    private final NoteFile note;
    private boolean warned;

    private Elsewhere(Path file) {
        this.file = file;
        this.note = new NoteFile(file);
    }

    /** @param first the log's first key, by which its memory is told from that of another log */
    static Elsewhere in(Path folder, VerifierKey first) {
        return new Elsewhere(folder.resolve(first.name().toString().replaceAll("[^A-Za-z0-9.+-]", "_")));
    }

    NoteFile note() {
        return note;
    }

    /** Empty when there is nothing, or what is there can't be read; that is told once. */
    Optional<SignedNote> read() {
        try {
            return note.read();
        } catch (IOException | RuntimeException unreadable) {
            warn(unreadable);
            return Optional.empty();
        }
    }

    synchronized void remember(SignedNote signed) {
        try {
            note.write(signed);
        } catch (IOException full) {
            warn(full);
        }
    }

    Path file() {
        return file;
    }

    private void warn(Exception trouble) {
        if (!warned)
            LOG.warn(
                    "What was signed last is not remembered outside of the data folder ({}: {}): if an older copy of that is put"
                            + " back, nothing here can tell. stet.log.memory names a folder for it",
                    file,
                    trouble.getMessage());
        warned = true;
    }
}
