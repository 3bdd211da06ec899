package stet.infra.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.util.List;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MessageHeaders;

/** Reads one answer of a server to its end, and not a byte further; what it reads is copied by whoever handed the stream in. */
record Answer(int status, MessageHeaders headers) {
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_HEADS = 10;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** What {@code copy} remembers is dropped at each head that only announces another. */
    static Answer read(Copy copy) throws IOException {
        for (int heads = 0; heads < MOST_HEADS; heads++) {
            Answer answer = parsed(head(copy));
            if (answer.status >= 200) {
                answer.readBody(copy);
                return answer;
            }
            copy.startAgain();
        }
        throw new IOException("it announced an answer again and again");
    }

    private void readBody(InputStream rest) throws IOException {
        List<String> transfer = headers.all("Transfer-Encoding");
        List<String> lengths = headers.all("Content-Length").stream().distinct().toList();
        if (status == NO_CONTENT || status == NOT_MODIFIED) return;
        if (!transfer.isEmpty()) readChunks(transfer, rest);
        else if (lengths.isEmpty()) rest.transferTo(OutputStream.nullOutputStream());
        else readExactly(length(lengths), rest);
    }

    private static void readChunks(List<String> transfer, InputStream rest) throws IOException {
        if (transfer.size() != 1 || !transfer.getFirst().equalsIgnoreCase("chunked"))
            throw new IOException("it was sent in a way that Stet doesn't read (" + String.join(", ", transfer) + ")");
        new Chunks(rest).readAll();
    }

    private static void readExactly(long length, InputStream rest) throws IOException {
        byte[] bytes = new byte[8192];
        long missing = length;
        while (missing > 0) {
            int read = rest.read(bytes, 0, (int) Math.min(bytes.length, missing));
            if (read < 0) throw new EOFException("it ended after " + (length - missing) + " of " + length + " bytes");
            missing -= read;
        }
    }

    private static long length(List<String> lengths) throws IOException {
        if (lengths.size() > 1 || !lengths.getFirst().matches("[0-9]{1,18}"))
            throw new IOException("its length is unclear (" + String.join(", ", lengths) + ")");
        return Long.parseLong(lengths.getFirst());
    }

    private static Answer parsed(byte[] head) throws IOException {
        HttpParser parser = new HttpParser();
        parser.lenientResponse();
        ByteBuffer buffer = ByteBuffer.wrap(head);
        parser.parse(Channels.newChannel(InputStream.nullInputStream()), buffer);
        return new Answer(parser.status(), parser.headers());
    }

    private static byte[] head(InputStream from) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int lineLength = 0;
        while (head.size() < LONGEST_HEAD) {
            int one = from.read();
            if (one < 0) throw new EOFException("it ended before it began");
            head.write(one);
            if (one == '\n' && lineLength == 0 && head.size() > 2) return head.toByteArray();
            if (one == '\n') lineLength = 0;
            else if (one != '\r') lineLength++;
        }
        throw new IOException("its head is longer than " + LONGEST_HEAD / 1024 + " KB");
    }
}
