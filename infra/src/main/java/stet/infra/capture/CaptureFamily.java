package stet.infra.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Count;
import stet.domain.capture.CaptureEvent;
import stet.domain.capture.CaptureEvent.CaptureBegun;
import stet.domain.capture.CaptureEvent.CaptureFailed;
import stet.domain.capture.CaptureEvent.CaptureSucceeded;
import stet.domain.capture.CaptureId;
import stet.domain.capture.CaptureKind;
import stet.domain.capture.Content;
import stet.domain.capture.Fetched;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The captures of sources. */
@Component
public final class CaptureFamily implements Family<CaptureEvent> {
    static final String NAME = "capture";

    private static final int SHORT = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<CaptureEvent> events() {
        return CaptureEvent.class;
    }

    @Override
    public List<EventType<? extends CaptureEvent>> types() {
        return List.of(
                EventType.of("capture-begun", CaptureBegun.class),
                EventType.of("capture-succeeded", CaptureSucceeded.class),
                EventType.of("capture-failed", CaptureFailed.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(CaptureId.class, CaptureId::new));
    }

    @Override
    public Subject subject(CaptureEvent event) {
        return Subject.ofSource(event.source().value());
    }

    @Override
    public String sentence(CaptureEvent event, @Nullable String title) {
        String source = "the source" + Quote.after(" ", title);
        return switch (event) {
            case CaptureBegun begun -> "had Stet fetch what %s says at %s".formatted(source, Quote.of(begun.address()));
            case CaptureSucceeded succeeded ->
                "captured %s: %s%s%s"
                        .formatted(
                                source,
                                words(succeeded.content()),
                                Quote.after(", called ", succeeded.name()),
                                words(succeeded.fetched()));
            case CaptureFailed failed ->
                "captured nothing of %s because %s".formatted(source, Quote.of(failed.reason()));
        };
    }

    private static String words(Content content) {
        return "%s bytes of %s with the SHA-256 %s…"
                .formatted(
                        Count.of(content.bytes()),
                        CaptureKind.of(content.mediaType())
                                .map(CaptureKind::words)
                                .orElse(content.mediaType()),
                        content.sha256().substring(0, SHORT));
    }

    private static String words(@Nullable Fetched fetched) {
        return fetched == null
                ? ""
                : ", as %s answered with status %d%s"
                        .formatted(
                                Quote.of(fetched.finalUrl()),
                                fetched.httpStatus(),
                                Quote.after(", with the warning ", fetched.warning()));
    }
}
