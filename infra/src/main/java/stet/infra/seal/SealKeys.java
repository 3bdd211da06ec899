package stet.infra.seal;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceId;
import stet.infra.engine.StetProperties;
import stet.infra.tlog.tree.Hash;

/**
 * The keys of sealed sources: a file for each, beside the database, so that whoever copies that reads nobody's name. A mark tells
 * the folder from any other: the log has its hash, so that a replica with a folder of its own is noticed.
 */
@Component
class SealKeys {
    private static final String MARK = "folder";

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    SealKeys(SealProperties settings, StetProperties stet) {
        this.folder = settings.folder(stet);
    }

    /** The hash of the folder's mark; empty when it has none. */
    Optional<String> mark() throws IOException {
        Path mark = folder.resolve(MARK);
        if (Files.notExists(mark)) return Optional.empty();
        return Optional.of(
                HexFormat.of().formatHex(Hash.sha256(Files.readString(mark).strip())));
    }

    /** The same; a folder without a mark is marked. */
    synchronized String markOrBegin() throws IOException {
        Optional<String> present = mark();
        if (present.isPresent()) return present.get();
        byte[] mark = new byte[32];
        random.nextBytes(mark);
        place(folder.resolve(MARK), HexFormat.of().formatHex(mark).getBytes(StandardCharsets.US_ASCII));
        return mark().orElseThrow();
    }

    /** Has the key on the disk before anything that was encrypted with it is recorded. */
    void keep(SourceId source, byte[] key) throws IOException {
        place(file(source), key);
    }

    /** The key of a source; absent when it isn't here. */
    byte @Nullable [] find(SourceId source) throws IOException {
        Path file = file(source);
        return Files.exists(file) ? Files.readAllBytes(file) : null;
    }

    /** Overwrites a key and removes it; whether there was one. */
    boolean destroy(SourceId source) throws IOException {
        Path file = file(source);
        if (Files.notExists(file)) return false;
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            write(channel, new byte[(int) Math.max(channel.size(), IdentityCipher.KEY_BYTES)]);
        }
        Files.delete(file);
        sync();
        return true;
    }

    private Path file(SourceId source) {
        return folder.resolve(source.toString());
    }

    private void place(Path file, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, ".", ".new");
        try {
            if (isPosix()) Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            try (FileChannel channel = FileChannel.open(next, WRITE)) {
                write(channel, content);
            }
            Files.move(next, file, ATOMIC_MOVE);
            sync();
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void write(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) channel.write(bytes);
        channel.force(true);
    }

    /** A file is there, or gone, for good when its folder is on disk; Windows can't open folders, and needn't. */
    private void sync() throws IOException {
        if (!isPosix()) return;
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
