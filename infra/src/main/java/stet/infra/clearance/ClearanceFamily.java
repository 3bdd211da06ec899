package stet.infra.clearance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stet.domain.Count;
import stet.domain.clearance.ClearanceEvent;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.ClearanceEvent.ClearanceCertified;
import stet.domain.clearance.ClearanceEvent.ClearanceLapsed;
import stet.infra.family.EventType;
import stet.infra.family.Family;
import stet.infra.family.PlainId;
import stet.infra.family.Subject;

/** That articles are clear, and are so no more. */
@Component
public final class ClearanceFamily implements Family<ClearanceEvent> {
    static final String NAME = "clearance";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ClearanceEvent> events() {
        return ClearanceEvent.class;
    }

    @Override
    public List<EventType<? extends ClearanceEvent>> types() {
        return List.of(
                EventType.of("article-cleared", ArticleCleared.class),
                EventType.of("clearance-certified", ClearanceCertified.class),
                EventType.of("clearance-lapsed", ClearanceLapsed.class));
    }

    @Override
    public List<PlainId<?>> ids() {
        return List.of();
    }

    @Override
    public Subject subject(ClearanceEvent event) {
        return Subject.ofArticle(event.article().value());
    }

    @Override
    public String sentence(ClearanceEvent event, @Nullable String source) {
        return switch (event) {
            case ArticleCleared cleared -> cleared(cleared);
            case ClearanceCertified certified ->
                "certified that revision %d is clear: nothing came between".formatted(certified.revision());
            case ClearanceLapsed lapsed ->
                "noticed that revision %d is clear no more: %s"
                        .formatted(lapsed.revision(), lapsed.because().words());
        };
    }

    private static String cleared(ArticleCleared event) {
        int statements = event.statements().size();
        return "cleared revision %d with %s, each of them settled"
                .formatted(event.revision(), statements == 1 ? "one statement" : Count.of(statements) + " statements");
    }
}
