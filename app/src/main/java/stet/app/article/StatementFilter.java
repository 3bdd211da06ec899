package stet.app.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stet.app.web.Label;
import stet.app.web.Words;
import stet.domain.Person;
import stet.domain.statement.Workflow;
import stet.infra.article.ArticleProgress;
import stet.infra.statement.StatementStatus;

/** A way to look at some of an article's statements, which dims the rest. */
enum StatementFilter {
    UNTRIAGED,
    FLAGGED,
    IN_CHECK,
    QUERY_OPEN,
    IN_REVIEW,
    VERIFIED,
    DISMISSED,
    STALE,
    FIXES,
    MINE;

    static Optional<StatementFilter> named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(only -> only.wireName().equals(name))
                .findFirst();
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mark of what it shows; neither to be mine nor to have a fix is a state. */
    @Nullable
    Label state() {
        return switch (this) {
            case UNTRIAGED -> Words.of(Workflow.UNTRIAGED);
            case FLAGGED -> Words.of(Workflow.FLAGGED);
            case IN_CHECK -> Words.of(Workflow.IN_CHECK);
            case QUERY_OPEN -> Words.of(Workflow.QUERY_OPEN);
            case IN_REVIEW -> Words.of(Workflow.IN_REVIEW);
            case VERIFIED -> Words.of(Workflow.VERIFIED);
            case DISMISSED -> Words.of(Workflow.DISMISSED);
            case STALE -> Words.stale();
            case FIXES, MINE -> null;
        };
    }

    String words() {
        Label state = state();
        if (state != null) return state.words();
        return this == FIXES ? "Open fixes" : "Mine";
    }

    /**
     * How many statements of an article it shows.
     *
     * @param fixes how many of them have a fix that waits for a decision
     * @param mine how many of them someone has to do with
     */
    int count(ArticleProgress progress, int fixes, int mine) {
        return switch (this) {
            case UNTRIAGED -> progress.untriaged();
            case FLAGGED -> progress.flagged();
            case IN_CHECK -> progress.inCheck();
            case QUERY_OPEN -> progress.queryOpen();
            case IN_REVIEW -> progress.inReview();
            case VERIFIED -> progress.verified();
            case DISMISSED -> progress.dismissed();
            case STALE -> progress.stale();
            case FIXES -> fixes;
            case MINE -> mine;
        };
    }

    /** What a person has to do with: what they check, and what they proposed. */
    static boolean isMine(StatementStatus status, Person person) {
        return person.equals(status.checker()) || person.equals(status.proposedBy());
    }
}
