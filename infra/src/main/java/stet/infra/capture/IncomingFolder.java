package stet.infra.capture;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files are while they arrive: a folder of this process's own, beside those of other replicas. The operating system lets
 * go of its lock when the process dies, however it dies, by which whoever starts next knows what nobody waits for any more.
 */
final class IncomingFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingFolder.class);
    private static final String LOCK = "lock";

    private final Path path;
    private final FileChannel lock;

    private IncomingFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new one in a folder of such, after those of the dead were removed. */
    static synchronized IncomingFolder in(Path all) throws IOException {
        Files.createDirectories(all);
        // held while one is made, so that nobody takes it for abandoned before it has its lock
        try (FileChannel making = FileChannel.open(all.resolve(LOCK), CREATE, WRITE)) {
            making.lock();
            removeAbandoned(all);
            Path own = Files.createDirectory(all.resolve(UUID.randomUUID().toString()));
            FileChannel lock = FileChannel.open(own.resolve(LOCK), CREATE, WRITE);
            lock.lock();
            return new IncomingFolder(own, lock);
        }
    }

    Path path() {
        return path;
    }

    private static void removeAbandoned(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> list = Files.list(all)) {
            folders = list.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) if (isAbandoned(folder)) remove(folder);
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), CREATE, WRITE)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> everything = Files.walk(folder)) {
            for (Path each : everything.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(each);
        }
        LOG.info("Removed {}, where a Stet that ended left files half received", folder);
    }

    @Override
    public void close() throws IOException {
        lock.close();
        remove(path);
    }
}
