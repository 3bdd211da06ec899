package stet.infra.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body that is sent in chunks (RFC 9112, section 7.1) to its end; what is no chunk is no part of a page. */
record Chunks(InputStream from) {
    private static final int LONGEST_LINE = 4096;

    void readAll() throws IOException {
        for (long length = length(); length > 0; length = length()) {
            skip(length);
            if (!line().isEmpty()) throw new IOException("a chunk of it is longer than it says");
        }
        String trailer = line();
        while (!trailer.isEmpty()) trailer = line();
    }

    private long length() throws IOException {
        String digits = line().replaceFirst("[ \t;].*", "");
        if (!digits.matches("[0-9A-Fa-f]{1,15}")) throw new IOException("a chunk of it has no length");
        return Long.parseLong(digits, 16);
    }

    private void skip(long length) throws IOException {
        byte[] bytes = new byte[8192];
        for (long missing = length; missing > 0; ) {
            int read = from.read(bytes, 0, (int) Math.min(bytes.length, missing));
            if (read < 0) throw new EOFException("it ended within a chunk");
            missing -= read;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_LINE) {
            int one = from.read();
            if (one < 0) throw new EOFException("it ended between two chunks");
            if (one == '\n') return line.toString().strip();
            line.append((char) one);
        }
        throw new IOException("a line between two chunks is too long");
    }
}
