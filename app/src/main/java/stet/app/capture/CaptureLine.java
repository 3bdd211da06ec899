package stet.app.capture;

import java.util.Locale;
import stet.domain.Count;
import stet.domain.capture.CaptureKind;
import stet.domain.capture.CaptureState;
import stet.domain.capture.Content;
import stet.infra.capture.KnownCapture;

/** A capture as a page lists it. */
public record CaptureLine(KnownCapture capture) {
    private static final int SHORT = 12;
    private static final double STEP = 1_000;

    /** What became of it, in words: what it is and how large, or that there is nothing yet, or why not. */
    public String words() {
        Content content = capture.content();
        if (content != null)
            return "%s, %s"
                    .formatted(
                            CaptureKind.of(content.mediaType())
                                    .map(CaptureKind::words)
                                    .orElse(content.mediaType()),
                            size(content.bytes()));
        return underWay() ? "Being fetched" : "Not captured: " + capture.reason();
    }

    /** What it is called in a heading: as its file was, or after what it is. */
    public String title() {
        return capture.name() == null ? words() : capture.name();
    }

    public boolean stored() {
        return capture.content() != null;
    }

    public boolean underWay() {
        return capture.state() == CaptureState.FETCHING;
    }

    /** The beginning of the hash, enough to tell captures apart by eye. */
    public String shortHash() {
        Content content = capture.content();
        return content == null ? "" : content.sha256().substring(0, SHORT);
    }

    /** How much that is, as people say it. */
    public static String size(long bytes) {
        if (bytes < STEP) return bytes == 1 ? "1 byte" : Count.of(bytes) + " bytes";
        double kilobytes = bytes / STEP;
        if (kilobytes < STEP) return String.format(Locale.ENGLISH, "%.0f kB", kilobytes);
        double megabytes = kilobytes / STEP;
        if (megabytes < STEP) return String.format(Locale.ENGLISH, "%.1f MB", megabytes);
        return String.format(Locale.ENGLISH, "%.1f GB", megabytes / STEP);
    }
}
