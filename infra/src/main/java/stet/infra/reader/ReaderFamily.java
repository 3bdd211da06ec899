package stet.infra.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.reader.ReaderEvent;
import stet.domain.reader.ReaderEvent.EventSetAside;
import stet.domain.reader.ReaderName;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The readers of the log. */
@Component
public final class ReaderFamily implements Family<ReaderEvent> {
    static final String NAME = "reader";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ReaderEvent> events() {
        return ReaderEvent.class;
    }

    @Override
    public List<EventType<? extends ReaderEvent>> types() {
        return List.of(EventType.of("event-set-aside", EventSetAside.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(new PlainId<>(ReaderName.class, ReaderName::new));
    }

    @Override
    public Subject subject(ReaderEvent event) {
        return Subject.NONE;
    }

    @Override
    public String sentence(ReaderEvent event, @Nullable String source) {
        return switch (event) {
            case EventSetAside aside ->
                "had the reader %s go on without event %d: %s"
                        .formatted(aside.reader(), aside.index(), Quote.of(aside.reason()));
        };
    }
}
