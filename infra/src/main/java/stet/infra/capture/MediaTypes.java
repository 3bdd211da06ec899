package stet.infra.capture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import stet.domain.capture.CaptureKind;

/** Finds out what a file is from its bytes alone. What it is called, and what its sender says of it, are no evidence. */
final class MediaTypes {
    private static final int BEGINNING = 64 * 1024;
    private static final MimeTypes MAGIC = MimeTypes.getDefaultMimeTypes();

    /** What Tika calls by another name than the web does. */
    private static final Map<String, CaptureKind> SAME = Map.of(
            "application/xhtml+xml", CaptureKind.HTML,
            "audio/vnd.wave", CaptureKind.WAV,
            "audio/x-wav", CaptureKind.WAV,
            "video/quicktime", CaptureKind.MP4,
            "application/mp4", CaptureKind.MP4,
            "video/x-m4v", CaptureKind.MP4);

    private MediaTypes() {}

    static String of(Path file) throws IOException {
        byte[] beginning = beginning(file);
        if (starts(beginning, "WARC/")) return CaptureKind.WARC.mediaType();
        String found = magic(beginning);
        return switch (found) {
            case "application/zip" -> ZippedKind.of(file);
            case "application/gzip" -> isZippedWarc(file) ? CaptureKind.WARC.mediaType() : found;
            case "text/plain", "application/octet-stream", "message/rfc822", "message/news", "text/html" ->
                TextKind.of(beginning).map(CaptureKind::mediaType).orElse(found);
            case String other -> SAME.containsKey(other) ? SAME.get(other).mediaType() : brand(other, beginning);
        };
    }

    private static String magic(byte[] beginning) throws IOException {
        try (InputStream in = new ByteArrayInputStream(beginning)) {
            String type = MAGIC.detect(in, new Metadata()).toString();
            int parameters = type.indexOf(';');
            return parameters < 0 ? type : type.substring(0, parameters).strip();
        }
    }

    /** Sound and film share a container, whose brand tells them apart. */
    private static String brand(String type, byte[] beginning) {
        boolean isContainer = beginning.length > 12 && starts(Arrays.copyOfRange(beginning, 4, 12), "ftyp");
        if (!isContainer) return type;
        String brand = new String(beginning, 8, 4, StandardCharsets.ISO_8859_1);
        if (brand.startsWith("M4A") || brand.startsWith("M4B")) return CaptureKind.M4A.mediaType();
        boolean isFilm = brand.matches("mp4[12]|iso[m2-9]|avc1|M4V |dash|mmp4|MSNV|qt  ");
        return isFilm ? CaptureKind.MP4.mediaType() : type;
    }

    private static boolean isZippedWarc(Path file) {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return starts(in.readNBytes(5), "WARC/");
        } catch (IOException broken) {
            return false;
        }
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(BEGINNING);
        }
    }

    private static boolean starts(byte[] bytes, String with) {
        byte[] expected = with.getBytes(StandardCharsets.US_ASCII);
        return bytes.length >= expected.length
                && Arrays.equals(bytes, 0, expected.length, expected, 0, expected.length);
    }
}
