package stet.infra.captured;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.capture.Content;
import stet.domain.evidence.Sought;
import stet.domain.source.SourceId;
import stet.infra.capture.Captures;
import stet.infra.capture.KnownCapture;

/** Looks for passages in what their sources said last. */
@Component
public class SoughtPassages {
    private final Captures captures;
    private final CapturedTexts texts;

    SoughtPassages(Captures captures, CapturedTexts texts) {
        this.captures = captures;
        this.texts = texts;
    }

    /** What came of it; empty when there are no words, or the newest capture has no text that was read. */
    public Optional<Sought> of(SourceId source, @Nullable String excerpt) {
        KnownCapture newest =
                excerpt == null ? null : captures.newest(Set.of(source)).get(source);
        Content content = newest == null ? null : newest.content();
        return excerpt == null || newest == null || content == null
                ? Optional.empty()
                : texts.text(content.sha256()).map(text -> new Sought(newest.id(), text.find(excerpt)));
    }
}
