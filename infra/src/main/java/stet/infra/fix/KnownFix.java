package stet.infra.fix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.fix.FixId;
import stet.domain.fix.FixKind;
import stet.domain.fix.FixState;
import stet.domain.statement.StatementId;

/**
 * A fix as lists and pages show it.
 *
 * @param position the statement's place in its article, counted from 1
 * @param language the article's, absent when nobody said it
 * @param author the article's byline
 * @param revision the revision in which the words stood when it was proposed
 * @param was the words that it is for
 * @param claim the number of the claim that it mends, absent when it is about the sentence as a whole
 * @param state how far it has come; overtaken when the words are others by now
 * @param decidedBy who accepted it, let the words stand or withdrew it
 * @param decisionReason why the words stand
 * @param appliedIn the revision that it went into
 * @param caught whether it counts as an error that was caught
 * @param version that of the stream of its statement's fixes when something happened to it last
 */
public record KnownFix(
        FixId id,
        StatementId statement,
        ArticleId article,
        int position,
        String articleTitle,
        @Nullable String language,
        @Nullable String author,
        int revision,
        String was,
        String replacement,
        String reason,
        @Nullable Integer claim,
        FixKind kind,
        FixState state,
        Person proposedBy,
        Instant proposedAt,
        @Nullable Person decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Integer appliedIn,
        @Nullable Instant appliedAt,
        boolean caught,
        long version) {

    public boolean isOpen() {
        return state == FixState.OPEN;
    }

    public boolean isAccepted() {
        return state == FixState.ACCEPTED;
    }
}
