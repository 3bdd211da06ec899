package stet.infra.fetch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps what is read in a file, byte for byte, and reads no more than is taken. */
final class Copy extends InputStream {
    private final InputStream from;
    private final FileChannel file;
    private final OutputStream kept;
    private final Bound bound;
    private long count;

    Copy(InputStream from, Path to, Bound bound) {
        this.from = from;
        this.file = opened(to);
        this.kept = new BufferedOutputStream(Channels.newOutputStream(file));
        this.bound = bound;
    }

    private static FileChannel opened(Path to) {
        try {
            return FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what was read so far. */
    void startAgain() throws IOException {
        kept.flush();
        file.truncate(0);
    }

    @Override
    public int read() throws IOException {
        int one = from.read();
        if (one < 0) return one;
        bound.check(++count);
        keep(new byte[] {(byte) one}, 0, 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = from.read(bytes, offset, length);
        if (read <= 0) return read;
        count += read;
        bound.check(count);
        keep(bytes, offset, read);
        return read;
    }

    /** A full disk is no fault of the server that is read from. */
    private void keep(byte[] bytes, int offset, int length) {
        try {
            kept.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (from;
                file) {
            kept.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
