package stet.domain.clearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.domain.Actor;
import stet.domain.Decision;
import stet.domain.Rejection;
import stet.domain.clearance.ClearanceCommand.ClearArticle;
import stet.domain.clearance.ClearanceEvent.ArticleCleared;
import stet.domain.clearance.ClearanceEvent.ClearanceCertified;
import stet.domain.clearance.ClearanceEvent.ClearanceLapsed;
import stet.domain.clearance.ClearanceRejection.AlreadyClear;
import stet.domain.clearance.ClearanceRejection.AuthorClears;
import stet.domain.clearance.ClearanceRejection.AutomationClears;
import stet.domain.clearance.ClearanceRejection.NotYetClear;
import stet.domain.clearance.ClearanceRejection.OnlyEditorsClear;

/**
 * An article's clearance as its events have made it.
 *
 * @param cleared how it was cleared last, absent when nobody ever did
 * @param certified whether that was held against the log behind it
 * @param lapsed why that holds no more, absent when no event says so; what happened since may say so all the same
 */
public record Clearance(
        @Nullable ArticleCleared cleared,
        boolean certified,
        @Nullable Obstacle lapsed) {
    /** Before any event. */
    public static final Clearance NONE = new Clearance(null, false, null);

    /** Why an article that was cleared is so no more, by what happened since; empty while it is clear, or never was. */
    public Optional<Obstacle> lapse(Since since) {
        if (cleared == null) return Optional.empty();
        return Optional.ofNullable(lapsed).or(() -> since.lapse(cleared));
    }

    /** Whether the article is clear, by what happened since. */
    public boolean isClear(Since since) {
        return cleared != null && lapse(since).isEmpty();
    }

    /**
     * Whether the article is cleared.
     *
     * @param since what happened since it was cleared last
     * @param editor whether whoever gives the command is an editor
     */
    public Decision<ClearanceEvent> decide(ClearArticle command, Examination article, Since since, boolean editor) {
        return whyNotBy(command.by(), article.author(), editor)
                .or(() -> whyNot(article, since))
                .<Decision<ClearanceEvent>>map(Decision::rejected)
                .orElseGet(() -> clear(command, article, since));
    }

    /** Why somebody can't clear an article, whatever is missing; empty when they can. */
    public static Optional<Rejection> whyNotBy(Actor by, @Nullable String author, boolean editor) {
        if (by.isAutomation()) return Optional.of(new AutomationClears(by.person()));
        if (!editor) return Optional.of(new OnlyEditorsClear(by.person()));
        return by.wrote(author) ? Optional.of(new AuthorClears(by.person())) : Optional.empty();
    }

    private Optional<Rejection> whyNot(Examination article, Since since) {
        if (cleared != null && isClear(since))
            return Optional.of(new AlreadyClear(cleared.revision(), cleared.clearedBy()));
        List<Obstacle> missing = article.missing();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new NotYetClear(missing));
    }

    /** What nobody has noticed yet is recorded first: nothing is cleared twice without a lapse between. */
    private Decision<ClearanceEvent> clear(ClearArticle command, Examination article, Since since) {
        List<ClearanceEvent> events = new ArrayList<>();
        ClearanceLapsed lapse = noticed(since);
        if (lapse != null) events.add(lapse);
        events.add(new ArticleCleared(
                article.article(),
                article.revision(),
                article.version(),
                article.text(),
                article.fingerprint(),
                article.settled(),
                command.by().person()));
        return new Decision.Accepted<>(events);
    }

    /** What follows from something that happened to the article. */
    public Decision<ClearanceEvent> notice(Since since) {
        ClearanceLapsed lapse = noticed(since);
        if (lapse != null) return Decision.accepted(lapse);
        return cleared == null || certified || lapsed != null
                ? Decision.unchanged()
                : Decision.accepted(certificate(cleared));
    }

    private static ClearanceCertified certificate(ArticleCleared cleared) {
        return new ClearanceCertified(
                cleared.article(),
                cleared.revision(),
                cleared.text(),
                cleared.fingerprint(),
                VerdictCount.of(cleared.statements()));
    }

    private @Nullable ClearanceLapsed noticed(Since since) {
        if (cleared == null || lapsed != null) return null;
        return since.lapse(cleared)
                .map(because -> new ClearanceLapsed(cleared.article(), cleared.revision(), because))
                .orElse(null);
    }

    /** This state with one more event behind it. */
    public Clearance evolve(ClearanceEvent event) {
        return switch (event) {
            case ArticleCleared now -> new Clearance(now, false, null);
            case ClearanceCertified _ -> new Clearance(cleared, true, null);
            case ClearanceLapsed lapse -> new Clearance(cleared, certified, lapse.because());
        };
    }
}
