package stet.infra.tlog.note;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Writes small files that are, after any crash, the old or the new ones, and that only their owner may read. */
public final class DurableFile {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private DurableFile() {}

    static void replace(Path file, String content) throws IOException {
        replace(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file, in the place of the one that may be there. */
    public static void replace(Path file, byte[] content) throws IOException {
        place(file, content, (next, target) -> Files.move(next, target, ATOMIC_MOVE));
    }

    /** Has a file take the place of another one in the same folder. */
    static void move(Path file, Path target) throws IOException {
        Files.move(file, target, ATOMIC_MOVE);
        sync(Objects.requireNonNull(target.toAbsolutePath().getParent(), "not a file"));
    }

    /**
     * Writes a file that isn't there yet.
     *
     * @throws java.nio.file.FileAlreadyExistsException if someone was faster
     */
    static void create(Path file, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        place(file, bytes, isPosix(file) ? (next, target) -> Files.createLink(target, next) : Files::move);
    }

    /**
     * Overwrites a file with zeros, and removes it.
     *
     * @return whether there was one
     */
    public static boolean destroy(Path file) throws IOException {
        if (Files.notExists(file)) return false;
        write(file, new byte[Math.toIntExact(Files.size(file))]);
        Files.delete(file);
        sync(Objects.requireNonNull(file.toAbsolutePath().getParent(), "not a file"));
        return true;
    }

    private static void place(Path file, byte[] content, Placement placement) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "not a file");
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, ".", ".new");
        try {
            write(next, content);
            placement.place(next, target);
            sync(folder);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** How a file that is complete gets its name. */
    @FunctionalInterface
    private interface Placement {
        void place(Path next, Path target) throws IOException;
    }

    private static void write(Path file, byte[] content) throws IOException {
        if (isPosix(file)) Files.setPosixFilePermissions(file, OWNER_ONLY);
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
    }

    /** What a folder holds lasts when it is on disk itself; Windows can't open folders, and needn't. */
    private static void sync(Path folder) throws IOException {
        if (!isPosix(folder)) return;
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    static boolean isReadableByOthers(Path file) throws IOException {
        return isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
