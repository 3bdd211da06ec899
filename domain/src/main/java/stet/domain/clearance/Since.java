package stet.domain.clearance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.article.ArticleEvent;
import stet.domain.article.ArticleEvent.ArticleIngested;
import stet.domain.article.ArticleEvent.ArticleRevised;
import stet.domain.article.ArticleEvent.DivisionEvent;
import stet.domain.article.ArticleEvent.PlanEvent;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.Obstacle.Kind;
import stet.domain.fix.FixEvent;
import stet.domain.fix.Fixes;
import stet.domain.fix.Wording;
import stet.domain.statement.Statement;
import stet.domain.statement.StatementEvent;
import stet.domain.statement.StatementId;

/**
 * What has happened to an article since it was cleared. It is clear as long as nothing of that left it otherwise for a moment:
 * what is reopened and verified again has to be cleared again.
 *
 * @param article the events behind the last one that was looked at
 * @param statements the whole streams of those that have gone on
 * @param fixes the whole streams of those statements' fixes that have gone on
 */
public record Since(
        List<ArticleEvent> article, Map<StatementId, List<StatementEvent>> statements, Map<StatementId, Fixed> fixes) {
    /** Nothing. */
    public static final Since NOTHING = new Since(List.of(), Map.of(), Map.of());

    /**
     * The fixes of a statement.
     *
     * @param wording the words that stand there
     */
    public record Fixed(List<FixEvent> events, Wording wording) {}

    /** Why the article is clear no more; empty while it is. */
    Optional<Obstacle> lapse(ArticleCleared cleared) {
        return textChanged()
                .or(() -> cleared.statements().stream()
                        .flatMap(each -> lapse(each).stream())
                        .findFirst());
    }

    private Optional<Obstacle> textChanged() {
        for (ArticleEvent event : article) {
            Kind changed = changed(event);
            if (changed != null) return Optional.of(Obstacle.ofText(changed));
        }
        return Optional.empty();
    }

    private static @Nullable Kind changed(ArticleEvent event) {
        return switch (event) {
            case ArticleRevised _ -> Kind.TEXT_REVISED;
            case DivisionEvent _ -> Kind.TEXT_DIVIDED;
            case ArticleIngested _, PlanEvent _ -> null;
        };
    }

    private Optional<Obstacle> lapse(Settled settled) {
        return unsettled(settled)
                .or(() -> pending(settled))
                .map(kind -> Obstacle.at(kind, settled.statement(), settled.position()));
    }

    private Optional<Kind> unsettled(Settled settled) {
        List<StatementEvent> events = statements.getOrDefault(settled.statement(), List.of());
        Statement statement = Statement.unrecorded();
        for (int version = 0; version < events.size(); version++) {
            statement = statement.evolve(events.get(version));
            if (version > settled.version() && !settled.isAs(statement))
                return Examined.unsettled(statement).or(() -> Optional.of(Kind.SETTLED_OTHERWISE));
        }
        return Optional.empty();
    }

    private Optional<Kind> pending(Settled settled) {
        Fixed fixed = fixes.get(settled.statement());
        if (fixed == null) return Optional.empty();
        Fixes state = Fixes.NONE;
        for (int version = 0; version < fixed.events().size(); version++) {
            state = state.evolve(fixed.events().get(version));
            Optional<Kind> pending = Examined.pending(state, fixed.wording());
            if (version > settled.fixes() && pending.isPresent()) return pending;
        }
        return Optional.empty();
    }
}
