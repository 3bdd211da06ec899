package stet.infra.readout;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import stet.infra.readout.Readout.Unreadable;
import stet.infra.readout.Readout.Why;

/** Reads the text of files, each in a process with bounds of its own. */
@Component
public class Readouts {
    /** Java's own, when it was told to end as soon as it has no memory left. */
    private static final int OUT_OF_MEMORY = 3;

    private final ReadoutBounds bounds;
    private final Path rooms;

    @Autowired
    public Readouts(ReadoutBounds bounds) {
        this(bounds, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Whose readers have their rooms in that folder. */
    Readouts(ReadoutBounds bounds, Path rooms) {
        this.bounds = bounds;
        this.rooms = rooms;
    }

    /**
     * Reads a file, which takes time: never within a request.
     *
     * @param mediaType what its bytes were found to be
     */
    public Readout read(Path file, String mediaType) throws IOException, InterruptedException {
        if (FileKind.of(mediaType).isEmpty()) return new Unreadable(Why.NO_TEXT);
        Path room = Files.createTempDirectory(rooms, "stet-readout");
        try {
            return read(new ReaderProcess(bounds, room).start(file, mediaType));
        } finally {
            FileSystemUtils.deleteRecursively(room);
        }
    }

    private Readout read(Process reader) throws IOException, InterruptedException {
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> late.set(isLate(reader)));
        try {
            Optional<Readout> told = told(reader.getInputStream());
            if (told.isPresent()) return told.get();
            int status = reader.waitFor();
            watch.join();
            return new Unreadable(late.get() ? Why.TOO_SLOW : status == OUT_OF_MEMORY ? Why.TOO_LARGE : Why.BROKEN);
        } finally {
            reader.destroyForcibly().waitFor();
            reader.getOutputStream().close();
            watch.interrupt();
        }
    }

    private boolean isLate(Process reader) {
        try {
            if (reader.waitFor(bounds.time().toMillis(), TimeUnit.MILLISECONDS)) return false;
            reader.destroyForcibly();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** What ends in the middle of a word is told by how the process ended. */
    private Optional<Readout> told(InputStream from) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16))) {
            return Wire.readout(in, bounds);
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
