package stet.domain.capture;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of files that can be evidence: each can be looked at for years, and none is a program. */
public enum CaptureKind {
    PDF("application/pdf", "PDF"),
    PNG("image/png", "PNG"),
    JPEG("image/jpeg", "JPEG"),
    WEBP("image/webp", "WebP"),
    GIF("image/gif", "GIF"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
    CSV("text/csv", "CSV"),
    HTML("text/html", "HTML"),
    MHTML("multipart/related", "MHTML"),
    TXT("text/plain", "TXT"),
    EML("message/rfc822", "EML"),
    WARC("application/warc", "WARC"),
    WACZ("application/wacz", "WACZ"),
    MP3("audio/mpeg", "MP3"),
    M4A("audio/mp4", "M4A"),
    WAV("audio/wav", "WAV"),
    MP4("video/mp4", "MP4");

    private final String mediaType;
    private final String words;

    CaptureKind(String mediaType, String words) {
        this.mediaType = mediaType;
        this.words = words;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** The kind of files with this media type; empty when captures are none of it. */
    public static Optional<CaptureKind> of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst();
    }

    /** All of them, as a sentence lists them. */
    public static String list() {
        String all = Arrays.stream(values()).map(CaptureKind::words).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " and" + all.substring(last + 1);
    }
}
