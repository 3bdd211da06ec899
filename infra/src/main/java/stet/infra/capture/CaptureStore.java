package stet.infra.capture;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import stet.domain.capture.Content;
import stet.infra.engine.StetProperties;
import stet.infra.engine.server.OwnersFiles;

/**
 * The bytes of captures, as files under their SHA-256: the same bytes are kept once, whoever brings them. A file is there whole or
 * not at all, also when the power fails.
 */
@Component
public final class CaptureStore implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CaptureStore.class);
    private static final String INCOMING = "incoming";

    private final Path folder;
    private final IncomingFolder incoming;

    @Autowired
    CaptureStore(CaptureProperties settings, StetProperties stet) {
        this(settings.folder(stet));
    }

    CaptureStore(Path folder) {
        this.folder = folder;
        try {
            makeFolder(folder);
            this.incoming = IncomingFolder.in(folder.resolve(INCOMING));
        } catch (IOException failed) {
            throw new UncheckedIOException("Captures can't be kept in " + folder, failed);
        }
    }

    /** Where files may be put while they arrive; what is left there by a process that ends is removed. */
    public Path incoming() {
        return incoming.path();
    }

    /**
     * Takes a file in, without keeping it yet, in a memory that does not grow with it.
     *
     * @throws TooLarge when it has more bytes than that
     * @throws IOException when it can't be read or written: {@link FullDisk} tells why
     */
    public ReceivedFile receive(InputStream file, long most) throws IOException {
        Path path = incoming.path().resolve(UUID.randomUUID().toString());
        try {
            MessageDigest digest = sha256();
            long bytes = write(new DigestInputStream(file, digest), path, most);
            String hash = HexFormat.of().formatHex(digest.digest());
            return new ReceivedFile(path, new Content(hash, bytes, MediaTypes.of(path)));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static long write(InputStream file, Path path, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(path, CREATE_NEW, WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] part = new byte[64 * 1024];
            long bytes = 0;
            for (int read = file.read(part); read >= 0; read = file.read(part)) {
                bytes += read;
                if (bytes > most) throw new TooLarge(most);
                out.write(part, 0, read);
            }
            channel.force(true);
            return bytes;
        }
    }

    /**
     * Keeps a file that was received. When this returns, its bytes are found under their hash, also after the power failed. A file
     * that was there and is damaged is replaced by it.
     */
    public void keep(ReceivedFile received) throws IOException {
        Path kept = path(received.content().sha256());
        if (isWhole(received.content())) return;
        makeFolder(parent(kept));
        Files.move(received.path(), kept, ATOMIC_MOVE);
        OwnersFiles.syncNames(parent(kept));
    }

    /** Where the bytes with this hash are, if they are. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Whether the bytes are there and are what they were. */
    public boolean isWhole(Content content) throws IOException {
        Path file = path(content.sha256());
        try (InputStream in = Files.newInputStream(file)) {
            boolean whole = Files.size(file) == content.bytes() && hash(in).equals(content.sha256());
            if (!whole) LOG.error("{} does not hold the bytes that it is named after", file);
            return whole;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    private static String hash(InputStream in) throws IOException {
        DigestInputStream digested = new DigestInputStream(in, sha256());
        digested.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    }

    private static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) return;
        Files.createDirectories(folder);
        OwnersFiles.syncNames(parent(folder));
    }

    private static Path parent(Path path) {
        return Objects.requireNonNull(path.getParent(), "a folder of a folder");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public void destroy() throws IOException {
        incoming.close();
    }

    /** A file has more bytes than are taken. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        private final long most;

        TooLarge(long most) {
            super("more than " + most + " bytes");
            this.most = most;
        }

        public long most() {
            return most;
        }
    }
}
