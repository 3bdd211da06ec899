package stet.infra.fix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.fix.FixEvent;
import stet.domain.fix.FixEvent.FixAccepted;
import stet.domain.fix.FixEvent.FixApplied;
import stet.domain.fix.FixEvent.FixDeclined;
import stet.domain.fix.FixEvent.FixProposed;
import stet.domain.fix.FixEvent.FixWithdrawn;
import stet.domain.fix.FixId;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Quote;
import stet.infra.family.Subject;

/** The fixes that are proposed of statements. */
@Component
public final class FixFamily implements Family<FixEvent> {
    static final String NAME = "fix";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<FixEvent> events() {
        return FixEvent.class;
    }

    @Override
    public List<EventType<? extends FixEvent>> types() {
        return List.of(
                EventType.of("fix-proposed", FixProposed.class),
                EventType.of("fix-accepted", FixAccepted.class),
                EventType.of("fix-declined", FixDeclined.class),
                EventType.of("fix-withdrawn", FixWithdrawn.class),
                EventType.of("fix-applied", FixApplied.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of(PlainId.uuid(FixId.class, FixId::new));
    }

    @Override
    public Subject subject(FixEvent event) {
        return new Subject(event.article().value(), event.statement().value(), null, null);
    }

    @Override
    public String sentence(FixEvent event, @Nullable String source) {
        return switch (event) {
            case FixProposed proposed -> proposed(proposed);
            case FixAccepted accepted ->
                "accepted the fix %s%s".formatted(Quote.of(accepted.replacement()), caught(accepted.refuted()));
            case FixDeclined declined ->
                "let the words stand, instead of the fix %s, because %s"
                        .formatted(Quote.of(declined.replacement()), Quote.of(declined.reason()));
            case FixWithdrawn withdrawn -> "withdrew the fix " + Quote.of(withdrawn.replacement());
            case FixApplied applied ->
                "took the fix %s into revision %d".formatted(Quote.of(applied.replacement()), applied.revision());
        };
    }

    private static String proposed(FixProposed event) {
        return "proposed the fix %s for %s because %s"
                .formatted(Quote.of(event.replacement()), Quote.of(event.was()), Quote.of(event.reason()));
    }

    private static String caught(boolean refuted) {
        return refuted ? ", since what it mends was refuted" : "";
    }
}
