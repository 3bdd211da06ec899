package stet.infra.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.source.SourceEvent;
import stet.domain.source.SourceEvent.OriginNamed;
import stet.domain.source.SourceEvent.SourceRanked;
import stet.domain.source.SourceEvent.SourceRegistered;
import stet.domain.source.SourceEvent.SourceWithdrawn;
import stet.domain.source.SourceEvent.SourcesMerged;
import stet.domain.source.SourceEvent.SourcesSeparated;
import stet.domain.source.SourceId;
import stet.domain.source.SourceKind;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;
import tools.jackson.databind.node.ObjectNode;

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
                EventType.of("source-registered", SourceRegistered.class).after(SourceFamily::nature),
                EventType.of("origin-named", OriginNamed.class),
                EventType.of("source-ranked", SourceRanked.class),
                EventType.of("sources-merged", SourcesMerged.class),
                EventType.of("sources-separated", SourcesSeparated.class),
                EventType.of("source-withdrawn", SourceWithdrawn.class));
    }

    /** While nobody said what a source is, it was a page where it had an address, else a document. */
    private static void nature(ObjectNode registered, String eventId) {
        String kind = registered.has("url") ? "WEB" : "DOCUMENT";
        registered.putObject("nature").put("kind", kind);
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
                "registered the %s ".formatted(called(registered.nature().kind()))
                        + Quote.of(registered.title())
                        + Quote.after(" by ", registered.publisher())
                        + Quote.after(", first reported by ", registered.origin());
            case OriginNamed named ->
                "named %s as who first reported the source%s"
                        .formatted(Quote.of(named.origin()), Quote.after(" ", title));
            case SourceRanked ranked ->
                switch (ranked.rank()) {
                    case PRIMARY -> "ranked the source%s as primary".formatted(Quote.after(" ", title));
                    case SECONDARY ->
                        "ranked the source%s as secondary: it rests on source %s"
                                .formatted(Quote.after(" ", title), ranked.restsOn());
                };
            case SourcesMerged merged ->
                "merged the source%s into source %s: they count as one"
                        .formatted(Quote.after(" ", title), merged.into());
            case SourcesSeparated separated ->
                "separated the source%s from source %s: it is one of its own again"
                        .formatted(Quote.after(" ", title), separated.from());
            case SourceWithdrawn withdrawn ->
                "withdrew the source%s because %s".formatted(Quote.after(" ", title), Quote.of(withdrawn.reason()));
        };
    }

    private static String called(SourceKind kind) {
        return switch (kind) {
            case WEB, DOCUMENT -> "source";
            case INTERVIEW -> "interview";
            case DATASET -> "data set";
            case PHYSICAL -> "thing";
        };
    }
}
