package stet.infra.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceId;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The sources that claims rest on. */
@Component
public final class SourceFamily implements Family<SourceEvent> {
    static final String NAME = "source";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<SourceEvent> events() {
        return SourceEvent.class;
    }

    @Override
    public List<EventType<? extends SourceEvent>> types() {
        return List.of(
                EventType.of("source-registered", SourceRegistered.class),
                EventType.of("origin-named", OriginNamed.class),
                EventType.of("source-withdrawn", SourceWithdrawn.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(SourceId.class, SourceId::new));
    }

    @Override
    public Subject subject(SourceEvent event) {
        return Subject.ofSource(event.source().value());
    }

    @Override
    public String sentence(SourceEvent event, @Nullable String title) {
        return switch (event) {
            case SourceRegistered registered ->
                "registered the source " + Quote.of(registered.title())
                        + Quote.after(" by ", registered.publisher())
                        + Quote.after(", first reported by ", registered.origin());
            case OriginNamed named ->
                "named %s as who first reported the source%s"
                        .formatted(Quote.of(named.origin()), Quote.after(" ", title));
            case SourceWithdrawn withdrawn ->
                "withdrew the source%s because %s".formatted(Quote.after(" ", title), Quote.of(withdrawn.reason()));
        };
    }
}
