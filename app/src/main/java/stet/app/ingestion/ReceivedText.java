package stet.app.ingestion;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import stet.app.web.FormRejection.BrokenUtf16;
import stet.app.web.FormRejection.NotUnicode;
import stet.domain.Rejection;

/** The text of an uploaded file: UTF-8, or UTF-16 when its byte order mark says so. */
sealed interface ReceivedText {

    /** The text without its byte order mark. */
    record Read(String text) implements ReceivedText {}

    /** Bytes that are no text, and where. */
    record Unreadable(Rejection reason) implements ReceivedText {}

    static ReceivedText of(byte[] bytes, String field) {
        if (starts(bytes, 0xfe, 0xff)) return decode(bytes, 2, StandardCharsets.UTF_16BE, field);
        if (starts(bytes, 0xff, 0xfe)) return decode(bytes, 2, StandardCharsets.UTF_16LE, field);
        return decode(bytes, starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0, StandardCharsets.UTF_8, field);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int at = 0; at < mark.length; at++) if ((bytes[at] & 0xff) != mark[at]) return false;
        return true;
    }

    private static ReceivedText decode(byte[] bytes, int from, Charset charset, String field) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) return new Read(out.flip().toString());
        return new Unreadable(
                charset.equals(StandardCharsets.UTF_8)
                        ? new NotUnicode(field, in.position())
                        : new BrokenUtf16(field, in.position()));
    }
}
