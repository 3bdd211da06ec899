package stet.infra.log;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps those who sign and those who change the key apart, in this process and in others that share the folder. Who signs
 * shares the lock with all who do: that it is one replica at a time is the seat's affair, and one that stands still in the
 * middle of it must not keep the others from signing. Nobody waits for long.
 */
final class KeyLock {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final Path file;
    private final ReentrantLock one = new ReentrantLock();

    KeyLock(Path file) {
        this.file = file;
    }

    /**
     * Does something while nobody changes the key.
     *
     * @throws IOException when somebody does, and is not done soon; then it is not done
     */
    <T> T besideOthers(Work<T> work) throws IOException {
        return locked(true, work);
    }

    /**
     * Does something while nobody signs or changes the key.
     *
     * @throws IOException when somebody does, and is not done soon; then it is not done
     */
    void alone(Change change) throws IOException {
        locked(false, () -> {
            change.run();
            return true;
        });
    }

    private <T> T locked(boolean shared, Work<T> work) throws IOException {
        one.lock();
        try (FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
                FileLock _ = lock(channel, shared)) {
            return work.run();
        } finally {
            one.unlock();
        }
    }

    private FileLock lock(FileChannel channel, boolean shared) throws IOException {
        long since = System.nanoTime();
        FileLock lock = tryLock(channel, shared);
        while (lock == null) {
            if (System.nanoTime() - since > PATIENCE.toNanos())
                throw new IOException("Another process signs with the key beside " + file
                        + " or changes it, and is not done with it: does it stand still? End it, or try again.");
            LockSupport.parkNanos(GLANCE.toNanos());
            lock = tryLock(channel, shared);
        }
        return lock;
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Something about the files of the key. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** A change of those files. */
    @FunctionalInterface
    interface Change {
        void run() throws IOException;
    }
}
