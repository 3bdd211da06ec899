package stet.infra.tlog.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import stet.infra.tlog.tree.Malformed;

/** Lines as bytes, each ended by a newline, none longer than the longest event that can be. */
final class LineReader {
    private static final int LONGEST = 64 << 20;
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(BLOCK);
    private int at;
    private int filled;
    private long lines;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** How many lines were read. */
    long count() {
        return lines;
    }

    /** The next line without its end, or null behind the last. */
    byte @Nullable [] next() throws IOException {
        line.reset();
        while (fill()) {
            int end = endOfLine();
            line.write(block, at, end - at);
            at = end;
            if (line.size() > LONGEST) throw new Malformed("The line is longer than any event.");
            if (end == filled) continue;
            at++;
            lines++;
            return line.toByteArray();
        }
        if (line.size() > 0) throw new Malformed("The last line breaks off.");
        return null;
    }

    private boolean fill() throws IOException {
        if (at < filled) return true;
        at = 0;
        filled = in.read(block);
        return filled > 0;
    }

    private int endOfLine() {
        int end = at;
        while (end < filled && block[end] != '\n') end++;
        return end;
    }
}
