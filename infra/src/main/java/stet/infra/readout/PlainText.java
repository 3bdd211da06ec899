package stet.infra.readout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A text that is nothing but text, in the encoding that its bytes show. */
final class PlainText {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 4096;

    private PlainText() {}

    static void read(Path file, Sheaf sheaf) throws IOException {
        sheaf.add(of(file, sheaf));
    }

    static String of(Path file, Sheaf sheaf) throws IOException {
        // No encoding takes more than four bytes for a character.
        sheaf.room(Files.size(file) / 4);
        return decoded(Files.readAllBytes(file));
    }

    static String decoded(byte[] bytes) {
        Charset marked = marked(bytes);
        if (marked != null) return withoutMark(new String(bytes, marked));
        if (isTwoBytes(bytes, 1)) return new String(bytes, StandardCharsets.UTF_16LE);
        if (isTwoBytes(bytes, 0)) return new String(bytes, StandardCharsets.UTF_16BE);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WESTERN);
        }
    }

    private static @Nullable Charset marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (begins(bytes, 0xFF, 0xFE, 0, 0)) return StandardCharsets.UTF_32LE;
        if (begins(bytes, 0, 0, 0xFE, 0xFF)) return StandardCharsets.UTF_32BE;
        if (begins(bytes, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
        return begins(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int at = 0; at < mark.length; at++) if ((bytes[at] & 0xFF) != mark[at]) return false;
        return true;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Whether nearly every second byte is zero, as in a European text of two bytes a character. */
    private static boolean isTwoBytes(byte[] bytes, int from) {
        int seen = Math.min(bytes.length, LOOKED_AT) / 2 * 2;
        int zeros = 0;
        int others = 0;
        for (int at = 0; at < seen; at++) {
            if (bytes[at] == 0 && at % 2 == from) zeros++;
            if (bytes[at] == 0 && at % 2 != from) others++;
        }
        return seen >= 8 && zeros > seen * 0.35 && others == 0;
    }
}
