package stet.infra.tlog.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The newest checkpoint that someone holds on to, in a file that survives crashes: what the next one is held against. */
public final class NoteFile {
    private final Path file;

    public NoteFile(Path file) {
        this.file = file;
    }

    public Optional<SignedNote> read() throws IOException {
        if (Files.notExists(file)) return Optional.empty();
        return Optional.of(SignedNote.parse(Files.readAllBytes(file)));
    }

    public void write(SignedNote note) throws IOException {
        DurableFile.replace(file, note.format());
    }
}
