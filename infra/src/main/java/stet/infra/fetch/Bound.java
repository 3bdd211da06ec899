package stet.infra.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.util.unit.DataSize;
import stet.infra.fetch.NotFetched.Why;

/** How much is taken of one server: on the wire, and again once it is unpacked. */
record Bound(String host, DataSize largest) {

    void check(long bytes) throws NotFetched {
        if (bytes > largest.toBytes()) throw new NotFetched(Why.TOO_LARGE, host, largest.toMegabytes() + " MB");
    }

    void copy(InputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[64 * 1024];
        long count = 0;
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            count += read;
            check(count);
            keep(bytes, read, to);
        }
    }

    /** A full disk is no fault of the server that is read from. */
    private static void keep(byte[] bytes, int length, OutputStream to) {
        try {
            to.write(bytes, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
