package stet.infra.engine.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One Stet per folder. The operating system lets go of the lock when its holder dies, however it dies. */
record FolderLock(FileChannel channel) implements AutoCloseable {

    static FolderLock on(Path folder) {
        var file = folder.resolve("lock");
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (!locked(channel)) {
                channel.close();
                throw inUse(folder, file);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(US_ASCII)));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw PostgresRefusal.cannotWrite(folder, e);
        }
    }

    /** Whether a Stet has the folder now. */
    static boolean isHeld(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder.resolve("lock"), CREATE, READ, WRITE)) {
            return !locked(channel);
        }
    }

    /** Locks a byte that is never written: Windows lets nobody read what is locked, and the refusal names the holder. */
    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false) != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static PostgresRefusal inUse(Path folder, Path file) throws IOException {
        var holder = Files.readString(file, US_ASCII);
        return new PostgresRefusal(
                "Another Stet (process %s) is using the folder %s.".formatted(holder, folder),
                "Stop it, or give this one a folder of its own in stet.data.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
