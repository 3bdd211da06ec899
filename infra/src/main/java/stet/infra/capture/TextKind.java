package stet.infra.capture;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stet.domain.capture.CaptureKind;
import stet.domain.words.Blank;

/** Which kind of text a file is, by how it begins: a page, a letter with its headers, a table, or just words. */
final class TextKind {
    private static final Pattern PAGE =
            Pattern.compile("(?is)\\A\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*:.*");
    private static final Pattern LETTER =
            Pattern.compile("(?im)^(from|return-path|received|message-id|mime-version|delivered-to):");
    private static final Pattern SAVED_PAGE =
            Pattern.compile("(?i)^content-type:\\s*multipart/related\\b", Pattern.MULTILINE);
    private static final int LINES = 20;

    private TextKind() {}

    /** Empty when the bytes are no text. */
    static Optional<CaptureKind> of(byte[] beginning) {
        return text(beginning).map(TextKind::of);
    }

    private static CaptureKind of(String text) {
        String headers = headers(text);
        if (LETTER.matcher(headers).find())
            return SAVED_PAGE.matcher(headers).find() ? CaptureKind.MHTML : CaptureKind.EML;
        if (PAGE.matcher(text).matches()) return CaptureKind.HTML;
        return isTable(text) ? CaptureKind.CSV : CaptureKind.TXT;
    }

    /** The lines up to the first empty one, when all of them are headers or go on with one; else nothing. */
    private static String headers(String text) {
        List<String> lines = text.lines().takeWhile(line -> !line.isEmpty()).toList();
        boolean all = !lines.isEmpty()
                && HEADER.matcher(lines.getFirst()).matches()
                && lines.stream()
                        .allMatch(line -> line.startsWith(" ")
                                || line.startsWith("\t")
                                || HEADER.matcher(line).matches());
        return all ? String.join("\n", lines) : "";
    }

    /** Each of several lines has as many separators as the first; words that happen to have commas don't do that. */
    private static boolean isTable(String text) {
        List<String> lines =
                text.lines().filter(line -> !Blank.is(line)).limit(LINES).toList();
        return lines.size() > 1 && List.of(',', ';', '\t').stream().anyMatch(separator -> isTable(lines, separator));
    }

    private static boolean isTable(List<String> lines, char separator) {
        long columns = separators(lines.getFirst(), separator);
        // the last line may go on behind what was looked at
        return columns > 0
                && lines.stream()
                        .limit(Math.max(2, lines.size() - 1))
                        .allMatch(line -> separators(line, separator) == columns);
    }

    private static long separators(String line, char separator) {
        boolean quoted = false;
        long count = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) count++;
        }
        return count;
    }

    private static Optional<String> text(byte[] bytes) {
        if (starts(bytes, 0xfe, 0xff)) return decode(bytes, 2, StandardCharsets.UTF_16BE);
        if (starts(bytes, 0xff, 0xfe)) return decode(bytes, 2, StandardCharsets.UTF_16LE);
        if (hasControls(bytes)) return Optional.empty();
        return decode(bytes, starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0, StandardCharsets.UTF_8)
                .or(() -> Optional.of(new String(bytes, StandardCharsets.ISO_8859_1)));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int at = 0; at < mark.length; at++) if ((bytes[at] & 0xff) != mark[at]) return false;
        return true;
    }

    /** No text in any of the encodings of the web has these bytes, and everything else has them soon. */
    private static boolean hasControls(byte[] bytes) {
        for (byte b : bytes)
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) return true;
        return false;
    }

    /** A character that goes on behind what was looked at is no fault. */
    private static Optional<String> decode(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer out = CharBuffer.allocate(bytes.length);
        return decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), out, false)
                        .isError()
                ? Optional.empty()
                : Optional.of(out.flip().toString());
    }
}
