package stet.infra.engine.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import stet.domain.Person;
import stet.domain.capture.CaptureEvent.CaptureBegun;
import stet.domain.capture.CaptureEvent.CaptureFailed;
import stet.domain.capture.CaptureEvent.CaptureSucceeded;
import stet.domain.capture.CaptureId;
import stet.domain.capture.Content;
import stet.domain.capture.Fetched;
import stet.domain.source.SourceId;

/** One event of each type that captures lead to, with everything that it can hold, and one with the least. */
final class SampleCaptureEvents {
    private static final CaptureId CAPTURE = new CaptureId(UUID.fromString("0199a000-0000-7000-8000-000000000091"));
    private static final SourceId SOURCE = new SourceId(UUID.fromString("0199a000-0000-7000-8000-000000000021"));
    private static final Content CONTENT = new Content("ab".repeat(32), 12_345, "application/pdf");
    private static final Content WARC = new Content("cd".repeat(32), 2_345, "application/warc");
    private static final Person ADA = new Person("ada");

    private SampleCaptureEvents() {}

    static Map<String, Object> all() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("capture-begun.1", new CaptureBegun(CAPTURE, SOURCE, "https://example.org/bridge", ADA));
        samples.put(
                "capture-succeeded.1",
                new CaptureSucceeded(
                        CAPTURE,
                        SOURCE,
                        CONTENT,
                        "bridge.pdf",
                        new Fetched("https://example.org/bridge.pdf", 403, "The page asks who reads it.", WARC),
                        ADA));
        samples.put("capture-succeeded.1.least", new CaptureSucceeded(CAPTURE, SOURCE, CONTENT, null, null, ADA));
        samples.put("capture-failed.1", new CaptureFailed(CAPTURE, SOURCE, "Nobody answered in time.", ADA));
        return samples;
    }
}
