package stet.domain.fix;

import org.jspecify.annotations.Nullable;
import stet.domain.Person;
import stet.domain.article.ArticleId;
import stet.domain.statement.StatementId;

/** Something that happened to one of the fixes of a statement; each says the proposed words again, for whoever reads it alone. */
public sealed interface FixEvent {

    StatementId statement();

    ArticleId article();

    FixId fix();

    /**
     * A checker says how the sentence should read.
     *
     * @param revision the revision of the article's text in which the words stood when this was proposed
     * @param was the words as they were
     * @param claim the number of the claim in them that it mends, absent when it is about the sentence as a whole
     */
    record FixProposed(
            StatementId statement,
            ArticleId article,
            FixId fix,
            int revision,
            String was,
            String replacement,
            String reason,
            @Nullable Integer claim,
            FixKind kind,
            Person proposedBy)
            implements FixEvent {}

    /**
     * An editor or the article's author takes the proposed words: they go into the next revision.
     *
     * @param refuted whether the claim that it mends stood as refuted, so that an error was caught
     */
    record FixAccepted(
            StatementId statement,
            ArticleId article,
            FixId fix,
            String replacement,
            FixKind kind,
            boolean refuted,
            Person acceptedBy)
            implements FixEvent {}

    /** An editor or the article's author lets the words stand as they are, even when a fix of them was accepted before. */
    record FixDeclined(
            StatementId statement, ArticleId article, FixId fix, String replacement, String reason, Person declinedBy)
            implements FixEvent {}

    /** Whoever proposed the fix took it back before anybody had decided about it. */
    record FixWithdrawn(StatementId statement, ArticleId article, FixId fix, String replacement, Person withdrawnBy)
            implements FixEvent {}

    /**
     * The fix is in the text: a revision has the accepted words, whole, where the statement stands.
     *
     * @param revision the revision that it went into
     * @param refuted whether the claim that it mends stood as refuted on the words before
     */
    record FixApplied(
            StatementId statement, ArticleId article, FixId fix, String replacement, int revision, boolean refuted)
            implements FixEvent {}
}
